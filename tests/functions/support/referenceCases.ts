import companiesFixture from "../../engine/fixtures/companies.json";
import crossSection from "../../engine/fixtures/cross_section.json";
import models from "../../engine/fixtures/models.json";
import performanceFixture from "../../engine/fixtures/performance.json";
import regression from "../../engine/fixtures/regression.json";
import weights from "../../engine/fixtures/weights.json";
import { CATALOGUE } from "../../../src/engine/fields/catalogue";
import { PERFORMANCE_MEASURES } from "../../../src/engine/returns/performance";
import { COMPANIES } from "../../engine/support/companies";
import { standing } from "./expectCells";
import { columnLetter, type Cell } from "./FormulaSheet";

/** A formula on a data sheet and its expected result. The values come from the engine's fixtures, which have their generators beside them. */
export interface ReferenceCase {
  formula: string;
  expected: Cell[][];
  tolerance?: number;
}

type Column = readonly (Cell | null)[];

/** The data sheets by name, filled as cases are made. */
export const dataSheets = new Map<string, Cell[][]>();

/** Writes columns side by side on a data sheet; returns the range of each and of all. */
function sheetOf(name: string, columns: readonly Column[]): { ranges: string[]; all: string } {
  const rows = Math.max(...columns.map((column) => column.length));
  dataSheets.set(
    name,
    Array.from({ length: rows }, (_, row) => columns.map((column) => column[row] ?? "")),
  );
  const last = columnLetter(columns.length - 1);
  return {
    ranges: columns.map((column, k) => `'${name}'!${columnLetter(k)}1:${columnLetter(k)}${column.length}`),
    all: `'${name}'!A1:${last}${rows}`,
  };
}

/** A labelled table: catalogue labels above their figures. */
function labelled(name: string, columns: Readonly<Record<string, Column>>): string {
  return sheetOf(
    name,
    Object.entries(columns).map(([id, values]) => [CATALOGUE.get(id)?.label ?? id, ...values]),
  ).all;
}

function* crossSectional(): Iterable<ReferenceCase> {
  for (const { name, values, percentile, z, winsorized, minMax, groups } of crossSection.cases) {
    const {
      ranges: [x],
    } = sheetOf(name, [values]);
    for (const [kind, expected] of Object.entries(percentile))
      yield { formula: `=PCTILE(${x},FALSE,"${kind}")`, expected: standing(expected) };
    yield { formula: `=PCTILE(${x},TRUE)`, expected: standing(percentile.mean.map((rank) => rank && 100 - rank)) };
    for (const [sd, expected] of Object.entries(z)) {
      yield { formula: `=ZSCORE(${x},FALSE,,"${sd}")`, expected: standing(expected) };
      yield {
        formula: `=ZSCORE(${x},TRUE,1,"${sd}")`,
        expected: standing(
          (expected as Column).map((score) => (typeof score === "number" ? Math.max(-1, Math.min(1, -score)) : null)),
        ),
      };
    }
    for (const { lower, upper, ...methods } of winsorized) {
      for (const [method, expected] of Object.entries(methods))
        yield { formula: `=WINSORIZE(${x},${lower},${upper},"${method}")`, expected: standing(expected) };
    }
    yield { formula: `=MINMAX(${x})`, expected: standing(minMax) };
    yield {
      formula: `=MINMAX(${x},-1,1)`,
      expected: standing((minMax as Column).map((score) => (typeof score === "number" ? score / 50 - 1 : null))),
    };
    for (const [count, expected] of Object.entries(groups))
      yield { formula: `=QUANTILEGROUP(${x},${count})`, expected: standing(expected as Column) };
  }
}

function* withinSectors(): Iterable<ReferenceCase> {
  const { values, groups, minGroupSize, percentile, z } = crossSection.grouped;
  const {
    ranges: [x, sectors],
  } = sheetOf("grouped", [values, groups]);
  yield {
    formula: `=SECTORPCTILE(${x},${sectors},FALSE,"mean",${minGroupSize})`,
    expected: standing(percentile.universe),
  };
  yield { formula: `=SECTORZSCORE(${x},${sectors},FALSE,,${minGroupSize})`, expected: standing(z.universe) };
  yield {
    formula: `=SECTORZSCORE(${x},${sectors},TRUE,0.5,${minGroupSize})`,
    expected: standing(z.universe.map((score) => score && Math.max(-0.5, Math.min(0.5, -score)))),
  };
}

