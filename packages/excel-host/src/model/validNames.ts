import { parseBox } from "../formula/address";

const VALID_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;

/** Whether Excel accepts a word as the name of a range, a formula or a table: no cell address, no blank, no R or C. */
export const isValidName = (name: string) =>
  VALID_NAME.test(name) && !parseBox(name) && !/^[rc]$/i.test(name) && !/^r\d*c\d*$/i.test(name);
