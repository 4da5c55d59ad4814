// What a reader typed stands in the address behind the "#", as "#words=...&q=...": no browser sends that part, so
// it reaches no server, no log and no Referer; but a copied link holds it, and "back" and "reload" find it again.

/**
 * @param {string} name
 * @returns {string | undefined}
 */
export function typed(name) {
  const part = parts().find((one) => one.startsWith(`${name}=`));
  return part && decoded(part.slice(name.length + 1));
}

/**
 * The end of the address, from the "#", with something typed in it, or without it; an anchor gives way.
 * @param {string} name
 * @param {string | undefined} value
 */
export function withTyped(name, value) {
  const others = parts().filter((one) => one.includes("=") && !one.startsWith(`${name}=`));
  const all = value === undefined ? others : [`${name}=${encodeURIComponent(value)}`, ...others];
  return all.length ? `#${all.join("&")}` : "";
}

/**
 * Links of an older form say it before the "#". The address is rewritten at once: so it is not sent again with
 * the next reload, does not stay in view, and is not copied on.
 * @param {string} name
 */
export function fromOlderLink(name) {
  const asked = new URLSearchParams(location.search);
  const value = asked.get(name);
  if (value === null) return;
  asked.delete(name);
  history.replaceState(null, "", location.pathname + query(asked) + withTyped(name, value.trim() ? value : undefined));
}

/**
 * The choices of an address, from the "?", or nothing.
 * @param {URLSearchParams} asked
 */
export function query(asked) {
  const written = String(asked).replaceAll("%2C", ",");
  return written && `?${written}`;
}

function parts() {
  return location.hash.slice(1).split("&");
}

/** @param {string} words from a link that somebody may have written by hand */
export function decoded(words) {
  try {
    return decodeURIComponent(words.replaceAll("+", " "));
  } catch {
    return words;
  }
}
