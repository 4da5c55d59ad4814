// The words that somebody may have meant to type.

/**
 * The known words nearest to a typed one, nearest and most used first.
 * @param {string} typed small letters
 * @param {Map<string, number>} vocabulary each word with how often it stands
 * @param {{most?: number, furthest?: number, beginning?: boolean}} [options] `beginning`: the typed word may go on
 * @returns {string[]}
 */
export function nearest(typed, vocabulary, { most = 3, furthest = slips(typed), beginning = false } = {}) {
  /** @type {{word: string, away: number, times: number}[]} */
  const found = [];
  for (const [word, times] of vocabulary) {
    if (word.length < 3 || word.length < typed.length - furthest) continue;
    if (!beginning && word.length > typed.length + furthest) continue;
    const away = distance(typed, word, furthest, beginning);
    if (away <= furthest) found.push({ word, away: away + (word[0] === typed[0] ? 0 : 0.5), times });
  }
  found.sort((a, b) => a.away - b.away || b.times - a.times);
  return found.filter(({ away }) => away === found[0].away).slice(0, most).map(({ word }) => word);
}

/**
 * How many slips a word of this length may hold.
 * @param {string} typed
 */
export function slips(typed) {
  return typed.length < 4 ? 0 : typed.length < 7 ? 1 : 2;
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
      const change = row[j - 1] + Number(typed[i - 1] !== word[j - 1]);
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, change);
      const swapped = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      if (swapped) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > furthest) return Infinity;
    [before, row] = [row, next];
  }
  return beginning ? Math.min(...row) : row[word.length];
}
