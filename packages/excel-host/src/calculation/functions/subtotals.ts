import type { Evaluation } from "../evaluation";
import { CellError, Matrix, Reference, References, type Argument, type Scalar } from "../values";
import { AGGREGATES } from "./aggregates";
import { numberArgument, numbersIn, taking, type FunctionTable } from "./arguments";
import { QUANTILE_FUNCTIONS } from "./quantiles";

/** The function numbers of SUBTOTAL, counted from 1; AGGREGATE goes on where SUBTOTAL ends. */
const BY_NUMBER = [
  "AVERAGE",
  "COUNT",
  "COUNTA",
  "MAX",
  "MIN",
  "PRODUCT",
  "STDEV.S",
  "STDEV.P",
  "SUM",
  "VAR.S",
  "VAR.P",
  "MEDIAN",
  "MODE.SNGL",
];
const WITH_NUMBER = ["LARGE", "SMALL", "PERCENTILE.INC", "QUARTILE.INC", "PERCENTILE.EXC", "QUARTILE.EXC"];

interface LeftOut {
  /** A filter's rows are always left out; rows hidden by hand as asked. */
  readonly hiddenRows: boolean;
  readonly errors: boolean;
  readonly subtotals: boolean;
}

const NESTED = /^=\s*(?:SUBTOTAL|AGGREGATE)\(/i;

/** The filled cells that take part: rows out of sight and other subtotals left out as asked. */
function cellsOf(areas: readonly Reference[], leftOut: LeftOut, evaluation: Evaluation): Scalar[] {
  const { workspace } = evaluation;
  return areas.flatMap((area) => {
    const cells: Scalar[] = [];
    evaluation.read(area).cells.forEach((line, row) => {
      const outOfSight = leftOut.hiddenRows
        ? workspace.isRowHidden(area.sheet, area.box.row + row)
        : workspace.isRowFiltered(area.sheet, area.box.row + row);
      if (outOfSight) return;
      line.forEach((cell, column) => {
        const at = [area.sheet, area.box.row + row, area.box.column + column] as const;
        if (leftOut.subtotals && NESTED.test(workspace.formulaAt(...at) ?? "")) return;
        if (cell !== null && !(leftOut.errors && cell instanceof CellError)) cells.push(cell);
      });
    });
    return cells;
  });
}

function compute(name: string, cells: readonly Scalar[], evaluation: Evaluation): Scalar {
  if (name === "COUNT") return cells.filter((cell) => typeof cell === "number").length;
  if (name === "COUNTA") return cells.length;
  const numbers = numbersIn([Matrix.column(cells)], evaluation);
  return numbers instanceof CellError ? numbers : AGGREGATES[name](numbers);
}

const areasIn = (args: readonly Argument[]) =>
  args.flatMap((arg) => (arg instanceof Reference ? [arg] : arg instanceof References ? arg.areas : []));

const subtotal: FunctionTable[string] = ([which, ...rest], evaluation) => {
  const number = numberArgument(which, evaluation);
  if (number instanceof CellError) return number;
  const name = BY_NUMBER[(number > 100 ? number - 100 : number) - 1];
  const areas = areasIn(rest);
  if (!name || number > 111 || (number > 11 && number < 101) || areas.length < rest.length) return CellError.value;
  return compute(
    name,
    cellsOf(areas, { hiddenRows: number > 100, errors: false, subtotals: true }, evaluation),
    evaluation,
  );
};

const aggregate: FunctionTable[string] = ([which, optionArg, ...rest], evaluation) => {
  const number = numberArgument(which, evaluation);
  if (number instanceof CellError) return number;
  const option = numberArgument(optionArg, evaluation);
  if (option instanceof CellError) return option;
  const leftOut = { hiddenRows: option % 2 === 1, errors: [2, 3, 6, 7].includes(option), subtotals: option <= 3 };
  const name = BY_NUMBER[number - 1];
  if (name) return compute(name, cellsOf(areasIn(rest), leftOut, evaluation), evaluation);
  const withNumber = WITH_NUMBER[number - BY_NUMBER.length - 1];
  if (!withNumber) return CellError.value;
  const [source, k] = rest;
  const cells =
    source instanceof Reference ? cellsOf([source], leftOut, evaluation) : plainCells(source, leftOut, evaluation);
  return QUANTILE_FUNCTIONS[withNumber]([Matrix.column(cells), k], evaluation);
};

function plainCells(source: Argument, leftOut: LeftOut, evaluation: Evaluation): Scalar[] {
  return evaluation
    .matrixOf(source ?? null)
    .cells.flatMap((row) => row.filter((cell) => !(leftOut.errors && cell instanceof CellError)));
}

export const SUBTOTAL_FUNCTIONS: FunctionTable = {
  SUBTOTAL: taking(2, 255, subtotal),
  AGGREGATE: taking(3, 255, aggregate),
};
