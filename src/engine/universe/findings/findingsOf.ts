import { LISTED_CELLS, type Finding } from "../reading";
import type { ReadingFacts, Report } from "./facts";
import { reportJoin } from "./reportJoin";
import { reportCells } from "./reportCells";
import { reportHeaders } from "./reportHeaders";
import { reportMoney } from "./reportMoney";
import { reportRows } from "./reportRows";
import { reportSectors } from "./reportSectors";

/** The data-quality report: doubts first, then warnings, then information. */
export function findingsOf(facts: ReadingFacts): Finding[] {
  const findings: Finding[] = [];
  const report: Report = (severity, code, message, cells = []) =>
    findings.push({ severity, code, message, cells: cells.slice(0, LISTED_CELLS), count: cells.length });
  reportHeaders(facts, report);
  reportCells(facts, report);
  reportRows(facts, report);
  reportSectors(facts, report);
  reportMoney(facts, report);
  if (facts.join !== null) reportJoin(facts.join, report);
  const order = { doubt: 0, warning: 1, info: 2 };
  return findings.sort((a, b) => order[a.severity] - order[b.severity]);
}