function* prices(): Iterable<ReferenceCase> {
  const { prices: p, market, volatility252, volatility12, beta, momentum12_1 } = crossSection.prices;
  const {
    ranges: [x, m],
  } = sheetOf("prices", [p, market]);
  yield { formula: `=VOLATILITY(${x})`, expected: [[volatility252]] };
  yield { formula: `=VOLATILITY(${x},12)`, expected: [[volatility12]] };
  yield { formula: `=MARKETBETA(${x},${m})`, expected: [[beta]] };
  yield { formula: `=MOMENTUM(${x},12,1)`, expected: [[momentum12_1]] };
}

function* returns(): Iterable<ReferenceCase> {
  for (const { name, periodsPerYear, returns, benchmark, risk_free, drawdown, measures } of performanceFixture.cases) {
    const {
      ranges: [r, b, rf],
    } = sheetOf(name, [returns, benchmark, risk_free]);
    yield { formula: `=DRAWDOWN(${r})`, expected: standing(drawdown) };
    yield {
      formula: `=PERFSTATS(${r},${b},${rf},${periodsPerYear})`,
      expected: PERFORMANCE_MEASURES.map(({ id, label }) => [label, measures[id]]),
    };
    yield {
      formula: `=PERFSTATS(${r},${b},${rf},${periodsPerYear},"Information ratio")`,
      expected: [[measures.information_ratio]],
    };
  }
  for (const { lags, returns: fund, riskFree, factors, ...expected } of regression.cases) {
    const {
      ranges: [r],
    } = sheetOf(`fund, ${lags} lags`, [fund]);
    const { all } = sheetOf(`factors, ${lags} lags`, [
      ...Object.entries(factors).map(([factor, values]) => [factor, ...values]),
      ["RF", ...riskFree],
    ]);
    yield { formula: `=FACTORREG(${r},${all},,${lags})`, expected: regressionTable(expected, lags), tolerance: 1e-9 };
  }
}

function regressionTable(
  fit: Omit<(typeof regression.cases)[number], "name" | "lags" | "returns" | "riskFree" | "factors">,
  lags: number,
): Cell[][] {
  const names = ["Alpha", "Mkt-RF", "SMB", "HML"];
  const terms = fit.terms.map(({ coefficient, standardError, t, p, neweyWest }, k) => [
    names[k],
    coefficient,
    standardError,
    t,
    p,
    neweyWest.standardError,
    neweyWest.t,
    neweyWest.p,
  ]);
  const figures: [string, number][] = [
    ["R²", fit.rSquared],
    ["Adjusted R²", fit.adjustedRSquared],
    ["F", fit.f],
    ["p of F", fit.fP],
    ["Observations", fit.observations],
    ["Residual standard deviation", fit.residualStandardDeviation],
    ["Durbin–Watson", fit.durbinWatson],
    ["Annualized alpha", 12 * fit.terms[0].coefficient],
    ["Newey–West lags", lags],
  ];
  return [
    ["Term", "Coefficient", "Std. error", "t", "p", "NW std. error", "NW t", "NW p"],
    ...terms,
    ...figures.map(([label, value]) => [label, value, "", "", "", "", "", ""]),
  ];
}

function* statements(): Iterable<ReferenceCase> {
  const ids = Object.keys(companiesFixture.steady).filter((id) => id !== "sector");
  const table = labelled("companies", {
    sector: COMPANIES.map(({ company }) => company.sector),
    ...Object.fromEntries(ids.map((id) => [id, COMPANIES.map(({ company }) => company.figures[id] ?? null)])),
  });
  const ofEach = (figure: (company: (typeof COMPANIES)[number]) => number | null) =>
    standing(COMPANIES.map((company) => shown(figure(company))));
  for (const basis of ["beginning", "ending"] as const) {
    yield {
      formula: `=PIOTROSKI(${table},,"signals","${basis}")`,
      expected: COMPANIES.map(({ signals }) => signals[basis].map((signal) => signal ?? "")),
    };
    yield {
      formula: `=PIOTROSKI(${table},,"raw","${basis}")`,
      expected: ofEach(({ signals }) => passes(signals[basis])),
    };
  }
  yield {
    formula: `=PIOTROSKI(${table},,,"ending")`,
    expected: ofEach(({ scoreOnEndingAssets }) => scoreOnEndingAssets),
  };
  for (const [variant, id] of [
    ["Z", "z"],
    ["Z'", "z-prime"],
    ["Z''", "z-double-prime"],
  ] as const) {
    yield {
      formula: `=ALTMANZ(${table},,"${variant}")`,
      expected: ofEach(({ company, altman }) => (company.sector === "Financials" ? null : altman[id])),
    };
  }
  yield { formula: `=ACCRUALS(${table})`, expected: ofEach(({ metric }) => metric("accruals")) };
  for (const id of Object.keys(companiesFixture.companies[0].metrics)) {
    yield { formula: `=METRIC("${CATALOGUE.get(id)!.label}",${table})`, expected: ofEach(({ metric }) => metric(id)) };
  }
}

