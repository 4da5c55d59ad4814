// What the types of docx name of Node.js. Those of Node itself would change what the browser's own functions return.

declare module "stream" {
  export interface Stream {}
}

declare namespace NodeJS {
  interface ReadableStream {}
}

interface Buffer extends Uint8Array {}
