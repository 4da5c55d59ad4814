// The theme's search worker with another engine. A classic script, because the theme starts it so;
// everything behind it is a module, fetched at the first sign of a search.

/** The theme's messages, by number. */
const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;

/** The root of the site; this script stands in assets/javascripts/workers/. */
const root = new URL("../../../", self.location.href);

let version = "";
let latest = "";

/** @type {Promise<{answer: (query: string) => Promise<object[][]>}> | undefined} */
let search;

function begun() {
  search ??= import(`${root}scripts/search/search.js`).then(({ Search }) => Search.fetched(root, version));
  search.catch(() => { search = undefined; }); // the next key tries again
  return search;
}

/** @param {string} query */
async function answer(query) {
  latest = query;
  if (!query.trim()) return [];
  const found = await (await begun()).answer(query);
  return latest === query ? found : undefined;
}

addEventListener("message", async ({ data: { type, data } }) => {
  if (type === SETUP) {
    ({ version } = data.config);
    postMessage({ type: READY });
  }
  if (type !== QUERY) return;
  const items = await answer(data);
  if (items) postMessage({ type: RESULT, data: { items } });
});
