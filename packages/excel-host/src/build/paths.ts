import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** This package's folder. */
export const PACKAGE = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const SOURCE = join(PACKAGE, "src");
export const BUILD = join(PACKAGE, "build");
export const UNIVER_FOR_NODE = join(BUILD, "univer-node.cjs");
export const PAGE = join(BUILD, "page");
