import assert from "node:assert/strict";
import test from "node:test";
import { file, script } from "./site.mjs";

const { meant, names } = await script("lost/meant.js");
const { Places } = await script("lost/places.js");
const { nearest } = await script("shared/near.js");
const { distance } = await script("shared/distance.js");
const { onward } = await script("onward/onward.js");

const places = new Places(JSON.parse(await file("addresses.json")));
const known = places.byLetters;
const around = ["http:", "https:", "handbook.example", "staff"];
const lost = (path, search = "", hash = "") => meant({ path, search, hash, around }, known);
const near = (path) => nearest(names(path), places.all, 5).map(({ address }) => address);

const NAVIGATOR = "roles/recovery-navigator/";
const CHANGE = "competencies/working-with-change/";

test("whatever a mail program puts at the end of an address is left out", () => {
  for (const end of [".", ",", ")", "]", "%3E", "&gt;", "%20", "%22", "%E2%80%99", "%C2%A0", "=20", "=", "=0D=0A", "=%0A", ").%20", "%", "%E2", "&amp;"]) {
    for (const stem of [NAVIGATOR, NAVIGATOR.slice(0, -1)]) assert.equal(lost(stem + end), NAVIGATOR, stem + end);
  }
});

test("whatever else befalls an address it is understood", () => {
  for (const broken of [
    "Roles/Recovery-Navigator", "ROLES/RECOVERY-NAVIGATOR/", "roles//recovery-navigator", "rolesrecovery-navigator/", "%3Croles/recovery-navigator/%3E",
    "roles/recovery-navigator/index.html", "roles/recovery-navigator/index.html).", "roles/recovery-navigator.html", "roles/recovery-navigator/INDEX.HTM",
    "roles/recovery-=%0D%0Anavigator/", "roles/recovery-na=vigator/", "roles/recovery%20navigator/", "roles/recovery%E2%80%91navigator/", "roles/recovery_navigator",
    "http://handbook.example/staff/roles/recovery-navigator/", "https:/handbook.example/staff/roles/recovery-navigator/", "staff/roles/recovery-navigator/",
    "about/roles/recovery-navigator/", "%252Froles%252Frecovery-navigator",
  ]) assert.equal(lost(broken), NAVIGATOR, broken);
  assert.equal(lost("http://handbook.example/staff/"), "");
  assert.equal(lost(")."), "");
});

test("a place on the page goes with it, and so does what is chosen there", () => {
  for (const sign of ["%23", "%2523", "%252523", "&#35;"]) assert.equal(lost(`${CHANGE}${sign}implements-new-strategies`), `${CHANGE}#implements-new-strategies`);
  assert.equal(lost("Roles/Recovery-Navigator", "", "#purpose"), `${NAVIGATOR}#purpose`);
  assert.equal(lost("compare%3Froles=one,two"), "compare/?roles=one,two");
  assert.equal(lost("COMPARE", "?roles=one%2Ctwo"), "compare/?roles=one,two");
});

test("what was typed is sent to no server again", () => {
  assert.equal(lost("FIND", "?words=secret&role=one&q=secret&h=secret", "#words=kept"), "find/?role=one#words=kept");
});

test("nobody is led on by a guess", () => {
  for (const other of ["", "roles/recovery-navigater/", "nowhere/", "nowhere/about/", "roles/", "constructor", "__proto__/", "//evil.example/"]) {
    assert.ok([undefined, "roles/"].includes(lost(`${other}x`)), other);
  }
});

test("an address with the letters of two leads to neither", () => {
  const two = new Places({ "roles/": [["ab-c", "One"], ["a-bc", "Two"]] });
  assert.equal(meant({ path: "Roles/abc", search: "", hash: "", around }, two.byLetters), undefined);
});

test("an earlier address leads to where its page stands now", () => {
  const moved = new Places({ "": [["about", "About"]], "roles/": [["new", "New"], ["old-name", "New", "roles/new/"], ["gone", "About", "about/#gone"]] });
  assert.equal(meant({ path: "Roles/Old-Name.", search: "", hash: "#purpose", around }, moved.byLetters), "roles/new/#purpose");
  assert.equal(meant({ path: "Roles/Gone", search: "", hash: "", around }, moved.byLetters), "about/#gone");
  assert.deepEqual(nearest(["roles", "old-nam"], moved.all, 5).map(({ address, title }) => [address, title]), [["roles/new/", "New"]]);
});

