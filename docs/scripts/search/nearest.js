// The words that somebody may have meant to type.

/** Up to here one slip may be, and up to there no letter may be another: "lone" is not "line". */
const SHORT = 6;
const SHORTEST = 4;

const VOWEL = /[aeiouy]/;

/** A wrong consonant beside another slip makes another word: "pension" is not "person". */
const CONSONANT = 1.25;

/**
 * The known words nearest to a typed one, nearest and most used first.
 * @param {string} typed small letters
 * @param {Map<string, number>} vocabulary each word with how often it stands
 * @param {{furthest?: number, extra?: number, beginning?: boolean}} [options] how many slips there may be, so many
 *   letters too many among them: "catering" is not "caring"; `beginning`: the typed word may go on
 * @returns {string[]}
 */
export function nearest(typed, vocabulary, { furthest = slips(typed), extra = 1, beginning = false } = {}) {
  /** @type {{word: string, away: number, times: number}[]} */
  const found = [];
  for (const [word, times] of furthest ? vocabulary : []) {
    if (word.length < 3 || word.length < typed.length - Math.min(furthest, extra)) continue;
    if (!beginning && word.length > typed.length + furthest) continue;
    // Hardly anybody is wrong in the first letter.
    const away = distance(typed, word, furthest, beginning) + Number(word[0] !== typed[0]);
    if (away <= furthest) found.push({ word, away, times });
  }
  found.sort((a, b) => a.away - b.away || b.times - a.times);
  return found.filter(({ away }) => away === found[0].away).map(({ word }) => word);
}

/**
 * How many slips a word of this length may hold; an abbreviation none.
 * @param {string} typed
 */
export function slips(typed) {
  if (typed.length < SHORTEST || (typed.length === SHORTEST && !VOWEL.test(typed))) return 0;
  return typed.length <= SHORT ? 1 : 2;
}

/**
 * How many letters are wrong, missing, too many or changed about.
 * @param {string} typed
 * @param {string} word
 * @param {number} furthest beyond this the exact number does not matter
 * @param {boolean} beginning whether what follows in `word` counts for nothing
 */
function distance(typed, word, furthest, beginning) {
  let [before, row] = [/** @type {number[]} */ ([]), Array.from({ length: word.length + 1 }, (_, n) => n)];
  for (let i = 1; i <= typed.length; i++) {
    const next = [i];
    for (let j = 1; j <= word.length; j++) {
      const change = row[j - 1] + wrong(typed[i - 1], word[j - 1], typed.length);
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, change);
      const swapped = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      if (swapped) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > furthest) return Infinity;
    [before, row] = [row, next];
  }
  return beginning ? Math.min(...row) : row[word.length];
}

/**
 * What one letter in place of another counts.
 * @param {string} letter
 * @param {string} right
 * @param {number} length of the word as it is typed
 */
function wrong(letter, right, length) {
  if (letter === right) return 0;
  if (length <= SHORTEST) return 2;
  return length <= SHORT || (VOWEL.test(letter) && VOWEL.test(right)) ? 1 : CONSONANT;
}
