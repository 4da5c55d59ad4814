// On a page that has moved: goes on at once to where it stands now. Without scripts the page does so itself, and its
// visible link is there in any case. Where a place on the page is asked for, the links to those that are called otherwise
// now are waited for.

import { onward } from "./onward/onward.js";

const to = String(/** @type {HTMLScriptElement} */ (document.currentScript).dataset.to);

function go() {
  /** @type {Record<string, string>} */
  const anchors = Object.create(null);
  document.querySelectorAll(".place").forEach(({ id, lastElementChild: link }) => {
    anchors[id] = String(link?.getAttribute("href"));
  });
  location.replace(onward(new URL(location.href), to, anchors));
}

if (location.hash) document.addEventListener("DOMContentLoaded", go);
else go();
