// The search's worker: everything behind the dialog. It fetches the index as soon as it is started.

import { Search } from "./search/search.js";

/** The root of the site; the bundles stand one folder below it. */
const root = new URL("../", self.location.href);

let latest = "";

/** @type {Promise<Search> | undefined} */
let search;

function begun() {
  search ??= Search.fetched(root);
  return search;
}

/**
 * Answers a query, unless a later one has come meanwhile; an empty one only fetches.
 * @param {string} query
 */
async function answer(query) {
  latest = query;
  try {
    const found = await begun();
    let before = "";
    for await (const shown of query ? found.answers(query) : []) {
      if (latest !== query) return;
      const now = JSON.stringify(shown);
      if (now !== before) postMessage({ query, ...shown }); // the list is not drawn anew for nothing
      before = now;
    }
  } catch {
    search = undefined; // the next key tries again
    if (query) postMessage({ failed: true });
  }
}

addEventListener("message", ({ data }) => answer(data));
