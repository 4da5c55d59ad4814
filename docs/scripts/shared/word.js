// What a word is, to the search and to what marks its results.

/** Letters with points between them are one word: "W.R.A.P.". A number after a whole word is another: "level3", but not "NVQ". */
export const WORD = /(?:\p{L}\.){2,}(?:\p{L}(?!\p{L}))?|\p{L}{3,}(?=\p{N})|[\p{L}\p{N}]+(?:['’‘´`]\p{L}+)*/gu;
