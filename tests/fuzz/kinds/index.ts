import type { Kind } from "../kind";
import { files } from "./files";
import { formulas } from "./formulas";
import { functions } from "./functions";
import { models } from "./models";
import { universes } from "./universes";
import { workbooks } from "./workbooks";

/** All kinds of cases. */
export const KINDS = [universes, functions, formulas, files, models, workbooks] as unknown as readonly Kind[];
