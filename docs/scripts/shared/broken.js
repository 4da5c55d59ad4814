// Addresses as mail programs, word processors and people leave them: with signs written out in one way or another,
// a full stop or a bracket behind them, in capitals, with a hyphen lost. Only letters and figures are to be trusted.

/** Signs that a page's own language writes out, by names or by numbers. */
const WRITTEN_OUT = /&(?:(amp)|#(\d{1,5})|gt|lt|quot|apos|nbsp|[lr][sd]quo);/gi;

/** As often a sign may have been written out anew: "#" is "%23", then "%2523". */
const TIMES = 4;

/** A sign as mail programs write it out at the end of a line: "=20". */
const QUOTED = /=([\dA-F]{2})/g;

/**
 * What a part of an address may have been, the likeliest first.
 * @param {string} text
 * @returns {string[]}
 */
export function readings(text) {
  const plain = unescaped(text);
  return [...new Set([plain, unescaped(plain.replace(QUOTED, "%$1"))])];
}

/**
 * The letters and figures of a text alone, small.
 * @param {string} text
 */
export function letters(text) {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** @param {string} text */
function unescaped(text) {
  let plain = text;
  for (let time = 0; time < TIMES; time += 1) {
    plain = once(plain).replace(WRITTEN_OUT, (_, amp, code) => (amp ? "&" : code ? String.fromCharCode(code) : " "));
  }
  return plain;
}

/** @param {string} text whose signs may be cut off, or none */
function once(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/%([0-7][\da-f])/gi, (_, code) => String.fromCharCode(parseInt(code, 16))).replace(/%[\da-f]{2}/gi, " ");
  }
}
