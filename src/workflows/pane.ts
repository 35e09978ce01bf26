/** What the pane calls, in one place: the pane itself knows neither Excel nor the engine. */
export { fieldChoices, fieldLabel, metricChoices, type FieldChoice } from "./fieldChoices";
export { guessFormula, type FormulaContext, type FunctionSignature } from "./functions/guessFormula";
export { chosenModel, copyModel, deleteModel, exportModel, importModel, listModels, saveModel, type ModelChoice } from "./models/library";
export {
  settingSections, shareText, unusedMetrics, valueAt, withMetric, withNewCategory, withoutCategory, withoutMetric, withSection, withValue, type SettingField, type SettingSection,
} from "./models/editing";
export { asksForLoadings } from "../engine/screening/survivorLoadings";
export { RULEBOOKS } from "../engine/models/rulebooks";
export { counts as countsOf } from "./screen/report";
export { previewUniverse, type UniversePreview } from "./screen/readForScreen";
export { screenUniverse, type ScreenRequest, type ScreenResult } from "./screen/screenUniverse";
export { loadSettings, updateSettings, type WorkbookSettings } from "./settings";
export { insertFormula, OccupiedCell, onSelection, selectCells } from "../workbook/navigate";
export { listSources, type Source, type SourceChoices } from "../workbook/source";
export { messageOf } from "./messages";
