import type { BaseFunction, BaseValueObject } from "@univerjs/engine-formula";
import type { Arity, Evaluation, SheetFunction } from "../../calculation/evaluation";
import { LONGEST_TEXT, TooManyCells, TooMuchWork, WORK_PER_PART } from "../../calculation/limits";
import { CellError, isErrorCode, Matrix, type Argument, type Scalar, type Value } from "../../calculation/values";
import { asksTooMuch } from "./argumentLimits";
import type { Library, UniverSession } from "./UniverSession";

/** These sort the very array that they are given, which others may be reading. */
const REORDERING = new Set(["SORT", "SORTBY", "UNIQUE"]);

/** In the library, but not in Excel: a formula naming one is #NAME? there, and so it is here. */
const NOT_IN_EXCEL = new Set([
  "EPOCHTODATE",
  "TO_DATE",
  "ISBETWEEN",
  "ISDATE",
  "ISEMAIL",
  "ISURL",
  "UNIVER",
  "COMPARE",
  "CUBE",
  "DIVIDED",
  "EQ",
  "MINUS",
  "MULTIPLY",
  "PLUS",
  "SPLIT",
  "JOIN",
  "QUERY",
]);

/** Functions that take other numbers of arguments in Excel than the library says. */
const ARITIES: Readonly<Record<string, Arity>> = {
  CELL: { fewest: 1, most: 2 },
  REGEXEXTRACT: { fewest: 2, most: 4 },
  REGEXREPLACE: { fewest: 3, most: 5 },
  RRI: { fewest: 3, most: 3 },
  SHEETS: { fewest: 0, most: 1 },
};

/** The library's some five hundred worksheet functions, by name; those that the calculation has itself are asked there first. */
export class UniverFunctions {
  readonly #known = new Map<string, SheetFunction>();
  readonly #converted = new WeakMap<Matrix, BaseValueObject>();

  constructor(private readonly session: UniverSession) {}

  find(name: string): SheetFunction | undefined {
    let known = this.#known.get(name);
    if (!known && !NOT_IN_EXCEL.has(name)) {
      const executor = this.session.get(this.session.library.IFunctionService).getExecutor(name);
      if (executor) this.#known.set(name, (known = this.#wrap(name, executor)));
    }
    return known;
  }

  #wrap(name: string, executor: BaseFunction): SheetFunction {
    const volatile = ["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY"].includes(name);
    const { minParams, maxParams } = executor;
    const arity = ARITIES[name] ?? {
      fewest: Math.max(0, minParams),
      most: maxParams < 0 ? Infinity : maxParams,
    };
    return { volatile, arity, call: (args, evaluation) => this.#call(name, executor, args, evaluation) };
  }

  #call(name: string, executor: BaseFunction, args: readonly Argument[], evaluation: Evaluation): Value {
    const { minParams, maxParams } = executor;
    if ((minParams > 0 && args.length < minParams) || (maxParams > 0 && args.length > maxParams))
      return CellError.value;
    const { sheet, row, column } = evaluation.caller;
    const plain = args.map((arg) => (arg === undefined ? null : evaluation.dereference(arg)));
    if (asksTooMuch(name, plain)) return CellError.number;
    const values = plain.map((value) => this.#toObject(value, REORDERING.has(name), evaluation));
    executor.setRefInfo(this.session.workbook.getUnitId(), sheet, row, column);
    if (executor.needsLocale) executor.setLocale(this.session.library.LocaleType.EN_US);
    if (executor.needsSheetRowColumnCount) executor.setSheetRowColumnCount(1_048_576, 16_384);
    try {
      const result = executor.calculate(...values);
      return result.isReferenceObject() ? CellError.value : fromObject(result as BaseValueObject, evaluation);
    } catch (error) {
      if (error instanceof TooManyCells || error instanceof TooMuchWork) throw error;
      return new CellError(
        "#VALUE!",
        `${name} cannot be computed here: ${error instanceof Error ? error.message : String(error)}.`,
      );
    }
  }

  #toObject(value: Scalar | Matrix, fresh: boolean, evaluation: Evaluation): BaseValueObject {
    const { library } = this.session;
    if (!(value instanceof Matrix)) return scalarObject(library, value);
    const before = fresh ? undefined : this.#converted.get(value);
    if (before) return before;
    evaluation.spend(value.rows * value.columns * WORK_PER_PART);
    const object = library.ArrayValueObject.create({
      calculateValueList: value.cells.map((line) => line.map((cell) => scalarObject(library, cell))),
      rowCount: value.rows,
      columnCount: value.columns,
      unitId: "",
      sheetId: "",
      // -1: not to be looked up in the library's own index of cell values, which knows nothing of our calculation.
      row: -1,
      column: -1,
    });
    if (!fresh) this.#converted.set(value, object);
    return object;
  }
}

function scalarObject(library: Library, value: Scalar): BaseValueObject {
  if (value === null) return library.NullValueObject.create();
  if (typeof value === "number") return library.NumberValueObject.create(value);
  if (typeof value === "boolean") return library.BooleanValueObject.create(value);
  if (value instanceof CellError) return library.ErrorValueObject.create(value.code as never);
  return library.StringValueObject.create(value);
}

interface ArrayObject extends BaseValueObject {
  getRowCount(): number;
  getColumnCount(): number;
  get(row: number, column: number): BaseValueObject | null;
}

function fromObject(object: BaseValueObject, evaluation: Evaluation): Scalar | Matrix {
  if (!object.isArray()) return fromScalarObject(object);
  const array = object as ArrayObject;
  if (array.getRowCount() === 1 && array.getColumnCount() === 1) return fromScalarObject(array.get(0, 0));
  evaluation.spend(array.getRowCount() * array.getColumnCount() * WORK_PER_PART);
  return Matrix.build(array.getRowCount(), array.getColumnCount(), (row, column) =>
    fromScalarObject(array.get(row, column)),
  );
}

function fromScalarObject(object: BaseValueObject | null): Scalar {
  if (!object || object.isNull()) return null;
  if (object.isError()) {
    const code = String(object.getValue());
    return isErrorCode(code) ? new CellError(code) : CellError.value;
  }
  const value = object.getValue();
  if (typeof value === "number" && !Number.isFinite(value)) return CellError.number;
  if (typeof value === "number" || typeof value === "boolean") return value;
  return String(value).length > LONGEST_TEXT ? CellError.value : String(value);
}
