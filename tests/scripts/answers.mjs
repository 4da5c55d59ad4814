// Answers, line by line, what is asked of the search of the built site: its worker, as it is published.

import { readdir } from "node:fs/promises";
import { createInterface } from "node:readline";
import { file, place } from "./site.mjs";

/** @type {(message: {data: string}) => Promise<void>} */
let ask;
let last;

const [worker] = (await readdir(place("assets"))).filter((name) => /^search\.\w+\.js$/.test(name));
Object.assign(globalThis, {
  self: { location: { href: place(`assets/${worker}`).href } },
  addEventListener: (_, answer) => { ask = answer; },
  postMessage: (answer) => { last = answer; },
  fetch: async (address) => {
    const text = await file(address);
    return { ok: true, text: async () => text, json: async () => JSON.parse(text) };
  },
});
await import(place(`assets/${worker}`));

for await (const line of createInterface({ input: process.stdin })) {
  await ask({ data: JSON.parse(line) });
  console.log(JSON.stringify(last));
}
