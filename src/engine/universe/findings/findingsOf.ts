import { LISTED_CELLS, type Finding } from "../reading";
import type { ReadingFacts, Report } from "./facts";
import { reportJoin } from "./reportJoin";
import { reportCells } from "./reportCells";
import { reportHeaders } from "./reportHeaders";
import { reportImpossible } from "./reportImpossible";
import { reportMoney } from "./reportMoney";
import { reportRows } from "./reportRows";
import { reportSectors } from "./reportSectors";
import { selectionOf } from "./selectionOf";

/** Codes of figures that are certainly or probably wrong, the worst first. They precede all doubts. */
const GRAVEST: readonly Finding["code"][] = [
  "impossible",
  "scale",
  "market-cap",
  "mixed-units",
  "negative",
  "implausible",
];
const SEVERITY: readonly Finding["severity"][] = ["doubt", "warning", "info"];

/** The data-quality report: impossible values, unit errors and sign errors first, then doubts, warnings and information. */
export function findingsOf(facts: ReadingFacts): Finding[] {
  const findings: Finding[] = [];
  const report: Report = (severity, code, message, cells = []) =>
    findings.push({
      severity,
      code,
      message,
      cells: cells.slice(0, LISTED_CELLS),
      count: cells.length,
      selection: selectionOf(cells),
    });
  reportImpossible(facts, report);
  reportHeaders(facts, report);
  reportCells(facts, report);
  reportRows(facts, report);
  reportSectors(facts, report);
  reportMoney(facts, report);
  if (facts.join !== null) reportJoin(facts.join, report);
  const gravity = ({ code, severity }: Finding) =>
    GRAVEST.includes(code) ? GRAVEST.indexOf(code) : GRAVEST.length + SEVERITY.indexOf(severity);
  return findings.sort((a, b) => gravity(a) - gravity(b));
}
