import type { Field } from "../../fields/field";

/** Words that turn the figure below them into an estimate or target. */
const TO_COME =
  /\b(?:(?:fy|cy)? ?'?(?:\d{4}|\d{2}) ?[efp]|fy ?\+? ?[1-3]|[ft] ?\+ ?[1-3]|ntm|stm|fwd|forward|est(?:imates?|imated)?\.?|consensus|expected|forecasts?|projected|projections?|guidance|targets?|budget|next (?:fiscal )?(?:year|yr|12 months))\b/gi;
/** Words that turn it into another statistic: growth, an average, a rank, a peer figure or a comparison. */
const ALTERING =
  /\b(?:margins?|growth|cagr|change|chg|yoy|y\/y|qoq|q\/q|rank(?:ing)?s?|percentiles?|quintiles?|deciles?|scores?|averages?|avg|means?|medians?|highs?|lows?|sectors?|industry|peers?|benchmark|per share|vs|versus|relative to|in relation to)\b|[Δ∆]/giu;
/** Parts of a year and other periods that are not the fiscal year. */
const PART_OF_YEAR =
  /\b(?:f?q[1-4]|[1-4]q\d{0,4}|h[12]|[12]h\d{0,4}|[1369] ?m|[369] months|(?:half|quarter)(?:[- ]?year)?(?:ly)?|[yqmw]td|(?:months?|weeks?|days?)|\d+ ?[wd])\b/gi;
/** Words beside them that add no meaning: units, numbers of years, the latest year. */
const FILLING =
  /\b(?:in|of|the|and|a|ttm|ltm|annual|annualized|(?:fy|cy) ?'?\d+|\d+|\d*[- ]?(?:years?|yrs?|y|m|months?|w|weeks?))\b|[^\p{L}]/giu;
const RELATION = /[/÷]\s*$|\b(?:per|to|over)\s*$/i;

/**
 * Whether a heading above a column changes what the column means: "2025E" above Revenue, "Q1 2024" above net income, "5Y average" above ROE,
 * "Growth" above EBITDA, "EV /" above EBIT. A heading such as "Profitability" or "Growth & returns" does not.
 */
export function altersMeaning(heading: string, { label }: Field): boolean {
  if (RELATION.test(heading)) return true;
  for (const words of [TO_COME, PART_OF_YEAR, ALTERING]) {
    const said = heading.match(words);
    const others = heading.replace(words, " ").replace(FILLING, " ").trim();
    if (said !== null && others === "" && label.match(words) === null) return true;
  }
  return false;
}
