/** What the pane calls, in one place: the pane itself knows neither Excel nor the engine. */
export { DEFAULT_LAGS } from "../engine/universe/dates/asOf";
export { columnChoices, fieldChoices, fieldLabel, metricChoices, type FieldChoice } from "./fieldChoices";
export { guessFormula, type FormulaContext, type FunctionSignature } from "./functions/guessFormula";
export {
  copyModel,
  deleteModel,
  exportModel,
  importModel,
  modelChoices,
  openWorkbook,
  saveModel,
  type ModelChoice,
} from "./models/library";
export {
  columnsToRead,
  factorFrom,
  factorUnit,
  ownFaults,
  UNITS,
  withFactor,
  withNewMetric,
  withoutOwnField,
  type NewFactor,
  type OwnColumn,
  type OwnMetric,
} from "./models/ownFields";
export { bestModel, canRun, fitsOf, shortFit, whatIsAbsent, type FitOfModel } from "./models/fits";
export { ruleText } from "../engine/models/categoryMetrics";
export { modelTitle } from "../engine/models/modelTitle";
export { settingLabel } from "../engine/models/settingLabels";
export { fractionOf, percentText, settingText } from "../engine/models/settingText";
export {
  settingChoices,
  settingSections,
  shareText,
  unusedMetrics,
  valueAt,
  withMetric,
  withNewCategory,
  withoutCategory,
  withoutMetric,
  withSection,
  withValue,
  type SettingField,
  type SettingSection,
} from "./models/editing";
export { asksForLoadings } from "../engine/screening/survivorLoadings";
export { RULEBOOKS } from "../engine/models/rulebooks";
export { counts as countsOf } from "../sheets/counts";
export {
  previewUniverse,
  sourceName,
  type SourceToJoin,
  type UniversePreview,
  type UniverseSources,
} from "./screen/readForScreen";
export { screenUniverse, type ScreenRequest, type ScreenResult } from "./screen/screenUniverse";
export type { WorkbookSettings } from "./settings";
export { insertFormula, OccupiedCell, onSelection, selectCells } from "../workbook/navigate";
export { listSources, type Source, type SourceChoices } from "../workbook/source";
export { messageOf } from "./messages";
