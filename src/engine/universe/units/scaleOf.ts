import type { NumericField } from "../../fields/field";
import type { ColumnCells } from "../cells/readColumn";
import { FACTORS, medianSize, unitChoices, type ColumnUnit, type UnitChoice } from "./columnUnit";
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
/** A reading this much likelier (in powers of ten) than the next convinces. */
const CONVINCING = 0.5;

/**
 * Decides for each money, share or volume column whether its plain numbers are units, thousands, millions or billions.
 * A statement in header or title comes first; cells with words of their own ("$3.6B") set the scale of the plain ones beside them; the rest is told
 * from magnitude, all statement columns together, for one source writes them alike. What magnitude alone decided is doubtful unless it is plain units.
 */
export function scalesOf(questions: readonly ScaleQuestion[]): ColumnUnit[] {
  const groups = new Map<string, ScaleQuestion[]>();
  for (const question of questions) {
    if (plainSize(question) === undefined || question.stated !== null) continue;
    const group = groupOf(question.field);
    groups.set(group, [...(groups.get(group) ?? []), question]);
  }
  const likeliest = new Map([...groups].map(([group, members]) => [group, likeliestScale(members)]));
  return questions.map((question) => decide(question, likeliest.get(groupOf(question.field))));
}

/** Statements are written in one scale; market values often come from elsewhere, and so do share counts. */
function groupOf({ id, unit }: NumericField): string {
  return unit === "money" && (id === "market_cap" || id === "enterprise_value") ? "market" : unit;
}

interface Likeliest {
  choice: UnitChoice;
  /** how much likelier than the second best, in powers of ten */
  lead: number;
  columns: number;
}

function likeliestScale(members: readonly ScaleQuestion[]): Likeliest {
  const distance = (choice: UnitChoice) => {
    const distances = members.map((member) => Math.log10((plainSize(member)! * FACTORS[choice]) / typicalSize(member.field))).sort((a, b) => a - b);
    return Math.abs(distances[Math.floor((distances.length - 1) / 2)]);
  };
  const ranked = unitChoices(members[0].field)
    .map((choice) => ({ choice, distance: distance(choice) }))
    .sort((a, b) => a.distance - b.distance);
  return { choice: ranked[0].choice, lead: ranked[1].distance - ranked[0].distance, columns: members.length };
}

function decide(question: ScaleQuestion, likeliest: Likeliest | undefined): ColumnUnit {
  const { field, cells, stated } = question;
  const choices = unitChoices(field);
  const unit = (choice: UnitChoice, evidence: string, doubtful: boolean): ColumnUnit => ({ choice, factor: FACTORS[choice], evidence, doubtful, choices });
  const size = plainSize(question);
  const worded = cells.scaled.reduce((sum, one) => sum + one, 0);
  if (size === undefined) return unit("units", worded > 0 ? "every number carries its own scale, such as M or B" : "no numbers to judge by", false);
  if (worded > 0) {
    const wordedSize = medianSize(cells.values, (company) => cells.scaled[company] === 1);
    const choice = nearest(choices, size, wordedSize);
    return unit(choice, `${worded} numbers carry their own scale; the others, around ${shown(size)}, read as ${choice} beside them`, true);
  }
  if (stated !== null) {
    const choice = choices.find((candidate) => FACTORS[candidate] === stated.scale) ?? "units";
    const tooLarge = Math.log10((size * FACTORS[choice]) / typicalSize(field)) > ABSURD;
    return tooLarge
      ? unit("units", `the ${stated.by} says ${choice}, but the middle number is ${shown(size)}: only the display is in ${choice}`, true)
      : unit(choice, `the ${stated.by} says ${choice}`, false);
  }
  const { choice, lead, columns } = likeliest!;
  const together = columns > 1 ? ` (judged with ${columns - 1} other columns)` : "";
  return unit(choice, `the middle number is ${shown(size)}, read as ${shown(size * FACTORS[choice])}${together}`, choice !== "units" || lead < CONVINCING);
}

function nearest(choices: readonly UnitChoice[], size: number, target: number): UnitChoice {
  const distance = (choice: UnitChoice) => Math.abs(Math.log10((size * FACTORS[choice]) / target));
  return [...choices].sort((a, b) => distance(a) - distance(b))[0];
}

function plainSize({ cells }: ScaleQuestion): number | undefined {
  const size = medianSize(cells.values, (company) => !cells.scaled[company]);
  return Number.isNaN(size) ? undefined : size;
}

const shown = (value: number) => Number(value.toPrecision(3)).toLocaleString("en-US", { maximumSignificantDigits: 3, notation: "compact" });
