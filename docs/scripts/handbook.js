// What every page uses; what single pages use, their templates name.

import "./terms.js";
import "./feedback.js";
import "./drawer.js";
import "./search-form.js";
import "./search-list.js";
import "./search-enter.js";
import "./quiet-keys.js";
import "./details.js";
import "./copy-link.js";
import "./tables.js";
