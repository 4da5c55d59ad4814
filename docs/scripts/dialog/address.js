// A search in the address: "#q=words", which no browser sends. Links of the old form, "?q=words", are rewritten.

const SIGN = "#q=";

/** The words that the address asks for, or nothing. */
export function asked() {
  const old = new URLSearchParams(location.search).get("q");
  if (old !== null) history.replaceState(null, "", location.pathname + SIGN + encodeURIComponent(old));
  return location.hash.startsWith(SIGN) ? decoded(location.hash.slice(SIGN.length)) : undefined;
}

/** @param {string} query what somebody who comes back finds again */
export function keep(query) {
  history.replaceState(null, "", location.pathname + location.search + SIGN + encodeURIComponent(query));
}

/** Takes the search out of the address. */
export function forget() {
  if (location.hash.startsWith(SIGN)) history.replaceState(null, "", location.pathname + location.search);
}

/** @param {string} words from a link that somebody may have written by hand */
function decoded(words) {
  try {
    return decodeURIComponent(words.replaceAll("+", " "));
  } catch {
    return words;
  }
}
