import { modelTitle } from "../engine/models/modelTitle";
import type { RankSensitivity } from "../engine/scoring/rankSensitivity";
import type { ScoredUniverse } from "../engine/scoring/scoredUniverse";
import { textColumn } from "../engine/universe/universe";
import type { SheetContent } from "../workbook/sheetContent";
import { rankedRows } from "./factorScores";
import { layOut } from "./layout/layOut";
import { gap, heading, stack, table, title, type Column, type Table } from "./layout/sections";
import { fitNote } from "./modelNote";
import type { FittedModel } from "./screenOutcome";
import { cell, COLORS, FORMATS } from "./theme";

const SENSITIVITY = "Sensitivity";

/** How the ranks move when each category weighs five points more or less. */
export function sensitivitySheet(
  used: FittedModel,
  scored: ScoredUniverse,
  sensitivity: RankSensitivity,
): SheetContent {
  const { top } = sensitivity;
  return layOut({
    name: SENSITIVITY,
    tabColor: COLORS.slate,
    sections: stack(
      title(
        `${modelTitle(used)}: sensitivity to the category weights`,
        `Each category weighs five points more or less, the others make room in proportion. Kept: share of the top ${top} that stays in the top ${top} · ${fitNote(used)}`,
      ),
      gap(),
      heading("Scenarios: weights and what is kept"),
      scenarioTable(scored, sensitivity),
      gap(2),
      heading("Rank per name"),
      nameTable(scored, sensitivity),
    ),
    print: { landscape: true },
    showGridlines: false,
  });
}

function scenarioTable(scored: ScoredUniverse, { scenarios, top }: RankSensitivity): Table {
  type Scenario = RankSensitivity["scenarios"][number];
  const categories = scored.categories.filter(({ switchedOff }) => !switchedOff).map(({ category }) => category);
  const columns: Column<Scenario>[] = [
    { header: "Scenario", format: FORMATS.text, value: ({ label }) => label },
    { header: `Top ${top} kept`, format: "0%", value: ({ topKept }) => topKept, scaled: true },
    ...categories.map(({ id, label }): Column<Scenario> => ({
      header: label,
      format: FORMATS.percent,
      value: ({ weights }) => weights.get(id)!,
    })),
  ];
  return table(columns, scenarios, { name: "SensitivityScenarios" });
}

function nameTable(scored: ScoredUniverse, { scenarios, bestRank, worstRank }: RankSensitivity): Table {
  const tickers = textColumn(scored.universe, "ticker");
  const rank = (header: string, value: (row: number) => number, fill: string): Column<number> => ({
    header,
    width: 12,
    format: FORMATS.whole,
    value: (row) => cell(value(row)),
    fill,
  });
  const columns: Column<number>[] = [
    { header: "Ticker", width: 24, format: FORMATS.text, value: (row) => tickers[row] },
    rank("Rank", (row) => scored.rank[row], COLORS.blue),
    rank("Best rank", (row) => bestRank[row], COLORS.green),
    rank("Worst rank", (row) => worstRank[row], COLORS.green),
    rank("Rank range", (row) => worstRank[row] - bestRank[row], COLORS.green),
    ...scenarios.map(({ label, rank: ranks }) => rank(label, (row) => ranks[row], COLORS.slate)),
  ];
  return table(columns, rankedRows(scored), { name: "RankRanges", filter: true });
}
