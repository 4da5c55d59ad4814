// Whoever comes by an address that leads nowhere: to where a broken one was meant to lead, else the nearest pages are
// offered, and the search is filled with its words.

import { meant, names } from "./lost/meant.js";
import { Places } from "./lost/places.js";
import { nearest } from "./shared/near.js";
import { fetched, hrefTo, root } from "./shared/site.js";
import { made, part } from "./shared/templates.js";
import { fromOlderLink } from "./shared/typed.js";

/** So many pages are offered. */
const MOST = 5;

/** This page by its own address. */
const OWN = "404.html";

const region = part("#__nearest", HTMLElement);

/** The address from the root of the site, or all of it where it does not stand there. */
function pathOf() {
  const { pathname } = location;
  return pathname.startsWith(root.pathname) ? pathname.slice(root.pathname.length) : pathname;
}

/** @param {string[]} steps */
async function find(steps) {
  const places = new Places(await fetched("addresses.json"));
  const around = ["http:", "https:", "http", "https", location.host, ...root.pathname.toLowerCase().split("/").filter(Boolean)];
  const { search, hash } = location;
  const found = meant({ path: pathOf(), search, hash, around }, places.byLetters);
  // A page that is listed and does not stand would lead here again.
  if (found !== undefined && new URL(found, root).pathname !== location.pathname) location.replace(hrefTo(found));
  else offer(nearest(steps, places.all, MOST), places);
}

/**
 * @param {import("./shared/near.js").Place[]} found
 * @param {Places} places
 */
function offer(found, places) {
  const others = found.filter(({ address }) => new URL(address, root).pathname !== location.pathname);
  const links = others.map(({ address, title }) => {
    const list = address.split("/", 1)[0];
    const where = address === `${list}/` ? "" : places.titleOf(`${list}/`);
    return made("__near", { address: hrefTo(address), title, where });
  });
  if (links.length) region.replaceChildren(made("__near_all", { links }));
}

/** @param {string[]} steps the last of them, for the first only says of what kind it is */
function fillSearch(steps) {
  const said = steps.length > 1 ? steps.slice(1) : steps;
  part("#find", HTMLInputElement).value = said.join(" ").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

fromOlderLink("words");
const steps = names(pathOf());
if (pathOf() !== OWN) {
  fillSearch(steps);
  find(steps).catch(() => {}); // without the list the page serves as it stands
}
