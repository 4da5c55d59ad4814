// Answers, line by line, what is asked of the search of a built site, whose folder is named behind the script.

import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const site = pathToFileURL(`${process.argv[2]}/`);
const { Search } = await import(new URL("scripts/search/search.js", site));
const file = (name) => readFile(new URL(`search/${name}`, site), "utf-8");
const search = new Search(JSON.parse(await file("first.json")), async () => (await file("single-roles.txt")).split("\n"));

for await (const line of createInterface({ input: process.stdin })) {
  let last;
  for await (const groups of search.answers(JSON.parse(line))) last = groups;
  console.log(JSON.stringify(last));
}
