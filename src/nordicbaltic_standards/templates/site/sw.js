// Keeps the page that checks records, and what it loads, for use without a connection. `kept` is put before this: the version,
// and the hash of each file by its path. Nothing else is kept but the invented records that the page opened, and nothing that a
// person enters.
const name = `check-${kept.version}`;
const address = (path) => new URL(path, self.registration.scope).href;
const paths = new Map(Object.keys(kept.files).map((path) => [address(path), path]));
const isOfVersion = (path) => path.startsWith("check/");
const isPage = (path) => path.endsWith("/check.html");

async function fill() {
  const cache = await caches.open(name);
  // Files of a version never change; of the others, only the newest has the hash.
  const requests = Object.entries(kept.files).map(
    ([path, integrity]) => new Request(address(path), { integrity, cache: isOfVersion(path) ? "default" : "reload" }),
  );
  await cache.addAll(requests);
}

async function leaveOld() {
  const old = (await caches.keys()).filter((each) => each.startsWith("check-") && each !== name);
  await Promise.all(old.map((each) => caches.delete(each)));
  await self.clients.claim();
}

const fromCache = async (request) => (await (await caches.open(name)).match(request, { ignoreSearch: true })) ?? fetch(request);
const fromNetwork = (request) => fetch(request).catch(async () => (await (await caches.open(name)).match(request)) ?? Response.error());
const exampleFor = (request) => fetch(request).catch(async () => (await caches.match(request)) ?? Response.error());

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(leaveOld()));
self.addEventListener("message", ({ data }) => data === "use" && self.skipWaiting());
self.addEventListener("fetch", (event) => {
  if (event.request.url.startsWith(address("examples/"))) event.respondWith(exampleFor(event.request));
  const path = paths.get(event.request.url.split(/[?#]/)[0]);
  if (path === undefined) return;
  // What other pages load as well is the newest there is.
  event.respondWith(isPage(path) || isOfVersion(path) ? fromCache(event.request) : fromNetwork(event.request));
});
