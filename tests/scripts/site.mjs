// The built site, whose folder the environment names: its scripts to import and its files to read.

import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const site = pathToFileURL(`${process.env.SITE}/`);

/** @param {string} name */
export function script(name) {
  return import(new URL(`scripts/${name}`, site));
}

/** @param {string} name */
export function file(name) {
  return readFile(new URL(name, site), "utf-8");
}
