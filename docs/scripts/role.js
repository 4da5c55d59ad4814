// What one can do with a role profile.

import { markGrowth } from "./growth/marks.js";
import "./role/actions.js";
import "./role/folds.js";

markGrowth();
