import { readUniverse } from "../../../src/engine/universe/readUniverse";
import { guessFormula } from "../../../src/workflows/functions/guessFormula";

const reading = readUniverse({
  values: [
    ["Ticker", "Sector", "ROE", "FCF Margin", "Debt to Assets", "Interest Coverage"],
    ["AAA", "Energy", 0.1, 0.2, 0.3, 5],
    ["BBB", "Energy", "", 0.1, 0.2, 6],
    ["CCC", "Utilities", 0.2, 0.3, 0.1, 7],
  ],
  origin: { row: 2, column: 1 },
});
const context = { sheet: "My data", reading };
const help = (name: string, ...parameters: string[]) => ({
  name,
  parameters: parameters.map((text) => ({ name: text.replace(/[[\]]/g, ""), optional: text.startsWith("[") })),
});

test("required arguments come from the recognised columns, as they stand: a blank is blank to the functions", () => {
  expect(
    guessFormula(help("QSCORE", "roe", "fcf_margin", "debt_to_assets", "interest_coverage", "[lower]"), context),
  ).toBe(`=QSCORE('My data'!$D$4:$D$6,'My data'!$E$4:$E$6,'My data'!$F$4:$F$6,'My data'!$G$4:$G$6)`);
});

test("a table argument reaches from the labels to the last company", () => {
  expect(guessFormula(help("PIOTROSKI", "data", "[headers]"), context)).toBe(`=PIOTROSKI('My data'!$B$3:$G$6)`);
  const titled = readUniverse({
    values: [
      ["Peers", "", ""],
      ["as of today", "", ""],
      ["Ticker", "Sector", "ROE"],
      ["AAA", "Energy", 0.1],
      ["BBB", "Energy", 0.2],
    ],
  });
  expect(guessFormula(help("METRIC", "name", "data"), { sheet: "Peers", reading: titled })).toBe(
    '=METRIC("ROIC",Peers!$A$3:$C$5)',
  );
  const turned = readUniverse({
    values: [
      ["Ticker", "AAA", "BBB"],
      ["Sector", "Energy", "Utilities"],
      ["ROE", 0.1, 0.2],
    ],
    origin: { row: 4, column: 2 },
  });
  expect(guessFormula(help("PIOTROSKI", "data"), { sheet: "Peers", reading: turned })).toBe(
    "=PIOTROSKI(Peers!$C$5:$E$7)",
  );
});

test("what nothing speaks for keeps its name", () => {
  expect(guessFormula(help("SECTORPCTILE", "values", "sectors"), context)).toBe(
    `=SECTORPCTILE('My data'!$D$4:$D$6,'My data'!$C$4:$C$6)`,
  );
  expect(guessFormula(help("MOMENTUM", "prices"), context)).toBe("=MOMENTUM(prices)");
  expect(guessFormula(help("WINSORIZE", "values"), null)).toBe("=WINSORIZE(values)");
});

test("a measure without a column of its own is worked out from the table, and one in percent becomes a fraction on the way", () => {
  const statements = readUniverse({
    values: [
      ["Ticker", "ROE %", "Revenue", "Free Cash Flow", "Total Debt", "Total Assets", "Interest Coverage"],
      ["AAA", 12, 100, 10, 30, 200, 5],
      ["BBB", 18, 200, 30, 60, 300, 6],
    ],
  });
  const table = "Peers!$A$1:$G$3";
  expect(
    guessFormula(help("QSCORE", "roe", "fcf_margin", "debt_to_assets", "interest_coverage"), {
      sheet: "Peers",
      reading: statements,
    }),
  ).toBe(
    `=LET(universe,${table},QSCORE(METRIC("roe",universe),METRIC("fcf_margin",universe),METRIC("debt_to_assets",universe),Peers!$G$2:$G$3))`,
  );
  const prefixed = { ...help("FS_QSCORE", "roe", "fcf_margin", "interest_coverage"), prefix: "FS_" };
  expect(guessFormula(prefixed, { sheet: "Peers", reading: statements })).toBe(
    `=LET(universe,${table},FS_QSCORE(FS_METRIC("roe",universe),FS_METRIC("fcf_margin",universe),Peers!$G$2:$G$3))`,
  );
  expect(guessFormula(help("WINSORIZE", "values"), { sheet: "Peers", reading: statements })).toBe(
    "=WINSORIZE(Peers!$B$2:$B$3)",
  );
});

test("columns of a joined table are no arguments: its rows are others", () => {
  const joined = readUniverse(
    {
      values: [
        ["Ticker", "ROE"],
        ["AAA", 0.1],
        ["BBB", 0.2],
      ],
    },
    {
      joins: [
        {
          name: "Other",
          table: {
            values: [
              ["Ticker", "FCF Margin"],
              ["BBB", 0.2],
              ["AAA", 0.1],
            ],
            origin: { sheet: "Other", row: 0, column: 0 },
          },
        },
      ],
    },
  );
  expect(guessFormula(help("QSCORE", "roe", "fcf_margin"), { sheet: "Mine", reading: joined })).toBe(
    "=QSCORE(Mine!$B$2:$B$3,fcf_margin)",
  );
});
