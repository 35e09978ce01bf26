import type { NumericField } from "../../fields/field";
import type { ColumnCells } from "../cells/readColumn";
import {
  COMMON_SCALES,
  FACTORS,
  medianSize,
  sizeAt,
  unitChoices,
  type ColumnUnit,
  type UnitChoice,
} from "./columnUnit";
import { typicalSize } from "./typicalSizes";

/** A money, share or volume column whose scale is to be decided. */
export interface ScaleQuestion {
  field: NumericField;
  cells: ColumnCells;
  /** the power of ten stated in its header, the units row or the title of the table; null when not stated */
  stated: { scale: number; by: "header" | "title" } | null;
}

/** If a stated scale makes figures this many powers of ten larger than typical, it applies to the display only. */
const ABSURD = 3;
/** A column this many powers of ten from the typical size may be something else, such as an amount per share. */
const UNUSUAL = 2.5;
/** A scale is conclusive when it is this much closer to the typical size than the second best (in powers of ten, on average). */
const CONVINCING = 0.5;
/** A scale is beyond doubt when several columns agree on it this clearly: wrong by a thousand, the others would be far from typical. */
const CERTAIN = 1.5;
const SEVERAL = 3;
/** Caps the distance of one column, so that a mislabelled one does not outvote the others. */
const FAR = UNUSUAL;

/**
 * Decides for each money, share or volume column whether its plain numbers are units, thousands, millions or billions (or lakhs, crores or
 * trillions, if stated).
 * Cells with their own scale ("$3.6B") determine the scale of plain numbers in the same column; next comes a scale stated in the header or
 * title; otherwise magnitude decides, relative to the size of the companies where columns of known scale show it. Statement columns are
 * decided together, because a source writes them alike. A scale decided by magnitude is doubtful unless it is plain units, or several statement columns agree on it
 * clearly; market values and share counts then follow them where their own size says the same.
 */
export function scalesOf(asked: readonly ScaleQuestion[]): ColumnUnit[] {
  const companySize = companySizeShownBy(asked);
  const questions = asked.map((question): SizedQuestion => ({
    ...question,
    size: medianSize(question.cells.values, (company) => !question.cells.scaled[company]),
    typical: typicalSize(question.field) * (question.field.unit === "money" ? (companySize ?? 1) : 1),
    besideKnown: companySize !== null && question.field.unit === "money",
  }));
  const groups = new Map<string, SizedQuestion[]>();
  for (const question of questions) {
    // a column with cells in percent is not an amount of money
    if (Number.isNaN(question.size) || question.stated !== null || question.cells.percent.includes(1)) continue;
    const group = groupOf(question.field);
    groups.set(group, [...(groups.get(group) ?? []), question]);
  }
  const likeliest = new Map([...groups].map(([group, members]) => [group, likeliestScale(members)]));
  const [statements, market] = [likeliest.get("money"), likeliest.get("market")];
  // where magnitude is not conclusive for market values, they have the scale of the statements
  if (statements && market && market.lead < CONVINCING)
    likeliest.set("market", { ...market, choice: statements.choice });
  for (const group of likeliest.values())
    group.certain =
      statements !== undefined &&
      statements.columns >= SEVERAL &&
      statements.lead >= CERTAIN &&
      group.lead >= CERTAIN &&
      group.choice === statements.choice;
  return questions.map((question) => decide(question, likeliest.get(groupOf(question.field))));
}

/** A question with the median size of its plain numbers (NaN without any). */
interface SizedQuestion extends ScaleQuestion {
  size: number;
  /** typical size for companies of this size */
  typical: number;
  /** whether columns of known scale show the size of the companies */
  besideKnown: boolean;
}

/** Size of the companies relative to typical ones, from money columns of known scale; null without any. */
function companySizeShownBy(questions: readonly ScaleQuestion[]): number | null {
  const ratios = Float64Array.from(
    questions.flatMap(({ field, cells, stated }) => {
      if (field.unit !== "money") return [];
      const worded = medianSize(cells.values, (company) => cells.scaled[company] === 1);
      const known =
        Number.isNaN(worded) && stated !== null ? medianSize(cells.values, () => true) * stated.scale : worded;
      const ratio = known / typicalSize(field);
      return Math.abs(Math.log10(ratio)) < ABSURD ? [ratio] : [];
    }),
  );
  return ratios.length === 0 ? null : sizeAt(ratios.sort(), 0.5);
}

