// Whoever comes by a link to a place on the page is told where it stands; the others do without that script.

import { bundle } from "../shared/site.js";

async function land() {
  if (location.hash.length < 2) return;
  removeEventListener("hashchange", land);
  await bundle(BUNDLES.landing);
}

addEventListener("hashchange", land);
// Firefox forgets a target that it is sent to before the page has loaded.
if (document.readyState === "complete") land();
else addEventListener("load", () => setTimeout(land));
