// The built site, whose folder the environment names: its files to read, and the scripts that it is made of.

import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const site = pathToFileURL(`${process.env.SITE}/`);

/** @param {string} name */
export function place(name) {
  return new URL(name, site);
}

/** @param {string} name in docs/scripts */
export function script(name) {
  return import(new URL(`../docs/scripts/${name}`, site));
}

/** @param {string | URL} name */
export function file(name) {
  return readFile(new URL(String(name).split("?")[0], site), "utf-8");
}