/** Statement columns share one scale; market values and share counts often come from another source. */
function groupOf({ id, unit }: NumericField): string {
  return unit === "money" && (id === "market_cap" || id === "enterprise_value") ? "market" : unit;
}

interface Likeliest {
  choice: UnitChoice;
  /** how much closer to the typical size than the second best, in powers of ten */
  lead: number;
  columns: number;
  /** shown by several columns together */
  certain: boolean;
}

function likeliestScale(members: readonly SizedQuestion[]): Likeliest {
  const distance = (choice: UnitChoice) =>
    members.reduce((sum, member) => sum + Math.min(Math.abs(fromTypical(member, choice)), FAR), 0) / members.length;
  const ranked = COMMON_SCALES.map((choice) => ({ choice, distance: distance(choice) })).sort(
    (a, b) => a.distance - b.distance,
  );
  return {
    choice: ranked[0].choice,
    lead: ranked[1].distance - ranked[0].distance,
    columns: members.length,
    certain: false,
  };
}

/** Powers of ten by which a column exceeds the typical size when read in a scale. */
const fromTypical = ({ size, typical }: SizedQuestion, choice: UnitChoice) =>
  Math.log10((size * FACTORS[choice]) / typical);

function decide(question: SizedQuestion, likeliest: Likeliest | undefined): ColumnUnit {
  const { field, cells, stated, size } = question;
  const choices = unitChoices(field);
  const unit = (choice: UnitChoice, evidence: string, doubtful: boolean): ColumnUnit => ({
    choice,
    factor: FACTORS[choice],
    evidence,
    doubtful,
    choices,
  });
  const worded = cells.scaled.reduce((sum, one) => sum + one, 0);
  if (Number.isNaN(size))
    return unit(
      "units",
      worded > 0 ? "every number has its own scale, such as M or B" : "the column has no numbers",
      false,
    );
  if (worded > 0) {
    const wordedSize = medianSize(cells.values, (company) => cells.scaled[company] === 1);
    const choice = nearest(size, wordedSize);
    return unit(
      choice,
      `${worded} ${worded === 1 ? "number has its" : "numbers have their"} own scale; the others, around ${shown(size)}, are read as ${choice}`,
      true,
    );
  }
  if (stated !== null) {
    const choice = choices.find((candidate) => FACTORS[candidate] === stated.scale) ?? "units";
    const off = fromTypical(question, choice);
    // number formats often display millions, and hardly ever lakhs or crores, which are also common for currencies of small value
    return off > (COMMON_SCALES.includes(choice) ? ABSURD : 2 * ABSURD)
      ? unit(
          "units",
          `the ${stated.by} says ${choice}, but the median is ${shown(size)}: only the display is in ${choice}`,
          true,
        )
      : unit(
          choice,
          `the ${stated.by} says ${choice}${off < -ABSURD ? `, but the median would be ${shown(size * FACTORS[choice])}` : ""}`,
          off < -ABSURD,
        );
  }
  const { choice, lead, columns, certain } = likeliest ?? likeliestScale([question]);
  const unusual = Math.abs(fromTypical(question, choice)) > UNUSUAL;
  const evidence = `the median is ${shown(size)}, read as ${shown(size * FACTORS[choice])}${question.besideKnown ? " to match columns of known scale" : ""}${unusual ? `, which is unusual for ${field.label}` : ""}`;
  return {
    ...unit(choice, evidence, (choice !== "units" && !certain) || lead < CONVINCING || unusual),
    bySize: columns > 1 && !unusual ? "together" : "alone",
  };
}

function nearest(size: number, target: number): UnitChoice {
  const distance = (choice: UnitChoice) => Math.abs(Math.log10((size * FACTORS[choice]) / target));
  return [...COMMON_SCALES].sort((a, b) => distance(a) - distance(b))[0];
}

const shown = (value: number) =>
  Number(value.toPrecision(3)).toLocaleString("en-US", { maximumSignificantDigits: 3, notation: "compact" });
