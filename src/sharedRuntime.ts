/**
 * Joins the two halves of the shared runtime: the workflows announce the workbook's models, the workbook says which cells are blank, and the functions in
 * cells use both.
 */
import { giveBlankReaderToFunctions } from "./functions/support/blanks";
import { giveModelsToFunctions } from "./functions/support/workbookModels";
import { blankCells } from "./workbook/blankCells";
import "./workflows";
import { onModels } from "./workflows/models/library";

onModels(giveModelsToFunctions);
giveBlankReaderToFunctions(blankCells);
