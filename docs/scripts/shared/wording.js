// Two wordings of one thing: how alike they are, and which words only one of them has.

/** @typedef {[text: string, differs: boolean][]} Parts a text in parts that join to it */
/** @typedef {{space: string, text: string}} Token a word, or the punctuation beside it, and the space before it */

/** Texts with so large a share of their words in common, in the same order, say one thing in two ways. */
const ALIKE = 0.6;

// Punctuation counts apart from the word that it stands at.
const PUNCTUATION = /[.,;:!?()[\]"'‘’“”…]/.source;
const TOKENS = new RegExp(`(\\s?)(${PUNCTUATION}+|\\S+?(?=${PUNCTUATION}*(?:\\s|$)))`, "g");
const PUNCTUATED = new RegExp(`^${PUNCTUATION}`);

/**
 * @param {string} one
 * @param {string} other
 */
export function alike(one, other) {
  return share(one, other) >= ALIKE;
}

/**
 * How large a share of their words two texts have in common, in the same order.
 * @param {string} one
 * @param {string} other
 */
export function share(one, other) {
  const [a, b] = [words(one), words(other)];
  return (2 * common(a, b).length) / (a.length + b.length);
}

/**
 * Each text in parts that say which of its words the first text has not; for the first, which of its
 * words another has not.
 * @param {string[]} texts
 * @returns {Parts[]}
 */
export function compared(texts) {
  const [first, ...others] = texts.map(tokens);
  const pairs = others.map((other) => common(first.map(bare), other.map(bare)));
  const everywhere = first.map((_, n) => pairs.every((pair) => pair.some(([at]) => at === n)));
  return [
    parts(first, (n) => everywhere[n]),
    ...others.map((other, which) => {
      const shared = new Set(pairs[which].map(([, at]) => at));
      return parts(other, (n) => shared.has(n));
    }),
  ];
}

/**
 * @param {string} text
 * @returns {Token[]}
 */
function tokens(text) {
  const found = text.trim().replaceAll(/\s+/g, " ").matchAll(TOKENS);
  return Array.from(found, ([, space, token]) => ({ space, text: token }));
}

/** @param {Token} token */
function bare({ text }) {
  return text;
}

/** @param {string} text */
function words(text) {
  return tokens(text).map(bare).filter((token) => !PUNCTUATED.test(token));
}

/**
 * Runs of tokens that are shared or not; the space around a run that differs stands outside it.
 * @param {Token[]} all
 * @param {(n: number) => boolean} shared
 * @returns {Parts}
 */
function parts(all, shared) {
  /** @type {Parts} */
  const found = [];
  all.forEach(({ space, text }, n) => {
    const last = found[found.length - 1];
    const differs = !shared(n);
    if (last && last[1] === differs) last[0] += space + text;
    else if (last && differs) {
      last[0] += space;
      found.push([text, true]);
    } else found.push([space + text, differs]);
  });
  return found;
}

/**
 * The longest run of words that both have in this order, as pairs of places.
 * @param {string[]} a
 * @param {string[]} b
 * @returns {[number, number][]}
 */
function common(a, b) {
  const longest = lengths(a, b);
  /** @type {[number, number][]} */
  const pairs = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (longest[i + 1][j] >= longest[i][j + 1]) i += 1;
    else j += 1;
  }
  return pairs;
}

/**
 * For each pair of places how many words the rests have in common.
 * @param {string[]} a
 * @param {string[]} b
 */
function lengths(a, b) {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      table[i][j] = a[i] === b[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    }
  }
  return table;
}