const shown = (figure: number | null): Cell | null =>
  figure === null || Number.isNaN(figure) ? null : figure === Infinity ? "negative equity" : figure;
const passes = (signals: readonly (number | null)[]) => {
  const testable = signals.filter((signal) => signal !== null);
  return testable.length < 4 ? null : testable.reduce((sum, signal) => sum + signal, 0);
};

function* wholeModels(): Iterable<ReferenceCase> {
  const [six] = models["six-factor cases"];
  const { ticker } = models["six-factor"];
  const kept = (figures: Column) => standing(ticker.map((name) => figures[six.tickers.indexOf(name)] ?? null));
  const table = labelled("six-factor", models["six-factor"]);
  yield { formula: `=MODELSCORE(${table})`, expected: kept(six.composite) };
  yield { formula: `=MODELSCORE(${table},,"six-factor","rank")`, expected: kept(six.rank) };
  for (const [id, scores] of Object.entries(six.categories))
    yield { formula: `=MODELSCORE(${table},,"six-factor","${id}")`, expected: kept(scores) };
  const { ranges } = sheetOf("categories", [
    six.categories.quality,
    six.categories.momentum,
    six.categories.revisions,
    six.categories.valuation,
  ]);
  for (const [rule, flags] of Object.entries(six.flags))
    yield {
      formula: `=VALUETRAP(${ranges.slice(0, 3).join(",")},"${rule}",0.3,${ranges[3]})`,
      expected: standing(flags),
    };

  const multi = models["small-cap-multi-factor"];
  const inPlace = (given: readonly string[], tickers: readonly string[], figures: Column) =>
    standing(given.map((name) => figures[tickers.indexOf(name)] ?? null));
  yield {
    formula: `=MODELSCORE(${labelled("multi", multi.given)},,"small-cap-multi-factor")`,
    expected: inPlace(multi.given.ticker, multi.tickers, multi.composite),
  };
  const { quality, growth, value, momentum } = multi.categories;
  yield {
    formula: `=COMPOSITE(${sheetOf("multi categories", [quality, growth, value, momentum]).all},{35,35,15,15})`,
    expected: standing(multi.composite),
  };

  const { given, tickers, composite, quintile } = models["balance-sheet-quality"];
  const quality4 = labelled("quality", given);
  yield {
    formula: `=MODELSCORE(${quality4},,"balance-sheet-quality")`,
    expected: inPlace(given.ticker, tickers, composite),
  };
  yield {
    formula: `=MODELSCORE(${quality4},,"balance-sheet-quality","group")`,
    expected: inPlace(given.ticker, tickers, quintile),
  };
  const scored = (column: Column) => tickers.map((name) => column[given.ticker.indexOf(name)]);
  const inputs = sheetOf(
    "qscore",
    [given.roe, given.fcf_margin, given.debt_to_assets, given.interest_coverage].map(scored),
  );
  yield { formula: `=QSCORE(${inputs.ranges.join(",")})`, expected: standing(composite) };
}

function* portfolios(): Iterable<ReferenceCase> {
  for (const { name, base, sectors, min, max, maxSector, weights: expected } of weights.cases) {
    if (maxSector !== null) continue;
    const names = base.length;
    const {
      ranges: [scores, sector, volatility],
    } = sheetOf(name, [base.map((_, k) => k), sectors, base.map((weight) => 1 / weight)]);
    // the reference comes from an optimizer
    yield {
      formula: `=MODELWEIGHTS(${scores},${sector},${names},${names},${min},${max},${volatility})`,
      expected: standing(expected),
      tolerance: 1e-6,
    };
  }
}

export const referenceCases: readonly ReferenceCase[] = [
  crossSectional,
  withinSectors,
  prices,
  returns,
  statements,
  wholeModels,
  portfolios,
].flatMap((cases) => [...cases()]);
