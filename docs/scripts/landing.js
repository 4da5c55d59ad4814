// Fetched when an address names a place on the page: what has moved is followed and what is broken mended; then the
// words that were searched for are marked, and what was landed on says where it stands, or that it is not here.

import { isLedOn } from "./landing/leads.js";
import { markSought } from "./landing/marks.js";
import { isMended, isMissing, sayMissing } from "./landing/missing.js";
import { sayWhere } from "./landing/strip.js";

/** @param {Event} [moved] where the reader has been on the page */
function arrive(moved) {
  if (isLedOn() || (isMissing() && isMended())) return; // another address comes
  markSought();
  sayWhere();
  if (isMissing()) sayMissing(Boolean(moved));
}

addEventListener("hashchange", arrive);
arrive();
