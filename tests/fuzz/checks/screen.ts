import type { ScoredUniverse } from "../../../src/engine/scoring/scoredUniverse";
import type { Portfolio } from "../../../src/engine/portfolio/buildPortfolio";
import type { RankSensitivity } from "../../../src/engine/scoring/rankSensitivity";
import type { FunnelOutcome } from "../../../src/engine/screening/runFunnel";
import { screenReport } from "../../../src/workflows/screen/report";
import type { ScreenOutcome } from "../../../src/sheets/screenOutcome";
import { screenSheets } from "../../../src/sheets/screenSheets";
import { must } from "../kind";

/** Everything that has to hold of a screen, whatever the universe and the model. */
export function checkScreen(outcome: ScreenOutcome): void {
  const { scored, funnel, portfolio, sensitivity, reading } = outcome;
  if (scored) {
    checkCompanies(scored, reading.universe.size);
    checkScores(scored);
  }
  if (scored && portfolio) checkPortfolio(portfolio, scored);
  if (scored && sensitivity) checkSensitivity(sensitivity, scored);
  if (funnel) checkFunnel(funnel, reading.universe.size);
  checkSheets(outcome);
  checkReport(outcome);
}

/** Scored or dropped, never both and never neither. */
function checkCompanies({ rows, dropped, steps, universe }: ScoredUniverse, size: number): void {
  const accounted = [...rows, ...dropped.map(({ row }) => row)].sort((a, b) => a - b);
  must(
    accounted.length === size && accounted.every((row, k) => row === k),
    `of ${size} companies ${rows.length} are scored and ${dropped.length} dropped`,
  );
  must(universe.size === rows.length, "the scored universe has another size than its rows");
  must(
    dropped.every(({ reason }) => reason.trim() !== ""),
    "a company is dropped without a reason",
  );
  must(
    steps.every(({ remaining }, k) => k === 0 || remaining <= steps[k - 1].remaining),
    "a step of the selection adds companies",
  );
  must(
    steps[steps.length - 1].remaining === rows.length,
    "the last step leaves another number of companies than are scored",
  );
}

const isFigure = (value: number) => Number.isNaN(value) || Number.isFinite(value);
/** Debt to negative equity is infinite, and printed as such. */
const isRaw = (value: number) => isFigure(value) || value === Infinity;

function checkScores(scored: ScoredUniverse): void {
  const { model, composite, rank, coverage, categories, groups, valueTraps } = scored;
  for (const { category, metrics, scores, weight } of categories) {
    must(scores.every(isFigure), `the scores of ${category.id} are not all figures`);
    must(weight >= 0 && Number.isFinite(weight), `the weight of ${category.id} is ${weight}`);
    for (const { metric, raw, winsorized, score, used } of metrics) {
      must(
        raw.every(isRaw) && winsorized.every(isRaw),
        () => `${metric} holds ${[...raw, ...winsorized].find((value) => !isRaw(value))}`,
      );
      must(score.every(isFigure) && used.every(isFigure), `the scores of ${metric} are not all figures`);
      must(
        raw.every(
          (value, row) => !Number.isNaN(value) || Number.isNaN(score[row]) || model.missing.policy === "median",
        ),
        `${metric} has a score where it is missing`,
      );
    }
  }
  must(composite.every(isFigure), "the composite is not always a figure");
  const bounded =
    model.composite.scale === "minMax" ||
    (model.standardize.endsWith("percentile") && model.composite.combine === "mean");
  if (bounded)
    must(
      composite.every((score) => !(score < 0 || score > 100)),
      () => `a composite is ${composite.find((score) => score < 0 || score > 100)}`,
    );
  must(
    coverage.every((share) => share >= 0 && share <= 1),
    "a coverage is no share",
  );
  must(
    composite.every((score, row) => Number.isNaN(score) === Number.isNaN(rank[row])),
    "a rank without a composite, or a composite without a rank",
  );
  const order = [...composite.keys()]
    .filter((row) => !Number.isNaN(rank[row]))
    .sort((a, b) => composite[b] - composite[a]);
  must(
    order.every((row, k) => k === 0 || rank[row] >= rank[order[k - 1]]),
    "a better composite has a worse rank",
  );
  must(
    order.length === 0 || (rank[order[0]] === 1 && order.every((row, k) => rank[row] <= k + 1)),
    "ranks are not counted from 1",
  );
  if (groups)
    must(
      groups.every((group) => Number.isNaN(group) || (Number.isInteger(group) && group >= 1 && group <= model.groups!)),
      "a group is out of range",
    );
  if (valueTraps) must(valueTraps.flagged.length === composite.length, "flags and companies differ in number");
}

