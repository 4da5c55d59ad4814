import assert from "node:assert/strict";
import test from "node:test";
import { file, script } from "./site.mjs";

const { FACETS, Library } = await script("find/library.js");
const { answered, numberLeft } = await script("find/filter.js");
const { Vocabulary } = await script("find/vocabulary.js");
const index = JSON.parse(await file("find/index.json"));
const library = new Library(index);
const vocabulary = new Vocabulary(library.entries, index.spelling);
const nothing = Object.fromEntries(FACETS.map((facet) => [facet, []]));
const at = (facet, ...names) => ({ [facet]: names.map((name) => library.choices[facet].indexOf(name)) });

const chosen = [
  [{}, ""],
  [{ ...at("level", "3"), ...at("role", "recovery-navigator") }, ""],
  [at("need", "desirable"), ""],
  [at("team", "crisis-team"), "support"],
];

test("each count is what the choice leaves", () => {
  for (const [some, words] of chosen) {
    const [start, worded] = [{ ...nothing, ...some }, vocabulary.holding(words)];
    const { counts } = answered(library, start, worded);
    for (const facet of FACETS) {
      counts[facet].forEach((count, choice) => {
        const next = { ...start, [facet]: [choice] };
        assert.equal(answered(library, next, worded).found.length, count, `${facet} ${choice} ${words}`);
        assert.equal(numberLeft(library, next, worded), count);
      });
    }
  }
});