test("the nearest of the same kind come first", () => {
  assert.equal(near("roles/recovery-navigater/")[0], NAVIGATOR);
  assert.equal(near("role/recovery-navigators/")[0], NAVIGATOR);
  assert.equal(near("roles/recovery-nav")[0], NAVIGATOR);
  assert.equal(near("roles/navigator")[0], NAVIGATOR);
  assert.equal(near("competences/")[0], "competencies/");
  assert.deepEqual(near("competencies/change/").slice(0, 1), [CHANGE]);
  assert.deepEqual(near("competencies/qqqq/"), ["competencies/"]);
});

test("where nothing is near nothing is offered, and never more than a few", () => {
  for (const far of ["", "qqqq", "zzz/qqqq", "x", "%"]) assert.deepEqual(near(far), [], far);
  for (const path of ["roles/mental", "accountabilities/support", "values/work"]) assert.ok(near(path).length <= 5);
  assert.equal(new Set(near("accountabilities/support-work")).size, near("accountabilities/support-work").length);
});

test("a slip is a letter wrong, missing, too many or changed about", () => {
  for (const slip of ["navigater", "navigtor", "navigaator", "naivgator"]) assert.equal(distance(slip, "navigator", 2), 1, slip);
  assert.equal(distance("navigator", "navigator", 0), 0);
  assert.equal(distance("navigator", "receptionist", 4), Infinity);
  assert.equal(distance("abcd", "wxyz", 3), Infinity);
});

test("among the pages of two thousand roles the nearest are found at once", () => {
  const word = (n, m) => ["support", "recovery", "crisis", "housing", "night", "senior", "peer", "family", "community", "lead"][Math.floor(n / 10 ** m) % 10];
  const row = (n) => [`${word(n, 0)}-${word(n, 1)}-${word(n, 2)}-worker-${n}`, `${word(n, 0)} ${word(n, 1)} ${word(n, 2)} Worker ${n}`];
  const rows = (count) => Array.from({ length: count }, (_, n) => row(n));
  const many = new Places({ "roles/": rows(2000), "accountabilities/": rows(12000), "person-specification/": rows(10000) });
  // A busy machine is slow, not wrong: what counts is the work, and how long this machine takes for it.
  const most = 100 * process.env.SLOWNESS;
  const quickest = (work) => Math.min(...Array.from({ length: 12 }, () => {
    const start = process.cpuUsage();
    work();
    return process.cpuUsage(start).user / 1000;
  }));
  const time = quickest(() => nearest(["roles", "recovery-suport-crisis-worker-x"], many.all, 5));
  assert.ok(time < most, `${time} ms`);
  const all = quickest(() => meant({ path: "Roles/nowhere-at-all", search: "", hash: "", around }, many.byLetters));
  assert.ok(all < most, `${all} ms`);
});

test("a page that has moved sends on what stands behind its address", () => {
  const anchors = Object.assign(Object.create(null), { old: "../new/#fresh", "two words": "../other/#there", whole: "../third/" });
  const go = (here) => onward(new URL(here, "https://handbook.example/staff/roles/old/"), "../new/", anchors).slice("https://handbook.example/staff/roles/".length);
  assert.equal(go(""), "new/");
  assert.equal(go("?a=1&b=2"), "new/?a=1&b=2");
  assert.equal(go("#purpose"), "new/#purpose");
  assert.equal(go("?a=1#purpose&h=some%20words"), "new/?a=1#purpose&h=some%20words");
  assert.equal(go("#old"), "new/#fresh");
  assert.equal(go("?a=1#old&h=some"), "new/?a=1#fresh&h=some");
  assert.equal(go("#two%20words"), "other/#there");
  assert.equal(go("#whole&h=some"), "third/#&h=some");
  assert.equal(go("#words=typed"), "new/#words=typed");
  assert.equal(go("#%E0%A4%A"), "new/#%E0%A4%A");
  assert.equal(go("#constructor"), "new/#constructor");
});
