// What is compared, and the same in the address: /compare/?roles=...,...&differences=only

/** @typedef {{roles: string[], differences: boolean}} State */

export const MOST = 3;

/** @returns {State} */
export function fromAddress() {
  const asked = new URLSearchParams(location.search);
  const roles = (asked.get("roles") ?? "").split(",").filter(Boolean);
  return { roles: [...new Set(roles)].slice(0, MOST), differences: asked.get("differences") === "only" };
}

/** @param {State} state */
export function addressOf({ roles, differences }) {
  const given = [
    ...(roles.length ? [`roles=${roles.map(encodeURIComponent).join(",")}`] : []),
    ...(differences ? ["differences=only"] : []),
  ];
  return location.pathname + (given.length ? `?${given.join("&")}` : "");
}

/** @param {State} state */
export function keep(state) {
  history.pushState(null, "", addressOf(state));
}
