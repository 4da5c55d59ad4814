// Hands the reader a file that a script has made.

/**
 * @param {string} name of the file
 * @param {string} type
 * @param {string} content
 */
export function hand(name, type, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
