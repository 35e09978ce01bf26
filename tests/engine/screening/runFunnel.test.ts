import fc from "fast-check";
import { presetModel } from "../../../src/engine/models/presets";
import { runFunnel } from "../../../src/engine/screening/runFunnel";
import { readLabelledTable } from "../../../src/engine/universe/readLabelledTable";
import { FUNNEL_COMPANIES, FUNNEL_TABLE, SOUND } from "../support/funnelCompanies";
import { expectRefusal } from "../support/refusal";
import { rowsInOrder } from "../support/universes";

const model = presetModel("small-cap-value");
const { universe } = readLabelledTable(FUNNEL_TABLE);
const outcome = runFunnel(universe, model);
const good = new Map([
  ["SMB", 0.4],
  ["HML", 0.2],
  ["RMW", 0],
]);
const rowOf = (name: string) => FUNNEL_COMPANIES.findIndex((company) => company.name === name);
/** The table with some companies' cells changed by label. */
const changed = (name: string, cells: Readonly<Record<string, string | number>>) =>
  readLabelledTable(
    FUNNEL_TABLE.map((row, k) =>
      row.map((cell, column) => (k === rowOf(name) + 1 ? (cells[String(FUNNEL_TABLE[0][column])] ?? cell) : cell)),
    ),
  ).universe;

describe("reference values", () => {
  test.each(FUNNEL_COMPANIES.map((company, row) => ({ ...company, row })))(
    "$name: $reached",
    ({ row, reached, reasons }) => {
      const { verdict, stage, reasons: why, borderline, overridden } = outcome.companies[row];
      expect(`${stage + 1} ${outcome.stages[stage].stage.label}: ${verdict}`).toBe(reached);
      expect([...why, ...borderline.map((text) => `borderline: ${text}`), ...overridden].join("; ")).toMatch(reasons);
    },
  );

  test("who falls where", () => {
    const fell = outcome.stages.map(({ stage, failed }) => [stage.id, failed.map((row) => FUNNEL_COMPANIES[row].name)]);
    expect(fell).toEqual([
      ["business", ["brewer", "bank", "thrown out"]],
      ["income-and-debt", ["tainted income", "debt at the ceiling"]],
      ["debt-equity", ["too much debt"]],
      ["earnings", ["loss", "shrinking", "margin more than that lower"]],
      ["cash-flow", ["no cash"]],
      ["valuation", ["dear"]],
      ["factors", []],
    ]);
  });

  test("the scorecards test every company, also those that failed", () => {
    const tests = outcome.scorecards.flatMap(({ tests }) => tests);
    expect(tests.map(({ judgements }) => judgements.length)).toEqual(tests.map(() => FUNNEL_COMPANIES.length));
    const verdicts = Object.fromEntries(
      tests.map(({ label, judgements }) => [label, judgements[rowOf("sound")].verdict]),
    );
    expect(verdicts).toEqual({
      "Current ratio > 1.5": "unverified",
      "Interest coverage > 8 or debt-free": "unverified",
      "Net cash > 0": "unverified",
      "Altman Z > 2.99": "unverified",
      "Goodwill/assets < 30 %": "unverified",
      "Operating margin > 10 %": "pass",
      // from market cap, P/B and net income
      "ROE > 15 %": "fail",
      "Gross margin stable": "pass",
      "CFO/net income > 1": "pass",
      "FCF > 0": "pass",
      "Accruals < 10 %": "pass",
      "Capex intensity < 10 %": "unverified",
    });
  });
});

