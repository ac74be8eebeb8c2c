// The page that checks records. The library runs in a worker; what a person enters is kept in memory only, and goes nowhere.
const folder = new URL(".", import.meta.url);
const root = new URL("../../", folder);
const pinned = JSON.parse(document.getElementById("pinned").textContent);
const byId = (id) => document.getElementById(id);
const form = byId("check");
const state = byId("state");

/** The library in a worker of its own: ending it leaves nothing of what it was given. */
class Library {
  #answers = new Map();
  #last = 0;
  #worker;
  #ended = false;

  constructor() {
    this.started = this.#start();
    this.started.then(
      () => !this.#ended && ["loading", "cleared"].includes(state.dataset.now) && say("ready"),
      () => !this.#ended && say("failed"),
    );
  }

  async #start() {
    const name = "check-worker.js";
    const response = await fetch(new URL(name, folder), { integrity: pinned[name] });
    if (!response.ok) throw new Error(name);
    const source = new Blob([await response.text()], { type: "text/javascript" });
    if (this.#ended) return;
    // A worker made of a blob is bound by the policy of this page. One with an address of its own would have no policy where
    // the host sends no headers.
    const address = URL.createObjectURL(source);
    this.#worker = new Worker(address, { type: "module" });
    this.#worker.addEventListener("message", ({ data }) => {
      const [done, failed] = this.#answers.get(data.number);
      this.#answers.delete(data.number);
      if (data.failed) failed(new Error("failed"));
      else done(data.answer);
    });
    this.#worker.addEventListener("error", () => {
      for (const [, failed] of this.#answers.values()) failed(new Error("failed"));
    });
    await this.#post("start", { folder: folder.href, pinned, languages: [byId("language").value] });
    URL.revokeObjectURL(address);
  }

  #post(task, given) {
    return new Promise((done, failed) => {
      this.#last += 1;
      this.#answers.set(this.#last, [done, failed]);
      this.#worker.postMessage({ number: this.#last, task, given });
    });
  }

  /** Answers a task, once the library is loaded. */
  async ask(task, given) {
    await this.started;
    return this.#post(task, { ...given, language: byId("language").value, today: today() });
  }

  end() {
    this.#ended = true;
    this.#worker?.terminate();
  }
}

const today = () => new Date().toLocaleDateString("sv"); // a form of the date that is also that of ISO 8601

function say(what) {
  state.textContent = state.dataset[what];
  state.dataset.now = what;
}

/** Puts HTML that the library made into a place of the page. */
function put(place, html) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  place.lang = byId("language").value;
  place.replaceChildren(...document.adoptNode(parsed.body).childNodes);
  place.hidden = !place.childNodes.length;
}

let entered; // the file that was given last; one without a name for what was pasted
let library = new Library();
say("loading");

async function working(task, given, show, after = "done") {
  const asked = library;
  say("working");
  try {
    const answer = await asked.ask(task, await given);
    if (asked !== library) return; // it was cleared since
    show(answer);
    say(after);
  } catch {
    if (asked !== library) return;
    // What is shown belongs to something else, and Python does not always survive a failure.
    hideResults();
    library.end();
    library = new Library();
    say("failed");
  }
}

/** The content of what was given: read each time, so that a file that was changed since is never judged by what it was. */
const content = async () => ({ name: entered.name, data: new Uint8Array(await entered.arrayBuffer()) });

function check() {
  if (!entered) {
    hideResults();
    say("nothing");
    return;
  }
  const profile = byId("profile").value;
  working("check", content().then((given) => ({ ...given, profile })), ({ report, deadlines, single }) => {
    put(byId("report"), report);
    put(byId("deadlines"), deadlines);
    forget("account", "smaller");
    byId("copy").hidden = !single;
    byId("report").focus();
  });
}

function forget(...ids) {
  for (const id of ids) {
    if ("value" in byId(id)) byId(id).value = "";
    else byId(id).replaceChildren();
  }
  byId("leaving").hidden = true;
}

