import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const BUILD = join(ROOT, "build");
export const DIST = join(ROOT, "dist");
export const UNIVER_FOR_NODE = join(BUILD, "univer-node.cjs");
export const PAGE = join(BUILD, "page");
