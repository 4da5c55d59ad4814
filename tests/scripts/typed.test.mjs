import assert from "node:assert/strict";
import test from "node:test";
import { script } from "./site.mjs";

const { asked, chosen } = await script("shared/typed.js");

/**
 * @param {string} search
 * @param {string[]} names
 */
function read(search, ...names) {
  globalThis.location = { search, hash: "" };
  return names.map((name) => chosen(name).join(" "));
}

test("addresses that mail programs have broken choose what was meant", () => {
  for (const search of [
    "?role=a&level=3",
    "?role=a&amp;level=3",
    "?role=a&amp;amp;level=3",
    "?role=a%26amp%3Blevel=3",
    "?role=a%26amp%3blevel%3D3",
    "?role=a%26level=3",
    "?role%3Da&level%3D3",
    "?role%3da%26level%3d3",
    "?role=a.&level=3%20",
    "?role=%3Ca%3E&level=3%2C",
    "?role=a)&level=3>",
    "?role=%22a%22&level=3).",
    "?role=a%C2%A0&level=%2B3",
    "?ROLE=b&role=A&level=3%23found",
  ]) assert.deepEqual(read(search, "role", "level"), ["a", "3"], search);
});

test("several ids are read however they are set apart, each once", () => {
  for (const search of ["?roles=a,b-2", "?roles=a%2Cb-2", "?roles=a%252Cb-2", "?roles=a;b-2,a", "?roles=a+b-2.", "?roles=,a,,b-2,", "?roles=a&roles=b-2"]) {
    assert.deepEqual(read(search, "roles"), ["a b-2"], search);
  }
});

test("words that were typed stay as they are", () => {
  globalThis.location = { search: "?words=R%26D%2C+50%25+%28A%3DB%29.&role=a", hash: "" };
  assert.equal(asked().get("words"), "R&D, 50% (A=B).");
});
