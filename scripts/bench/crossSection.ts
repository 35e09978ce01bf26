import { PIOTROSKI_COLUMNS } from "../../src/engine/fields/metrics/quality";
import { presetModel } from "../../src/engine/models/presets";
import { scoreUniverse } from "../../src/engine/scoring/scoreUniverse";
import { piotroskiOf } from "../../src/engine/statements/piotroskiOf";
import { groupBy } from "../../src/engine/statistics/groups";
import { percentileRank } from "../../src/engine/statistics/percentileRank";
import { winsorize } from "../../src/engine/statistics/winsorize";
import { percentileRankWithin } from "../../src/engine/statistics/withinGroups";
import { zScore } from "../../src/engine/statistics/zScore";
import { universeOf } from "../../src/engine/universe/universe";
import { Draw, seededRandom } from "../../cli/sample/random";
import { inMilliseconds, milliseconds, printTable, ratio } from "./measure";
import { askPeers } from "./peers";

const SIZES = [500, 5_000, 50_000];
const SECTORS = 11;
const MODEL = presetModel("six-factor");
const METRICS = MODEL.categories.flatMap(({ metrics }) => metrics.map(({ metric }) => metric));
const STATEMENTS = [...new Set(Object.values(PIOTROSKI_COLUMNS))];

/** Columns of synthetic figures with gaps, the same for both sides. */
interface Sample {
  size: number;
  sectors: number[];
  columns: Record<string, Float64Array>;
}

function sampleOf(size: number): Sample {
  const draw = new Draw(seededRandom(size));
  const column = (positive: boolean) =>
    Float64Array.from({ length: size }, () =>
      draw.chance(0.05) ? NaN : positive ? draw.lognormal(1, 0.8) : draw.normal(0.1, 0.2),
    );
  return {
    size,
    sectors: Array.from({ length: size }, () => draw.below(SECTORS)),
    columns: Object.fromEntries([
      ...METRICS.map((id) => [id, column(false)] as const),
      ...STATEMENTS.map((id) => [id, column(true)] as const),
    ]),
  };
}

/** Tasks to time, by their names in peers.py. */
function subjects({ sectors, columns, size }: Sample): Record<string, () => unknown> {
  const one = columns[METRICS[0]];
  const labels = sectors.map((sector) => `S${sector}`);
  const groups = groupBy(labels);
  const text = { ticker: Array.from({ length: size }, (_, k) => `T${k}`), sector: labels };
  const pick = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, columns[id]]));
  const universe = universeOf({ text, given: pick(METRICS) });
  const statements = universeOf({ text, given: pick(STATEMENTS) });
  return {
    winsorize: () => winsorize(one),
    "percentile rank": () => percentileRank(one),
    "sector percentile": () => percentileRankWithin(one, groups),
    "z-score": () => zScore(one),
    Piotroski: () => piotroskiOf(statements, "beginning"),
    "six-factor, whole": () => scoreUniverse(universe, MODEL),
  };
}

/** Times the cross-sectional engine at three sizes, next to data frames on the same figures, and prints how its time grows. */
export function benchmarkCrossSection(): void {
  const samples = SIZES.map(sampleOf);
  const ours = samples.map((sample) =>
    Object.entries(subjects(sample)).map(([name, action]) => ({ name, time: milliseconds(action) })),
  );
  const theirs = samples.map((sample) =>
    askPeers("cross-section", { sectors: Float64Array.from(sample.sectors), ...sample.columns }),
  );
  const rows = ours[0].map(({ name }, k) => [
    name,
    ...SIZES.flatMap((_, size) => [
      inMilliseconds(ours[size][k].time),
      ratio(ours[size][k].time, theirs[size]?.[name]),
    ]),
    growth(ours[1][k].time, ours[2][k].time),
  ]);
  printTable(
    "Cross-section: our time, and how many times as long pandas takes",
    ["", ...SIZES.flatMap((size) => [`n = ${size.toLocaleString("en-US")}`, "pandas"]), "time ~ n^"],
    rows,
  );
  console.log("  n·log n is n^1.11 between the two larger sizes.");
}

const growth = (smaller: number, larger: number) => Math.log10(larger / smaller).toFixed(2);