function hideResults() {
  forget("report", "deadlines", "account", "smaller");
  for (const id of ["report", "deadlines", "copy"]) byId(id).hidden = true;
}

function wipe() {
  library.end();
  entered = undefined;
  hideResults();
  forget("text", "file");
}

function take(file) {
  if (!file) return;
  byId("text").value = "";
  entered = file;
  check();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = byId("text").value;
  if (text.trim()) {
    byId("file").value = "";
    entered = new File([text], "");
  } else if (!entered?.name) entered = undefined;
  check();
});
byId("clear").addEventListener("click", () => {
  wipe();
  library = new Library();
  say("cleared");
});
byId("file").addEventListener("change", (event) => take(event.target.files[0]));
// Without this, a browser says nothing when the same file is chosen again after it was changed.
byId("file").addEventListener("click", (event) => (event.target.value = ""));
byId("language").addEventListener("change", () => entered && check());
for (const name of ["dragover", "drop"]) document.addEventListener(name, (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  const files = event.dataTransfer.files;
  if (files.length < 2) {
    take(files[0]);
    return;
  }
  entered = undefined;
  hideResults();
  say("oneFile");
});
/** Fills in the invented record of the rule that the address names, and checks it once the library is loaded. */
async function openExample(rule) {
  const address = new URL(`examples/${encodeURIComponent(rule)}.json`, root);
  const used = library;
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) {
    say("failed");
    return;
  }
  // For use without a connection. On the first visit no service worker could keep it yet.
  await (await globalThis.caches?.open("examples"))?.put(address, response.clone());
  byId("text").value = await response.text();
  await used.started.catch(() => undefined);
  if (used === library) form.requestSubmit();
}
byId("take").addEventListener("click", () => {
  const show = (record) => {
    hideResults();
    byId("text").value = record;
    entered = undefined;
  };
  working("invented", { country: byId("invented").value }, show, "ready");
});
byId("reduce").addEventListener("submit", (event) => {
  event.preventDefault();
  const profile = byId("for-whom").value;
  working("smaller", content().then((given) => ({ ...given, profile })), ({ account, record }) => {
    put(byId("account"), account);
    byId("smaller").value = record;
    byId("leaving").hidden = !record;
    byId("account").focus();
  });
});
byId("save").addEventListener("click", (event) => {
  const file = new Blob([byId("smaller").value], { type: "application/json" });
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: event.target.dataset.name });
  link.click();
  URL.revokeObjectURL(link.href);
});
byId("clipboard").hidden = !navigator.clipboard;
byId("clipboard").addEventListener("click", () => navigator.clipboard.writeText(byId("smaller").value));
byId("leave").addEventListener("click", (event) => {
  wipe();
  document.body.hidden = true;
  location.replace(event.target.dataset.address); // in the place of this page, so that going back does not lead here
});
addEventListener("pagehide", wipe);
addEventListener("pageshow", (event) => event.persisted && location.reload());

// Links of reports open beside this page, so that what was entered stays here.
document.addEventListener("click", ({ target }) => target.closest(".result a")?.setAttribute("target", "_blank"));

const example = new URLSearchParams(location.search).get("example");
if (example) openExample(example);

// Without a connection, and newer versions: once everything is loaded, so that nothing is loaded twice.
if ("serviceWorker" in navigator) {
  await library.started.catch(() => undefined);
  const registered = await navigator.serviceWorker.register(new URL("sw.js", root)).catch(() => undefined);
  const offer = (worker) => {
    if (worker?.state !== "installed" || !navigator.serviceWorker.controller) return;
    byId("newer").hidden = false;
    byId("renew").addEventListener("click", () => worker.postMessage("use"), { once: true });
  };
  offer(registered?.waiting);
  registered?.addEventListener("updatefound", () => {
    const worker = registered.installing;
    worker.addEventListener("statechange", () => offer(worker));
  });
  let had = Boolean(navigator.serviceWorker.controller);
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (had) location.reload();
    had = true;
  });
  if (registered) navigator.serviceWorker.ready.then(() => (byId("offline").hidden = false));
}
