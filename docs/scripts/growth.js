// From level to level, on the page of a competency.

import { markGrowth } from "./growth/marks.js";

markGrowth();
