// The theme's search worker with another engine. A classic script, because the theme starts it so;
// everything behind it is a module, fetched at the first sign of a search.

/** The theme's messages, by number. */
const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;

/** The root of the site; this script stands in assets/javascripts/workers/. */
const root = new URL("../../../", self.location.href);

let version = "";
let latest = "";

/** @type {Promise<{answers: (query: string) => AsyncIterable<object[][]>}> | undefined} */
let search;

function begun() {
  search ??= import(`${root}scripts/search/search.js`).then(({ Search }) => Search.fetched(root, version));
  search.catch(() => { search = undefined; }); // the next key tries again
  return search;
}

/**
 * Answers a query, unless a later one has come meanwhile.
 * @param {string} query
 */
async function answer(query) {
  latest = query;
  if (!query.trim()) return show([]);
  let before = "";
  for await (const items of (await begun()).answers(query)) {
    if (latest !== query) return;
    const now = JSON.stringify(items);
    if (now !== before) show(items); // the list is not drawn anew for nothing
    before = now;
  }
}

/** @param {object[][]} items */
function show(items) {
  postMessage({ type: RESULT, data: { items } });
}

addEventListener("message", ({ data: { type, data } }) => {
  if (type === SETUP) {
    ({ version } = data.config);
    postMessage({ type: READY });
  }
  if (type === QUERY) answer(data);
});
