// A result of the search leads to "#anchor&h=words". No browser sends that to a server; here it becomes
// the anchor alone, and the words are marked.

import { decoded } from "../shared/typed.js";
import { WORD } from "../shared/word.js";
import { SAID } from "./place.js";

/** Marks what the address says was searched for, and says so no more. */
export function markSought() {
  const [anchor, words] = location.hash.split(SAID);
  if (words === undefined) return;
  if (anchor.length > 1) location.replace(anchor);
  else history.replaceState(null, "", location.pathname + location.search);
  mark(new Set(decoded(words).toLowerCase().split(/\s+/)));
}

/** @param {Set<string>} words small letters */
function mark(words) {
  const article = /** @type {Element} */ (document.querySelector("article"));
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
  for (const text of texts) if (!text.parentElement?.closest("script, mark")) markIn(text, words);
}

/**
 * @param {Text} text
 * @param {Set<string>} words
 */
function markIn(text, words) {
  const found = [...text.data.matchAll(WORD)].filter(([word]) => words.has(word.toLowerCase()));
  for (const { 0: word, index } of found.reverse()) {
    const mark = document.createElement("mark");
    const part = text.splitText(index);
    part.splitText(word.length);
    part.replaceWith(mark);
    mark.append(part);
  }
}
