import assert from "node:assert/strict";
import test from "node:test";
import { script } from "./site.mjs";

const { opened, written } = await script("reflect/file.js");
const { joined } = await script("reflect/note.js");
const role = "recovery-navigator";
const note = { text: "mine", words: "Plans own work", role: "Recovery Navigator", competency: "Achieving Results" };
const agreed = { ...note, words: "", by: "in May" };
const notes = new Map([
  [`${role}~x1.achieving-results.plans-own-work`, note],
  [`${role}~x1.achieving-results._agreed`, agreed],
  [`${role}.achieving-results.plans-own-work`, { ...note, text: "of another sheet" }],
]);
const sheet = { id: `${role}~x1`, name: "Alex", role: "Recovery Navigator", with: ["accountabilities"] };
const saved = JSON.parse(written([sheet], notes));
const [one] = saved.sheets;
const first = { kind: "notes for supervision", version: 1, notes: { "a.b.c": note, "a.b.d": note, "e.b.c": note } };

/** @param {unknown} content */
function read(content) {
  return opened(new Blob([typeof content === "string" ? content : JSON.stringify(content)]));
}

test("what was saved is read again, and nothing of other sheets", async () => {
  const { id, ...cover } = sheet;
  assert.deepEqual(await read(saved), [{
    ...cover,
    role,
    title: "Recovery Navigator",
    notes: new Map([["achieving-results.plans-own-work", note], ["achieving-results._agreed", agreed]]),
  }]);
});

test("a file of the first version holds a sheet without a name for each role", async () => {
  const sheets = await read(first);
  assert.deepEqual(sheets.map(({ role, name, notes }) => [role, name, [...notes.keys()]]), [
    ["a", "", ["b.c", "b.d"]],
    ["e", "", ["b.c"]],
  ]);
});

test("a file that is none is refused", async () => {
  for (const content of [
    "not JSON at all",
    "null",
    "[]",
    { ...saved, kind: "something else" },
    { ...saved, version: 3 },
    { ...saved, sheets: undefined },
    { ...saved, sheets: [null] },
    { ...saved, sheets: [{ ...one, role: "__proto__" }] },
    { ...saved, sheets: [{ ...one, name: 1 }] },
    { ...saved, sheets: [{ ...one, with: "accountabilities" }] },
    { ...saved, sheets: [{ ...one, notes: [] }] },
    { ...saved, sheets: [{ ...one, notes: { "b.c": { ...note, by: 1 } } }] },
    { ...saved, sheets: [{ ...one, notes: { "b.c.d": note } }] },
    { ...first, notes: [] },
    { ...first, notes: { "a.b.c": { ...note, text: 1 } } },
    { ...first, notes: { "__proto__.b": note } },
  ]) assert.equal(await read(content), undefined, JSON.stringify(content));
});

test("two notes on one statement become one, and nothing stands there twice", () => {
  assert.deepEqual(joined(agreed, { ...agreed, text: "theirs", by: "in June" }), { ...agreed, text: "mine\n\ntheirs", by: "in May; in June" });
  assert.deepEqual(joined(agreed, { ...agreed, text: "" }), agreed);
});
