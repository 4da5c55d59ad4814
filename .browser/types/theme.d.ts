// What docs/scripts/base.js gives the theme's scripts.
declare function __md_get(key: string, storage?: Storage): any;
