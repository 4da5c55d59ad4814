// Whoever comes by a link to a place on the page is told where it stands; the others do without that script.

import { bundle } from "../shared/site.js";
import { query } from "../shared/typed.js";

/** A link of an older form says before the "#", where it would be sent again, for which words it was found. */
function settle() {
  const asked = new URLSearchParams(location.search);
  const words = asked.get("h");
  if (words === null) return;
  asked.delete("h");
  history.replaceState(null, "", `${location.pathname}${query(asked)}${location.hash || "#"}&h=${encodeURIComponent(words)}`);
}

async function land() {
  if (location.hash.length < 2) return;
  removeEventListener("hashchange", land);
  await bundle(BUNDLES.landing);
}

settle();
addEventListener("hashchange", land);
// Firefox forgets a target that it is sent to before the page has loaded.
if (document.readyState === "complete") land();
else addEventListener("load", () => setTimeout(land));
