/** The words of the formula language, as patterns tried at one place of the text. */

// prettier-ignore
export const ERROR_CODES = [
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!", "#BUSY!",
  "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#EXTERNAL!",
] as const;

export const SPACE = /[ \t\r\n\u00a0]*/y;
export const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
export const STRING = /"(?:[^"]|"")*"/y;
export const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
export const CELL = /\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?![\p{L}\p{N}_.(])/uy;
export const WHOLE_COLUMNS = /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.($])/uy;
export const WHOLE_ROWS = /\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.])/uy;
export const QUOTED_SHEET = /'(?:[^']|'')+'!/y;
export const PLAIN_SHEET = /[\p{L}_\\][\p{L}\p{N}_.\\]*!/uy;
export const SEVERAL_SHEETS = /[\p{L}_\\][\p{L}\p{N}_.\\]*:[\p{L}_\\][\p{L}\p{N}_.\\]*!/uy;
export const OTHER_WORKBOOK = /\[\d+\](?:[\p{L}\p{N}_.\\]*|'[^']*')!/uy;
