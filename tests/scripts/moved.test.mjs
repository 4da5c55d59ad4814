import assert from "node:assert/strict";
import test from "node:test";
import { script } from "./site.mjs";

const { NoteMoves } = await script("moved/notes.js");
const { Store } = await script("reflect/store.js");

globalThis.document = { documentElement: { lang: "en-GB" } };

/** Storage as browsers have it, with room for so many letters. */
class Storage {
  constructor(room = Infinity) {
    Object.defineProperty(this, "room", { value: room });
  }
}
Object.defineProperties(Storage.prototype, {
  getItem: { value(key) { return this[key] ?? null; } },
  removeItem: { value(key) { delete this[key]; } },
  setItem: {
    value(key, text) {
      const others = Object.entries(this).filter(([name]) => name !== key).flat().join("");
      if (others.length + key.length + text.length > this.room) throw new Error("full");
      this[key] = text;
    },
  },
});

const moves = new NoteMoves({
  moved: {
    "/roles/old/": "/roles/new/",
    "/roles/new/#performance-measures.late": "/roles/new/#performance-measures.on-time",
    "/competencies/change/": "/competencies/working-with-change/",
    "/competencies/change/#plans": "/competencies/working-with-change/#makes-plans",
    "/competencies/care/#listens": "/competencies/working-with-change/#hears",
    "/competencies/care/#alone": "/competencies/care/#one-of-many",
    "/competencies/care/#first": "/competencies/care/#both",
    "/competencies/care/#second": "/competencies/care/#both",
    "/accountabilities/tidy/": "/accountabilities/keep-tidy/",
  },
  retired: {
    "/competencies/care/#smiles": { words: "Smiles", day: "2026-11-30", because: "Too vague." },
    "/competencies/drive/": { title: "Drive", words: "It moves", parts: { pushes: "Pushes on" }, day: "2026-12-01" },
    "/roles/gone/": { title: "Gone", parts: { "performance-measures.seen": "People seen" }, day: "2026-12-01" },
  },
});

/**
 * @param {string} text
 * @param {string} [words]
 */
function note(text, words = "words") {
  return { text, words, role: "A role", competency: "" };
}

/**
 * @param {Record<string, object>} entries
 * @param {number} [room]
 */
function kept(entries, room) {
  globalThis.localStorage = new Storage(room);
  const store = new Store();
  for (const [name, entry] of Object.entries(entries)) store.set(name, entry);
  return store;
}

/** What storage holds, by name: of notes what is written. */
function stored() {
  return Object.fromEntries(Object.entries(localStorage).map(([key, value]) => {
    const entry = JSON.parse(value);
    return [key.split(".reflect.")[1], entry.text ?? entry.name];
  }));
}

test("an earlier address leads to today's, and what stood on a page that moved went with it", () => {
  assert.equal(moves.to("/roles/old/"), "/roles/new/");
  assert.equal(moves.to("/roles/old/#purpose"), "/roles/new/#purpose");
  assert.equal(moves.to("/roles/old/#performance-measures.late"), "/roles/new/#performance-measures.on-time");
  assert.equal(moves.to("/roles/other/#purpose"), "/roles/other/#purpose");
  assert.equal(moves.id("roles", "old"), "new");
  assert.equal(moves.id("teams", "old"), "old");
  assert.equal(moves.id("roles", "constructor"), "constructor");
});

test("the sheets of a renamed role go to its role, with all that stands on them under the names of today", () => {
  const store = kept({
    "old": { name: "", role: "Old", with: ["accountabilities"] },
    "old.change.plans": note("one"),
    "old.change.stays": note("two"),
    "old.change._agreed": note("three"),
    "old._sheet._agreed": note("four"),
    "old._accountabilities.tidy": note("five"),
    "old._accountabilities.same": note("six"),
    "old._performance-measures.late": note("seven"),
    "old~x1": { name: "Alex", role: "Old", with: [] },
    "old~x1.care.listens": note("eight"),
    "other.care.kind": note("nine"),
  });
  assert.deepEqual([...moves.rehouse(store)].sort(), [["old", "new"], ["old~x1", "new~x1"]]);
  assert.deepEqual(stored(), {
    "new": "",
    "new.working-with-change.makes-plans": "one",
    "new.working-with-change.stays": "two",
    "new.working-with-change._agreed": "three",
    "new._sheet._agreed": "four",
    "new._accountabilities.keep-tidy": "five",
    "new._accountabilities.same": "six",
    "new._performance-measures.on-time": "seven",
    "new~x1": "Alex",
    "new~x1.working-with-change.hears": "eight",
    "other.care.kind": "nine",
  });
  assert.equal(moves.rehouse(store).size, 0);
});

