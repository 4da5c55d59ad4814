// What one can do with a role profile.

import "./role/actions.js";
import "./role/folds.js";
import "./shared/adverts.js";
