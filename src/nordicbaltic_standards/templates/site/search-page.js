// The search page: what is typed is found while it is typed. It stands in the address, so that a search can be linked to, and
// there behind the "#", which browsers send to no server.
"use strict";

(() => {
  const SHOWN = 30; // of titles
  const form = document.getElementById("search");
  const search = new Search(TITLES, TERMS, DEVELOPERS);
  const fields = ["q", "kind", "country"];
  let latest = 0;

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  const show = (id, items, count) => {
    const section = document.getElementById(id);
    const status = section.querySelector("[role=status]");
    section.hidden = !form.elements.q.value.trim();
    status.textContent = status.dataset.count.replace("{count}", count);
    section.querySelector("ol").replaceChildren(...items);
  };

  /** The kind and the country of a page, in words. */
  const where = (kind, country) => [TITLES.kinds[kind], TITLES.countries[country]].filter(Boolean);

  const small = (parts) =>
    element("p", { className: "small" }, ...parts.flatMap((part, number) => (number ? [" · ", part] : [part])));

  const title = ({ entry, name }) => {
    const [shown] = entry.names;
    const parts = [...new Set([...where(entry.kind, entry.country), entry.page[0]])].filter(Boolean);
    if (entry.id && !shown.text.startsWith(entry.id)) parts.push(element("code", {}, entry.id));
    if (name !== shown) parts.push(element("span", { lang: name.language }, name.text));
    return element("li", {}, element("a", { href: entry.address, lang: shown.language }, shown.text), small(parts));
  };

  /** What Pagefind shows of a page: of its HTML, only the text and the marks are taken over. */
  const excerpt = (page) => {
    const read = new DOMParser().parseFromString(`<p>${page.excerpt}`, "text/html").querySelector("p");
    const parts = [...read.childNodes].map(({ nodeName, textContent }) =>
      nodeName === "MARK" ? element("mark", {}, textContent) : textContent,
    );
    const place = where(page.filters.kind?.[0], page.filters.country?.[0]);
    const link = element("a", { href: page.url }, page.meta.title);
    return element("li", {}, link, small(place), element("p", { className: "small" }, ...parts));
  };

  let pagefind;
  /** Shows what Pagefind finds; it cannot be loaded where the site has no index of it, or is opened from a folder. */
  const fullText = async (query, filters) => {
    const mine = latest;
    try {
      pagefind ??= await import(new URL(`${form.dataset.root}pagefind/pagefind.js`, location.href));
    } catch {
      document.getElementById("titles-only").hidden = false;
      return;
    }
    const { results } = await pagefind.search(query, { filters });
    const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    if (mine === latest) show("text", pages.map(excerpt), results.length);
  };

  const run = async () => {
    latest += 1;
    const { q, kind, country } = Object.fromEntries(fields.map((name) => [name, form.elements[name].value]));
    const found = search.find(q, { kind, country });
    show("titles", found.slice(0, SHOWN).map(title), found.length);
    const filters = Object.fromEntries(Object.entries({ kind, country }).filter(([, value]) => value));
    if (q.trim()) await fullText(q, filters);
    else show("text", [], 0);
  };

  const read = () => {
    const address = new URLSearchParams(location.hash.slice(1));
    if (address.has("q")) for (const name of fields) form.elements[name].value = address.get(name) ?? "";
    run();
  };

  addEventListener("hashchange", read);
  form.addEventListener("input", run);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", `#${new URLSearchParams(new FormData(form))}`);
    run();
  });
  read();
})();
