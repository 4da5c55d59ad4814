// The build puts MiniSearch beside the scripts that import it.
export { default } from "minisearch";
