// How far two names are apart.

/** One slip for so many letters, and never more than so many. */
const LETTERS = 4;
const MOST = 4;

/**
 * How many slips a name may hold that is still known again; a short one none.
 * @param {string} name
 */
export function slips(name) {
  return Math.min(MOST, Math.floor(name.length / LETTERS));
}

/** Rows of the table below, used again and again: thousands of names are compared in a moment. */
let [before, row, next] = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

/**
 * How many letters are wrong, missing, too many or changed about.
 * @param {string} one
 * @param {string} other
 * @param {number} furthest beyond this it is Infinity
 */
export function distance(one, other, furthest) {
  if (Math.abs(one.length - other.length) > furthest) return Infinity;
  if (other.length >= row.length) [before, row, next] = [before, row, next].map(() => new Uint8Array(2 * other.length));
  const far = furthest + 1;
  for (let j = 0; j <= other.length; j += 1) row[j] = Math.min(j, far);
  for (let i = 1; i <= one.length; i += 1) {
    if (filled(one, other, i, far) > furthest) return Infinity;
    [before, row, next] = [row, next, before];
  }
  return row[other.length] > furthest ? Infinity : row[other.length];
}

/**
 * Fills the next row, as far as it matters.
 * @param {string} one
 * @param {string} other
 * @param {number} i
 * @param {number} far what counts as too far
 * @returns {number} the least in it
 */
function filled(one, other, i, far) {
  const [from, to] = [Math.max(1, i - far), Math.min(other.length, i + far)];
  next[from - 1] = from === 1 ? Math.min(i, far) : far;
  let least = next[from - 1];
  for (let j = from; j <= to; j += 1) {
    let away = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
    if (row[j] < away) away = row[j] + 1;
    if (next[j - 1] < away) away = next[j - 1] + 1;
    if (i > 1 && j > 1 && before[j - 2] < away && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) away = before[j - 2] + 1;
    next[j] = away < far ? away : far;
    if (away < least) least = away;
  }
  if (to < other.length) next[to + 1] = far;
  return least;
}