function checkPortfolio(
  { holdings, capital, cash, limits, sectors }: Portfolio,
  { model, rank }: ScoredUniverse,
): void {
  const { count, maxPerSector, maxSectorWeight, minWeight, maxWeight } = model.portfolio!;
  const little = 1e-9;
  must(
    holdings.length <= count && new Set(holdings.map(({ row }) => row)).size === holdings.length,
    "a company is held twice, or there are too many holdings",
  );
  must(
    holdings.length === count || limits.length > 0,
    `${holdings.length} of ${count} are held, and no limit says why`,
  );
  const invested = holdings.reduce((sum, { weight }) => sum + weight, 0);
  must(invested <= 1 + little, `the weights sum to ${invested}`);
  must(
    holdings.length === 0 || invested >= 1 - 1e-6 || limits.length > 0,
    `the weights sum to ${invested}, and no limit says why`,
  );
  for (const { ticker, row, weight, price, shares, amount } of holdings) {
    must(!Number.isNaN(rank[row]), `${ticker} is held without a rank`);
    must(weight >= minWeight - little && weight <= maxWeight + little, `${ticker} weighs ${weight}`);
    must(Number.isFinite(amount) && amount >= 0, `the amount of ${ticker} is ${amount}`);
    must(Number.isNaN(shares) || (Number.isInteger(shares) && shares >= 0), `${ticker} has ${shares} shares`);
    must(
      Number.isNaN(shares) || (price > 0 && amount === shares * price),
      `${shares} shares of ${ticker} at ${price} make ${amount}`,
    );
  }
  const total = holdings.reduce((sum, { amount }) => sum + amount, cash);
  must(Math.abs(total - capital) <= 1e-6 * capital, `holdings and cash make ${total} of ${capital}`);
  must(cash >= -1e-6 * capital && Number.isFinite(cash), `the cash is ${cash}`);
  for (const [sector, { count: names, weight }] of sectors) {
    must(maxPerSector === null || names <= maxPerSector, `${names} names of ${sector}`);
    must(maxSectorWeight === null || weight <= maxSectorWeight + little, `${sector} weighs ${weight}`);
  }
}

function checkSensitivity({ scenarios, bestRank, worstRank }: RankSensitivity, { rank }: ScoredUniverse): void {
  for (const { weights, topKept } of scenarios) {
    const sum = [...weights.values()].reduce((total, weight) => total + weight, 0);
    must(
      Math.abs(sum - 1) < 1e-9 && topKept >= 0 && topKept <= 1,
      `weights of a scenario sum to ${sum}, and ${topKept} of the top is kept`,
    );
  }
  must(
    rank.every((own, row) => Number.isNaN(own) || (bestRank[row] <= own && own <= worstRank[row])),
    "a rank is outside its own range",
  );
}

function checkFunnel({ companies, stages, survivors }: FunnelOutcome, size: number): void {
  must(companies.length === size, `${companies.length} of ${size} companies leave the funnel`);
  for (const { entered, passed, failed, unverified } of stages)
    must(passed.length + failed.length + unverified.length === entered.length, "a company is lost in a stage");
  must(
    companies.every(({ verdict, reasons }) => verdict === "pass" || reasons.length > 0),
    "a company fails without a reason",
  );
  must(
    survivors.length === companies.filter(({ verdict }) => verdict === "pass").length,
    "survivors and passes differ",
  );
}

/** Cells of the sheets are texts, truth values and finite numbers, and every block is a rectangle. */
function checkSheets(outcome: ScreenOutcome): void {
  for (const { name, blocks } of screenSheets(outcome)) {
    for (const { values, row, column } of blocks) {
      must(
        values.every((cells) => cells.length === values[0].length),
        `a block of ${name} is no rectangle`,
      );
      values.forEach((cells, r) =>
        cells.forEach((cell, c) => {
          const fits =
            typeof cell === "number" ? Number.isFinite(cell) : typeof cell === "string" || typeof cell === "boolean";
          must(fits, () => `${name} has ${JSON.stringify(cell)} in row ${row + r + 1}, column ${column + c + 1}`);
          if (typeof cell === "string")
            must(
              !/\bNaN\b|\bInfinity\b|\bundefined\b|\[object /.test(cell) || isPasted(cell, outcome),
              () => `${name} says «${cell.slice(0, 200)}»`,
            );
        }),
      );
    }
  }
}

/** Words such as NaN may be the user's own: then a ticker, sector, header or cell of the table says them. */
function isPasted(cell: string, { reading, address }: ScreenOutcome): boolean {
  const own = [
    ...[...reading.universe.text.values()].flat(),
    ...reading.columns.map(({ header }) => header),
    ...reading.dropped.map(({ text }) => text),
    ...reading.findings.map(({ message }) => message),
    address,
  ];
  return own.some(
    (text) => /\bNaN\b|\bInfinity\b|\bundefined\b/.test(text) && (cell.includes(text) || text.includes(cell)),
  );
}

function checkReport(outcome: ScreenOutcome): void {
  const report = screenReport(outcome);
  const again = JSON.parse(JSON.stringify(report)) as typeof report;
  must(again.rows.length === report.rows.length, "the report loses rows");
  const visit = (value: unknown, path: string): void => {
    if (typeof value === "number") must(Number.isFinite(value), `the report has ${value} at ${path}`);
    else if (typeof value === "object" && value !== null)
      for (const [key, child] of Object.entries(value)) visit(child, `${path}.${key}`);
  };
  visit(report, "");
}
