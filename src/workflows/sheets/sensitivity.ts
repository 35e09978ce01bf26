import type { RankSensitivity } from "../../engine/scoring/rankSensitivity";
import type { ScoredUniverse } from "../../engine/scoring/scoredUniverse";
import { textColumn } from "../../engine/universe/universe";
import type { SheetContent } from "../../workbook/sheetContent";
import { modelTitle, type UsedModel } from "../models/modelTitle";
import { printTable, type PrintedColumn } from "./columns";
import { rankedRows } from "./factorScores";
import { area, cell, COLORS, FILTER_HEADER, FORMATS, headerStyle, headingStyle, titleStyles } from "./look";

const SENSITIVITY = "Sensitivity";

/** How the ranks move when each category weighs five points more or less. */
export function sensitivitySheet(used: UsedModel, scored: ScoredUniverse, sensitivity: RankSensitivity): SheetContent {
  const { scenarios, top, bestRank, worstRank } = sensitivity;
  const labels = scored.categories.filter(({ switchedOff }) => !switchedOff).map(({ category }) => category);
  const scenarioRows = scenarios.map(({ label, topKept, weights }) => [
    label,
    topKept,
    ...labels.map(({ id }) => weights.get(id)!),
  ]);
  const namesAt = 5 + scenarioRows.length + 3;
  const order = rankedRows(scored);
  const columns: PrintedColumn[] = [
    { header: "Ticker", width: 24, format: FORMATS.text, value: (row) => textColumn(scored.universe, "ticker")[row] },
    { header: "Rank", width: 12, format: FORMATS.whole, value: (row) => cell(scored.rank[row]), fill: COLORS.blue },
    { header: "Best rank", width: 12, format: FORMATS.whole, value: (row) => cell(bestRank[row]), fill: COLORS.green },
    {
      header: "Worst rank",
      width: 12,
      format: FORMATS.whole,
      value: (row) => cell(worstRank[row]),
      fill: COLORS.green,
    },
    {
      header: "Rank range",
      width: 12,
      format: FORMATS.whole,
      value: (row) => cell(worstRank[row] - bestRank[row]),
      fill: COLORS.green,
    },
    ...scenarios.map(({ label, rank }): PrintedColumn => ({
      header: label,
      width: 12,
      format: FORMATS.whole,
      value: (row) => cell(rank[row]),
      fill: COLORS.slate,
    })),
  ];
  const table = printTable(columns, order, { row: namesAt, column: 0 }, FILTER_HEADER);
  return {
    name: SENSITIVITY,
    tabColor: COLORS.slate,
    blocks: [
      {
        row: 0,
        column: 0,
        values: [
          [`${modelTitle(used)}: sensitivity to the category weights`],
          [
            `Each category weighs five points more or less, the others make room in proportion. Kept: share of the top ${top} that stays in the top ${top}.`,
          ],
        ],
      },
      { row: 3, column: 0, values: [["Scenarios: weights and what is kept"]] },
      {
        row: 4,
        column: 0,
        values: [["Scenario", `Top ${top} kept`, ...labels.map(({ label }) => label)], ...scenarioRows],
        numberFormats: [FORMATS.text, "0%", ...labels.map(() => "0.0%")],
      },
      { row: namesAt - 1, column: 0, values: [["Rank per name"]] },
      table.block,
    ],
    tables: [
      { name: "SensitivityScenarios", ...area(4, 0, scenarioRows.length + 1, labels.length + 2) },
      { name: "RankRanges", ...area(namesAt, 0, order.length + 1, columns.length), filter: true },
    ],
    columnWidths: table.widths,
    styles: [
      ...titleStyles(),
      headingStyle(3, 0, columns.length),
      headerStyle(4, 0, labels.length + 2),
      headingStyle(namesAt - 1, 0, columns.length),
      ...table.styles,
    ],
    colorScales: [area(5, 1, scenarioRows.length, 1)],
    print: { landscape: true },
    showGridlines: false,
  };
}
