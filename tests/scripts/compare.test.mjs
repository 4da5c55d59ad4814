import assert from "node:assert/strict";
import test from "node:test";
import { script } from "./site.mjs";

const { compared } = await script("shared/wording.js");

test("punctuation counts apart from its word", () => {
  assert.deepEqual(compared(["good with users, visitors too", "good  with users too."]), [
    [["good with users", false], [", visitors", true], [" too", false]],
    [["good with users too", false], [".", true]],
  ]);
});
