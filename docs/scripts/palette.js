// Runs before the page is painted, so that chosen colours do not flash.
{
  const scheme = window.__md_get("__palette")?.color?.scheme;
  if (scheme) document.body.setAttribute("data-md-color-scheme", scheme);
}
