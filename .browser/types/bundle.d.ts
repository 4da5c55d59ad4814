// What the bundler and the browser add to the scripts.

/** The names, with their hashes, of the scripts that others start. */
declare const BUNDLES: { search: string; word: string; landing: string; growth: string; moved: string };

/** Only some browsers know it; the types of the others do not. */
declare var trustedTypes:
  | { createPolicy(name: string, rules: { createScriptURL(text: string): string }): { createScriptURL(text: string): string } }
  | undefined;
