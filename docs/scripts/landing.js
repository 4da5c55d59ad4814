// Fetched when an address names a place on the page: the words that were searched for are marked, and what was
// landed on says where it stands.

import "./landing/marks.js";
import "./landing/strip.js";