test("sheets of one person become one, those of two people stay apart, and no note is lost", () => {
  const store = kept({
    "new": { name: "Sam", role: "New", with: [] },
    "new.care.kind": note("of Sam"),
    "new~x1": { name: "alex", role: "New", with: ["accountabilities"] },
    "new~x1.care.kind": note("later", "these words"),
    "old.care.kind": note("of nobody"),
    "old~x1": { name: "Alex", role: "Old", with: ["performance-measures"] },
    "old~x1.care.kind": note("before", "those words"),
  });
  const homes = moves.rehouse(store);
  assert.equal(homes.get("old~x1"), "new~x1");
  const apart = homes.get("old");
  assert.match(apart, /^new~[a-z0-9]+$/);
  assert.deepEqual(stored(), {
    "new": "Sam", "new.care.kind": "of Sam",
    "new~x1": "alex", "new~x1.care.kind": "later\n\nbefore",
    [apart]: "", [`${apart}.care.kind`]: "of nobody",
  });
  assert.equal(store.note("new~x1.care.kind").words, "these words\nthose words");
  assert.deepEqual(store.cover("new~x1").with, ["accountabilities", "performance-measures"]);
});

test("on the open sheet a note goes to its sentence, also where that became a point or one of two", () => {
  const line = (name, words, inside = []) => ({ name, words, inside });
  const store = kept({
    "new.care.alone": note("a point now"),
    "new.care.first": note("1", "First"),
    "new.care.second": note("2", "Second"),
    "new.care.smiles": note("retired"),
  });
  const lines = [line("new.care.many", "Many", ["new.care.one-of-many"]), line("new.care.both", "First")];
  moves.rename(store, lines, ["new.care.alone", "new.care.first", "new.care.second", "new.care.smiles"]);
  assert.deepEqual(stored(), { "new.care.many": "a point now", "new.care.both": "1\n\n2", "new.care.smiles": "retired" });
  assert.equal(store.note("new.care.both").words, "Second");
});

test("a sheet in a file is called as it is today, and two notes on one sentence stand one below the other", () => {
  const notes = new Map([["care.first", note("1")], ["care.second", note("2")], ["_accountabilities.tidy", note("3")]]);
  const { role, name, notes: today } = moves.today({ role: "old", title: "Old", name: "Alex", with: [], notes });
  assert.deepEqual([role, name], ["new", "Alex"]);
  assert.deepEqual([...today].map(([key, { text }]) => [key, text]), [["care.both", "1\n\n2"], ["_accountabilities.keep-tidy", "3"]]);
});

test("what became of a sentence is told with its own last words, and never of one that lives on", async () => {
  assert.deepEqual(await moves.about("new.care.smiles"), {
    title: undefined, words: "Smiles", day: "30 November 2026", because: "Too vague.", instead: [],
  });
  assert.equal((await moves.about("new.drive.pushes")).words, "Pushes on");
  assert.equal((await moves.about("new.drive.other")).words, undefined);
  assert.equal((await moves.about("new.drive._agreed")).title, "Drive");
  assert.equal((await moves.about("gone._performance-measures.seen")).words, "People seen");
  for (const name of ["gone._accountabilities.tidy", "gone.care.kind", "new._sheet._agreed"]) assert.equal(await moves.about(name), undefined);
});

test("a full storage loses no note that is to be renamed", () => {
  const longer = new NoteMoves({ moved: { "/roles/old/": "/roles/much-longer/" } });
  const entries = { "old.care.kind": note("as long as it is"), "old.care.calm": note("and one more") };
  kept(entries);
  const size = Object.entries(localStorage).flat().join("").length;
  for (let room = size; room < 2 * size; room += 1) {
    const store = kept(entries, room);
    longer.rehouse(store);
    assert.deepEqual(Object.values(stored()).sort(), ["and one more", "as long as it is"], String(room));
  }
});
