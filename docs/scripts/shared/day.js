// Days of the data, such as "2026-01-31", in words.

/** @param {string} day */
export function inWords(day) {
  return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
}
