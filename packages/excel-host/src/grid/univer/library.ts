/**
 * What the adapter uses of the grid's library. Node loads it as one bundle made beforehand, because its packages are written
 * for browsers' bundlers; the page bundles it with the rest.
 */
export {
  ICommandService,
  LocaleType,
  LogLevel,
  mergeWorksheetSnapshotWithDefault,
  Univer,
  UniverInstanceType,
} from "@univerjs/core";
export {
  ArrayValueObject,
  BooleanValueObject,
  ErrorValueObject,
  FormulaDataModel,
  IDefinedNamesService,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  RangeReferenceObject,
  StringValueObject,
  UniverFormulaEnginePlugin,
} from "@univerjs/engine-formula";
export { UniverDocsPlugin } from "@univerjs/docs";
export { UniverSheetsPlugin } from "@univerjs/sheets";
