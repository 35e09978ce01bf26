import { isSingleCell } from "./address";
import { parseFormula } from "./parse";
import { childrenOf, type Node } from "./syntax";

/** Functions that give one value, and take a range of cells as it is. */
const OF_RANGES: ReadonlySet<string> = new Set(
  `AND AVEDEV AVERAGE AVERAGEA CONCAT CORREL COUNT COUNTA COUNTBLANK COVARIANCE.P COVARIANCE.S DEVSQ GEOMEAN HARMEAN INTERCEPT KURT LARGE
   MAX MEDIAN MIN OR PERCENTILE PERCENTILE.EXC PERCENTILE.INC PERCENTRANK PERCENTRANK.EXC PERCENTRANK.INC PRODUCT QUARTILE QUARTILE.EXC
   QUARTILE.INC RANK RANK.AVG RANK.EQ ROWS COLUMNS RSQ SKEW SLOPE SMALL STDEV STDEV.P STDEV.S STDEVP STEYX SUBTOTAL SUM SUMSQ TRIMMEAN
   VAR VAR.P VAR.S VARP COUNTIF COUNTIFS SUMIF SUMIFS AVERAGEIF AVERAGEIFS MAXIFS MINIFS MATCH VLOOKUP HLOOKUP`.split(
    /\s+/,
  ),
);

/** Functions that give one value for every value they take. */
const OF_VALUES: ReadonlySet<string> = new Set(
  `ABS CEILING CHAR CODE CONCATENATE DATE DAY EXACT EXP FALSE FIND FLOOR HOUR IF IFERROR IFNA IFS INT ISBLANK ISERR ISERROR ISEVEN ISLOGICAL
   ISNA ISNUMBER ISODD ISTEXT LEFT LEN LN LOG LOG10 LOWER MID MINUTE MOD MONTH N NA NORM.S.DIST NORM.S.INV NOT NOW PI POWER PROPER REPLACE
   REPT RIGHT ROUND ROUNDDOWN ROUNDUP SEARCH SECOND SIGN SQRT SUBSTITUTE SWITCH T TEXT TODAY TRIM TRUE TRUNC UPPER VALUE WEEKDAY YEAR`.split(
    /\s+/,
  ),
);

/** Whether nothing but a single value can come of the formula, so that arrays do not matter to it; in doubt, no. */
export function givesOneValue(formula: string): boolean {
  try {
    return isOne(parseFormula(formula));
  } catch {
    return true;
  }
}

function isOne(node: Node): boolean {
  switch (node.kind) {
    case "literal":
    case "error":
    case "single":
      return true;
    case "area":
      return isSingleCell(node.box);
    case "table":
      return isThisRow(node);
    case "call":
      return callGivesOne(node);
    case "negate":
    case "plus":
    case "percent":
    case "binary":
      return childrenOf(node).every(isOne);
    default:
      return false;
  }
}

/** A cell of the formula's own row, if it names no more than one column. */
const isThisRow = ({ specifier: { sections, columns } }: Extract<Node, { kind: "table" }>): boolean =>
  sections.length === 1 && sections[0] === "thisRow" && columns !== null && columns[0] === columns[1];

function callGivesOne({ name, args }: Extract<Node, { kind: "call" }>): boolean {
  const upper = name.toUpperCase();
  const present = args.filter((arg) => arg !== null);
  if (upper === "ROW" || upper === "COLUMN") return present.every(isOne);
  if (OF_VALUES.has(upper)) return present.every(isOne);
  if (OF_RANGES.has(upper)) return present.every((arg) => arg.kind === "area" || arg.kind === "table" || isOne(arg));
  return false;
}