describe("properties", () => {
  test("each company is in one place of each stage that it enters, and those who failed enter no other", () => {
    outcome.stages.forEach(({ entered, passed, failed, unverified }, k) => {
      expect([...passed, ...failed, ...unverified].sort((a, b) => a - b)).toEqual([...entered].sort((a, b) => a - b));
      if (k > 0)
        expect(entered).toEqual(
          outcome.stages[k - 1].entered.filter((row) => !outcome.stages[k - 1].failed.includes(row)),
        );
    });
  });

  test("the order of the companies changes nobody's verdict", () =>
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          FUNNEL_COMPANIES.map((_, row) => row),
          { minLength: FUNNEL_COMPANIES.length },
        ),
        (order) => {
          const shuffled = runFunnel(rowsInOrder(universe, order), model);
          order.forEach((row, k) => expect(shuffled.companies[k]).toEqual(outcome.companies[row]));
        },
      ),
      { numRuns: 20 },
    ));

  test("a company that falls out early changes nobody's verdict, whatever its multiples", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (multiple) => {
        const other = runFunnel(changed("brewer", { "P/B": multiple, "P/E": multiple, "P/FCF": multiple }), model);
        expect(other.companies).toEqual(outcome.companies);
      }),
      { numRuns: 20 },
    ));

  test("a figure that is missing makes no company pass", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(SOUND)),
        fc.constantFrom(...FUNNEL_COMPANIES.map(({ name }) => name)),
        (label, name) => {
          const { verdict } = runFunnel(changed(name, { [label]: "" }), model, { loadingsOf: () => good }).companies[
            rowOf(name)
          ];
          const before = runFunnel(universe, model, { loadingsOf: () => good }).companies[rowOf(name)].verdict;
          if (verdict === "pass") expect(before).toBe("pass");
        },
      ),
      { numRuns: 60 },
    ));
});

describe("validation", () => {
  test("a model without a funnel", () =>
    expectRefusal(() => runFunnel(universe, presetModel("six-factor")), {
      code: "invalid-model",
      path: "model",
      message: /six-factor has no funnel/,
    }));
  test.each(["maybe", "debt-equity: perhaps", "nowhere: pass", "9: fail", "business: pass: fail", "constructor"])(
    "the override «%s»",
    (Override) =>
      expectRefusal(() => runFunnel(changed("sound", { Override }), model), {
        code: "invalid-argument",
        path: "override",
        message: /of sound is not understood/,
      }),
  );
});

describe("examples", () => {
  test("the survivors' regression is the last word", () => {
    const verdicts = (loadings: ReadonlyMap<string, number>) =>
      runFunnel(universe, model, { loadingsOf: () => loadings }).companies[0];
    expect(verdicts(good).verdict).toBe("pass");
    expect(verdicts(new Map([...good, ["SMB", 0]]))).toMatchObject({
      verdict: "fail",
      stage: 6,
      reasons: [expect.stringMatching(/SMB loading 0\.000, not > 0/) as string],
    });
    expect(verdicts(new Map([...good].slice(0, 2)))).toMatchObject({
      verdict: "unverified",
      reasons: [expect.stringMatching(/no loading on RMW/) as string],
    });
  });

  test("only companies that passed every stage before are regressed", () => {
    const asked: (readonly string[])[] = [];
    runFunnel(universe, model, { loadingsOf: (tickers) => (asked.push(tickers), good) });
    expect(asked).toEqual([["sound", "borderline debt", "margin two points lower", "let through"]]);
  });

  test.each([["3: pass"], ["debt-equity: pass"], ["Debt-Equity : KEEP"], ["pass; debt-equity: yes"]])(
    "the override «%s» opens the third stage",
    (Override) => {
      const company = runFunnel(changed("too much debt", { Override }), model).companies[rowOf("too much debt")];
      expect(company).toMatchObject({ verdict: "unverified", stage: 6 });
      expect(company.overridden.join()).toMatch(/passed by the analyst/);
    },
  );

  test("negative equity fails every ceiling on debt/equity", () => {
    const { companies } = runFunnel(changed("sound", { "Debt/Equity": "negative equity" }), model);
    expect(companies[0].verdict).not.toBe("pass");
  });

  test("another rulebook has another ceiling", () => {
    const aaoifi = { ...model, funnel: { ...model.funnel!, rulebook: "aaoifi" as const } };
    const owing = changed("sound", { "Total Debt": 0.31 * 2e9 });
    expect(runFunnel(owing, model).companies[0].stage).toBe(6);
    expect(runFunnel(owing, aaoifi).companies[0]).toMatchObject({
      stage: 1,
      reasons: [expect.stringMatching(/31 %, not < 30 % \(AAOIFI/) as string],
    });
  });
});
