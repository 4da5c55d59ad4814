// What every page uses; what single pages use, their templates name.

import "./frame/top.js";
import "./frame/menu.js";
import "./frame/palette.js";
import "./frame/contents.js";
import "./frame/terms.js";
import "./frame/feedback.js";
import "./frame/details.js";
import "./frame/copy-link.js";
import "./frame/tables.js";
import "./frame/landing.js";
import "./dialog/box.js";
