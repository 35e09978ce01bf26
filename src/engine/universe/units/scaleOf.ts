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

/** A money or share column whose scale is to be told. */
export interface ScaleQuestion {
  field: NumericField;
  cells: ColumnCells;
  /** the power of ten that its header, its units row or the table's title states; null when none does */
  stated: { scale: number; by: "header" | "title" } | null;
}

/** A stated scale that would make figures this many powers of ten larger than typical is a statement about the display only. */
const ABSURD = 3;
/** A column this many powers of ten from what is typical may be something else, such as an amount per share. */
const UNUSUAL = 2.5;
/** A reading this much closer (in powers of ten, on average) to what is typical than the next convinces. */
const CONVINCING = 0.5;
/** Further from typical than this, a column does not count more: one that is mislabelled must not outvote the others. */
const FAR = UNUSUAL;

/**
 * Decides for each money, share or volume column whether its plain numbers are units, thousands, millions or billions, or the lakhs, crores or trillions that a header states.
 * A statement in header or title comes first; cells with words of their own ("$3.6B") set the scale of the plain ones beside them; the rest is told
 * from magnitude, all statement columns together, for one source writes them alike, and as large as the columns of known scale show the companies to be.
 * What magnitude alone decided is doubtful unless it is plain units.
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
    // cells in percent say that the column is no amount of money
    if (Number.isNaN(question.size) || question.stated !== null || question.cells.percent.includes(1)) continue;
    const group = groupOf(question.field);
    groups.set(group, [...(groups.get(group) ?? []), question]);
  }
  const likeliest = new Map([...groups].map(([group, members]) => [group, likeliestScale(members)]));
  const [statements, market] = [likeliest.get("money"), likeliest.get("market")];
  // where sizes do not tell market values apart from the statements beside them, all money is written alike
  if (statements && market && market.lead < CONVINCING)
    likeliest.set("market", { ...market, choice: statements.choice });
  return questions.map((question) => decide(question, likeliest.get(groupOf(question.field))));
}

/** A question with the middle size of its plain numbers, NaN when it has none. */
interface SizedQuestion extends ScaleQuestion {
  size: number;
  /** what it is typically among companies of this size */
  typical: number;
  /** whether columns of known scale say how large the companies are */
  besideKnown: boolean;
}

/** How many times larger than typical the companies are, by the middle of the amounts of money whose scale is known; null when none is. */
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

/** Statements are written in one scale; market values often come from elsewhere, and so do share counts. */
function groupOf({ id, unit }: NumericField): string {
  return unit === "money" && (id === "market_cap" || id === "enterprise_value") ? "market" : unit;
}

interface Likeliest {
  choice: UnitChoice;
  /** how much closer to typical than the second best, in powers of ten */
  lead: number;
  columns: number;
}

function likeliestScale(members: readonly SizedQuestion[]): Likeliest {
  const distance = (choice: UnitChoice) =>
    members.reduce((sum, member) => sum + Math.min(Math.abs(fromTypical(member, choice)), FAR), 0) / members.length;
  const ranked = COMMON_SCALES.map((choice) => ({ choice, distance: distance(choice) })).sort(
    (a, b) => a.distance - b.distance,
  );
  return { choice: ranked[0].choice, lead: ranked[1].distance - ranked[0].distance, columns: members.length };
}

/** How many powers of ten a reading is larger than typical. */
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
      worded > 0 ? "every number carries its own scale, such as M or B" : "no numbers to judge by",
      false,
    );
  if (worded > 0) {
    const wordedSize = medianSize(cells.values, (company) => cells.scaled[company] === 1);
    const choice = nearest(size, wordedSize);
    return unit(
      choice,
      `${worded} numbers carry their own scale; the others, around ${shown(size)}, read as ${choice} beside them`,
      true,
    );
  }
  if (stated !== null) {
    const choice = choices.find((candidate) => FACTORS[candidate] === stated.scale) ?? "units";
    const off = fromTypical(question, choice);
    // sheets show amounts in millions by their number format, and hardly ever in lakhs or crores, which moreover count small currencies
    return off > (COMMON_SCALES.includes(choice) ? ABSURD : 2 * ABSURD)
      ? unit(
          "units",
          `the ${stated.by} says ${choice}, but the middle number is ${shown(size)}: only the display is in ${choice}`,
          true,
        )
      : unit(
          choice,
          `the ${stated.by} says ${choice}${off < -ABSURD ? `, though the middle number would be ${shown(size * FACTORS[choice])}` : ""}`,
          off < -ABSURD,
        );
  }
  const { choice, lead, columns } = likeliest ?? likeliestScale([question]);
  const unusual = Math.abs(fromTypical(question, choice)) > UNUSUAL;
  const evidence = `the middle number is ${shown(size)}, read as ${shown(size * FACTORS[choice])}${question.besideKnown ? " beside columns whose scale is known" : ""}${unusual ? `, which is unusual for ${field.label}` : ""}`;
  return {
    ...unit(choice, evidence, choice !== "units" || lead < CONVINCING || unusual),
    bySize: columns > 1 && !unusual ? "together" : "alone",
  };
}

function nearest(size: number, target: number): UnitChoice {
  const distance = (choice: UnitChoice) => Math.abs(Math.log10((size * FACTORS[choice]) / target));
  return [...COMMON_SCALES].sort((a, b) => distance(a) - distance(b))[0];
}

const shown = (value: number) =>
  Number(value.toPrecision(3)).toLocaleString("en-US", { maximumSignificantDigits: 3, notation: "compact" });
