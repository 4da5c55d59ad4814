import assert from "node:assert/strict";
import test from "node:test";
import { script } from "./site.mjs";

const { opened, written } = await script("reflect/file.js");
const note = { text: "mine", words: "Plans own work", role: "Recovery Navigator", competency: "Achieving Results" };
const saved = JSON.parse(written(new Map([["a.b.c", note]])));

test("what was saved is read again", async () => {
  assert.deepEqual(await opened(new Blob([JSON.stringify(saved)])), new Map([["a.b.c", note]]));
});

test("a file that is none is refused", async () => {
  for (const content of [
    "not JSON at all",
    "null",
    "[]",
    JSON.stringify({ ...saved, kind: "something else" }),
    JSON.stringify({ ...saved, version: 2 }),
    JSON.stringify({ ...saved, notes: [] }),
    JSON.stringify({ ...saved, notes: { "a.b.c": { ...note, text: 1 } } }),
    JSON.stringify({ ...saved, notes: { "__proto__.b": note } }),
  ]) assert.equal(await opened(new Blob([content])), undefined, content);
});
