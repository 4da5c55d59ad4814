// Runs before the page is painted, so that chosen colours do not flash.
{
  const palette = __md_get("__palette");
  if (palette && palette.color) document.body.setAttribute("data-md-color-scheme", palette.color.scheme);
}
