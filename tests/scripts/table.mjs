// Rows and the pattern of formulas, as JSON, to the table that the finder would write.

import { text } from "node:stream/consumers";
import { script } from "./site.mjs";

const { csv } = await script("shared/csv.js");

console.log(JSON.stringify(csv(...JSON.parse(await text(process.stdin)))));
