// Where a page that has moved leads: what stands behind its address goes with the reader.

/**
 * @param {URL} here
 * @param {string} to where the page stands now
 * @param {Record<string, string>} anchors where places of it stand now that are called otherwise, by their earlier names
 * @returns {string}
 */
export function onward(here, to, anchors) {
  // Behind a place there may be words that were searched for.
  const [, place, words] = /** @type {string[]} */ (/^#?([^&]*)(.*)$/.exec(here.hash));
  const known = anchors[plain(place)];
  const address = new URL(known || to, here);
  if (known) address.hash += words;
  else if (here.hash) address.hash = here.hash;
  if (here.search) address.search = here.search;
  return address.href;
}

/** @param {string} place as an address has it; it may be cut off */
function plain(place) {
  try {
    return decodeURIComponent(place);
  } catch (_) {
    return place;
  }
}
