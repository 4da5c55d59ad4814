// A word without its endings, so that "supervise", "supervisor" and "supervision" meet.
// It need not be a word itself. Where it joins too much, the ranking still puts the very word first.

const SHORTEST = 4;

/** Of a word before most endings more must be left: "mentor" is not "mental". */
const LEFT = 5;

/** Endings that make one word from another, the final e already gone, and what is left at least. Longer ones come first. */
const ENDINGS = /** @type {[string, string, number][]} */ ([
  ["ability", "", LEFT], ["ibility", "", LEFT], ["isation", "is", SHORTEST],
  ["ation", "", SHORTEST], ["ative", "", SHORTEST], ["ativ", "", SHORTEST],
  ["ator", "", SHORTEST], ["ment", "", SHORTEST], ["ness", "", SHORTEST], ["ship", "", SHORTEST],
  ["able", "", SHORTEST], ["abl", "", SHORTEST], ["ibl", "", SHORTEST], ["itis", "", LEFT], ["alis", "al", SHORTEST],
  ["ancy", "", SHORTEST], ["ency", "", SHORTEST], ["anc", "", SHORTEST], ["enc", "", SHORTEST], ["ant", "", SHORTEST],
  ["ent", "", SHORTEST], ["ful", "", SHORTEST], ["ion", "", LEFT], ["ist", "", LEFT], ["ism", "", LEFT],
  ["ity", "", LEFT], ["ogy", "og", SHORTEST], ["ogic", "og", SHORTEST], ["egic", "eg", SHORTEST], ["ific", "if", SHORTEST],
  ["al", "", LEFT], ["at", "", LEFT], ["er", "", SHORTEST], ["iv", "", LEFT], ["ly", "", SHORTEST], ["or", "", LEFT],
].sort(([a], [b]) => String(b).length - String(a).length));

/**
 * @param {string} word small letters
 * @returns {string}
 */
export function stem(word) {
  if (word.length < SHORTEST || /\d/.test(word)) return word;
  const verb = withoutVerbEnding(singular(word));
  return single(withoutY(withoutEndings(withoutE(verb))));
}

/**
 * A word without the endings that only bend it: "leave" meets "leaves" and "leaving", and "lonely" not "lone".
 * @param {string} word small letters
 */
export function base(word) {
  return word.length < SHORTEST || /\d/.test(word) ? word : single(withoutE(withoutVerbEnding(singular(word))));
}

/** @param {string} word */
function singular(word) {
  if (/(ss|us|is)$/.test(word)) return word;
  return word.replace(/sses$/, "ss").replace(/(\w{2})ies$/, "$1y").replace(/s$/, "");
}

/** @param {string} word */
function withoutVerbEnding(word) {
  const base = word.match(/^(.*[aeiouy].*)(?:ing|ed)$/)?.[1] ?? "";
  if (base.length < 3) return word;
  if (base.endsWith("i")) return base.replace(/i$/, "y"); // "qualified"
  // "caring" and "planning": after one short syllable a single consonant tells of a lost e.
  return /^[^aeiou][aeiou][^aeiouwxy]$/.test(base) ? `${base}e` : single(base);
}

/** @param {string} word */
function withoutE(word) {
  return word.length > SHORTEST ? word.replace(/e$/, "") : word;
}

/** @param {string} word */
function withoutEndings(word) {
  for (let before = ""; before !== word;) {
    before = word;
    const ending = ENDINGS.find(([from, to, left]) => word.endsWith(from) && word.length - from.length + to.length >= left);
    if (ending) word = withoutE(word.slice(0, -ending[0].length) + ending[1]);
  }
  return word;
}

/**
 * The y of long words, so that "strategy" meets "strategic" while "policy" does not meet "police".
 * @param {string} word
 */
function withoutY(word) {
  return word.replace(/^(\w{5,}[^aeiou])y$/, "$1");
}

/**
 * One letter where two stand at the end: American "counseling", "fulfill".
 * @param {string} word
 */
function single(word) {
  return word.replace(/([^aeiou])\1$/, "$1");
}
