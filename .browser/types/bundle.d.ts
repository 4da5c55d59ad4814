// What the bundler and the browser add to the scripts.

/** The name of the search's worker, with its hash. */
declare const WORKER: string;

/** Only some browsers know it; the types of the others do not. */
declare var trustedTypes:
  | { createPolicy(name: string, rules: { createScriptURL(text: string): string }): { createScriptURL(text: string): string } }
  | undefined;
