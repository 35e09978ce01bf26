/** Joins the two halves of the shared runtime: the workflows announce the workbook's models, and the functions in cells use them. */
import { giveModelsToFunctions } from "./functions/support/workbookModels";
import "./workflows";
import { onModels } from "./workflows/models/library";

onModels(giveModelsToFunctions);
