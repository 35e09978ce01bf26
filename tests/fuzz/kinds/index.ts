import type { Kind } from "../kind";
import { universes } from "./universes";

/** All kinds of cases. */
export const KINDS = [universes] as unknown as readonly Kind[];
