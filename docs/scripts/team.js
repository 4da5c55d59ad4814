// What one can do with the roles of a team.

import "./shared/adverts.js";
