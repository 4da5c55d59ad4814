// What each section of a role profile says, as sentences that can be compared.

/** @typedef {import("./profile.js").Profile} Profile */
/** @typedef {import("./sorting.js").Item} Item */

/** How a role says what it simply says. */
export const YES = "yes";

/** @type {Record<string, (role: Profile) => Item[]>} */
export const ITEMS = {
  purpose: ({ purpose }) => purpose.map(paragraph),
  context: ({ context }) => context.map(paragraph),
  accountabilities: ({ accountabilities }) => accountabilities.map((duty) => ({ ...duty, way: YES })),
  "performance-measures": ({ performance_measures }) => performance_measures.map(({ address, text }) => (
    { id: text, text, address, way: YES })),
  "person-specification": ({ person_specification }) => Object.entries(person_specification).flatMap(
    ([need, criteria]) => criteria.map((criterion) => ({ ...criterion, way: `need-${need}` }))),
};

/**
 * @param {string} text
 * @returns {Item}
 */
function paragraph(text) {
  return { id: text, text, address: "", way: YES };
}
