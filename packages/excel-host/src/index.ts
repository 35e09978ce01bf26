/** An Excel host for tests and demonstrations of add-ins: a workbook, its calculation, and the real office.js talking to it. */
export { openHeadlessHost, type HeadlessHost, type HeadlessOptions } from "./node/HeadlessHost";
export { DEFAULT_SWITCHES, type HostSwitches } from "./ExcelHost";
export type { CellProblem, FormulaSurvey } from "./inspect";
export { readInput } from "./node/readInput";
export { InputError } from "./files/InputError";

export { officePackage, startServer, type RunningServer } from "./server/startServer";
export type { Served } from "./server/answer";
export { readStartFile, type StartFile } from "./server/startFile";
export type { HostPage } from "./page/openHostPage";

export { ensurePage } from "./build/page";
export { ensureUniverForNode } from "./build/univerForNode";
export { ensureBuilt, fingerprint } from "./build/freshness";

export { CellError, isErrorCode, LinkedEntity, type Scalar } from "./calculation/values";
export { lastColumn, lastRow, parseBox } from "./formula/address";
export { StructuralChange } from "./grid/StructuralChange";
export { writeValues } from "./model/rangeContents";
