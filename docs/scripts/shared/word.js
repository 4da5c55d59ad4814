// What a word is, to the search and to what marks its results.

/** A number after a whole word is a word of its own: "level3", but not "NVQ". */
export const WORD = /\p{L}{3,}(?=\p{N})|[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;
