// Answers, line by line, what is asked of the search of the built site.

import { createInterface } from "node:readline";
import { file, script } from "./site.mjs";

const { Search } = await script("search/search.js");
const later = async () => (await file("search/single-roles.txt")).split("\n");
const search = new Search(JSON.parse(await file("search/first.json")), later);

for await (const line of createInterface({ input: process.stdin })) {
  let last;
  for await (const groups of search.answers(JSON.parse(line))) last = groups;
  console.log(JSON.stringify(last));
}
