import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ruleText } from "../../src/engine/models/categoryMetrics";
import { fieldsOf } from "../../src/engine/models/modelFields";
import { PRESETS, presetModel } from "../../src/engine/models/presets";
import { RULEBOOKS } from "../../src/engine/models/rulebooks";
import type { Model } from "../../src/engine/models/schema";

/** A generated block between its markers; the prose around it is written by hand. */
interface GeneratedBlock {
  name: string;
  appliesTo: (model: Model) => boolean;
  table: (model: Model) => string[];
}

const BLOCKS: readonly GeneratedBlock[] = [
  { name: "weights", appliesTo: ({ categories }) => categories.length > 0, table: weightsTable },
  { name: "ranks", appliesTo: ({ funnel }) => funnel === null, table: ranksText },
  { name: "rulebooks", appliesTo: ({ funnel }) => funnel !== null, table: rulebooksTable },
];

/**
 * File → content of docs/models/*.md with the tables of weights and rulebooks written anew from the presets.
 * @throws Error when a page lacks the markers of a block
 */
export function modelPages(root = join(import.meta.dirname ?? __dirname, "..", "..")): Record<string, string> {
  return Object.fromEntries(
    PRESETS.map(({ id }) => {
      const file = `docs/models/${id}.md`;
      const model = presetModel(id);
      const blocks = BLOCKS.filter(({ appliesTo }) => appliesTo(model));
      const page = readFileSync(join(root, file), "utf8");
      return [file, blocks.reduce((text, { name, table }) => withBlock(text, file, name, table(model)), page)];
    }),
  );
}

function withBlock(page: string, file: string, name: string, lines: readonly string[]): string {
  const [start, end] = [`<!-- ${name}: written by npm run docs -->`, `<!-- end of ${name} -->`];
  const from = page.indexOf(start);
  const to = page.indexOf(end);
  if (from < 0 || to < from)
    throw new Error(`${file} lacks the lines ${start} and ${end}: write them where the table belongs.`);
  return [page.slice(0, from) + start, "", ...lines, "", page.slice(to)].join("\n");
}

function weightsTable(model: Model): string[] {
  const metricText = metricTexts(model);
  return [
    "| category | weight | metrics |",
    "|---|---|---|",
    ...model.categories.flatMap(({ label, weight, metrics, bySector }) => [
      `| ${label} | ${weight} | ${metrics.map(metricText).join(", ")} |`,
      ...bySector.map(
        (rule) => `| ${label} of ${ruleText(rule)} | ${weight} | ${rule.metrics.map(metricText).join(", ")} |`,
      ),
    ]),
  ];
}

/** "EV/EBITDA 25 (low)": the weight, and which end is good where that is the low one. */
function metricTexts(model: Model): (metric: Model["categories"][number]["metrics"][number]) => string {
  const fields = fieldsOf(model);
  return ({ metric, weight, better }) => {
    const field = fields(metric)!;
    const direction = better ?? (field.kind === "metric" ? field.better : "high");
    return `${field.label} ${weight}${direction === "low" ? " (low)" : ""}`;
  };
}

function ranksText({ composite: { rankDecimals } }: Model): string[] {
  return [
    rankDecimals === null
      ? "**Ranks** compare composites at full precision; only equal composites share a rank (setting `composite.rankDecimals`)."
      : `**Ranks** compare composites after rounding to ${rankDecimals} decimals: companies whose scores print alike share a rank (setting \`composite.rankDecimals\`).`,
  ];
}

function rulebooksTable(): string[] {
  const divisor = { debt_market_cap: "market cap", debt_to_assets: "total assets" };
  return [
    "| id | rulebook | debt ceiling | as read on |",
    "|---|---|---|---|",
    ...Object.entries(RULEBOOKS).map(
      ([id, { name, maxDebt, ratio, asOf }]) =>
        `| \`${id}\` | ${name} | ${Number((maxDebt * 100).toFixed(4))} % of ${divisor[ratio]} | ${asOf} |`,
    ),
  ];
}
