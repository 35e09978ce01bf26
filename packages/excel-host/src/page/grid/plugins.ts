import type { PluginWithConfig } from "../../grid/univer/createUniver";
import {
  UniverDocsPlugin,
  UniverDocsUIPlugin,
  UniverFormulaEnginePlugin,
  UniverRenderEnginePlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsFormulaUIPlugin,
  UniverSheetsPlugin,
  UniverSheetsUIPlugin,
  UniverUIPlugin,
} from "@univerjs/preset-sheets-core";

/**
 * The library's parts that draw the sheet and let a user edit it. Its own calculation is off, for the host calculates; so
 * are its number formats, for the model says what a cell shows.
 */
export const pagePlugins = (container: HTMLElement): PluginWithConfig[] => [
  UniverDocsPlugin,
  UniverRenderEnginePlugin,
  [UniverUIPlugin, { container, header: true, toolbar: false, contextMenu: true, disableAutoFocus: true }],
  UniverDocsUIPlugin,
  [UniverFormulaEnginePlugin, { notExecuteFormula: true }],
  UniverSheetsPlugin,
  [
    UniverSheetsUIPlugin,
    { formulaBar: true, footer: { menus: false }, disableForceStringMark: true, disableForceStringAlert: true },
  ],
  UniverSheetsFormulaPlugin,
  UniverSheetsFormulaUIPlugin,
];
