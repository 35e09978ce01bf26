import type { Block } from "../../workbook/sheetContent";
import { modelTitle, type UsedModel } from "../models/modelTitle";
import { FORMATS } from "./look";

/** Beside a table that fills its sheet from A1: which model it comes from, unless that is a published one as published. @param column the first one that is free */
export function modelNote(used: UsedModel, column: number): Block[] {
  const title = modelTitle(used);
  return title === used.model.name
    ? []
    : [{ row: 0, column: column + 1, values: [[`Model: ${title}`]], numberFormats: [FORMATS.text] }];
}
