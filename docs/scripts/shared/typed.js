// What a reader typed stands in the address behind the "#", as "#words=...&q=...": no browser sends that part, so
// it reaches no server, no log and no Referer; but a copied link holds it, and "back" and "reload" find it again.
// What is chosen from lists stands before the "#", and is read here alone.

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
 * @param {URLSearchParams} [choices] what the address says before the "#"
 */
export function fromOlderLink(name, choices = new URLSearchParams(location.search)) {
  const value = choices.get(name);
  if (value === null) return;
  choices.delete(name);
  history.replaceState(null, "", location.pathname + query(choices) + withTyped(name, value.trim() ? value : undefined));
}

/** What programs that send or show an address may make of the "&" in it. */
const AND = /(&|%26)(amp(;|%3b))+|%26(?=\w+(=|%3d))/gi;

/** The same of the "=" behind a name. */
const IS = /([?&]\w+)%3d/gi;

/** What may stand around an id: the stop of a sentence, a bracket, a space. */
const AROUND = /^[^a-z0-9]+|[^a-z0-9]+$/g;

/** The choices of the address as they were meant, whatever it came through. */
export function asked() {
  return new URLSearchParams(location.search.replace(AND, "&").replace(IS, "$1="));
}

/**
 * The ids that are chosen under a name, each once: also where somebody has written them by hand.
 * @param {string} name
 * @param {URLSearchParams} [choices]
 */
export function chosen(name, choices = asked()) {
  const written = choices.getAll(name).flatMap((value) => decoded(value).toLowerCase().split("#")[0].split(/[,;\s]+/));
  return [...new Set(written.map((id) => id.replace(AROUND, "")).filter(Boolean))];
}

/**
 * The choices of an address, from the "?", or nothing.
 * @param {URLSearchParams} choices
 */
export function query(choices) {
  const written = String(choices).replaceAll("%2C", ",");
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
