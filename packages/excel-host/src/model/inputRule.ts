import type { Box } from "../formula/address";
import type { WireValue } from "../protocol/wire";

/** What may be typed into some cells: stored and told, never enforced, for nobody types through office.js. */
export interface InputRule {
  sheet: string;
  areas: Box[];
  rule: WireValue;
  ignoreBlanks: boolean;
  /** What is shown when a cell is selected, and when something else is typed. */
  prompt: WireValue;
  errorAlert: WireValue;
}
