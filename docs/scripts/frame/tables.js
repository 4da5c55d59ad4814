// A wide table in prose scrolls in a frame of its own, which the keyboard can reach too.
// (The theme would wrap it in one that it cannot.)

for (const table of document.querySelectorAll("article table:not([class])")) {
  const frame = document.createElement("div");
  frame.className = "table-scroll";
  frame.tabIndex = 0;
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", `Table: ${headingBefore(table)}`);
  table.className = "matrix";
  table.replaceWith(frame);
  frame.append(table);
}

/**
 * @param {Element} table
 * @returns {string}
 */
function headingBefore(table) {
  const before = [...document.querySelectorAll("article :is(h1, h2, h3)")].filter(
    (heading) => heading.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return before.pop()?.textContent ?? document.title;
}
