// The theme reacts to single letters (f, s and others) anywhere on the page. Someone who
// speaks to their device, or whose hand slips, would be thrown about (WCAG 2.1.4).

document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable], .md-search");
  if (event.key.length === 1 && !typing) event.stopPropagation();
}, { capture: true });
