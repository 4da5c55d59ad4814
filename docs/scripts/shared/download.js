// A file for the reader to keep, made in the browser.

/**
 * The end of a file's name: what there is of it in letters and digits.
 * @param {string[]} words
 */
export function fileName(...words) {
  const plain = words.map((word) => word.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-+|-+$/g, ""));
  return plain.filter(Boolean).join("-");
}

/**
 * @param {string} name of the file
 * @param {string} type its media type
 * @param {BlobPart} content
 */
export function download(name, type, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
