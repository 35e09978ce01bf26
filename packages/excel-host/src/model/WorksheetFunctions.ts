import { CellError } from "../calculation/values";
import { HostError } from "../protocol/HostError";
import { expose, HostObject } from "../protocol/HostObject";
import type { Book } from "./Book";
import { BookObject } from "./BookObject";
import { checkContent } from "./contentLimits";
import { toWire } from "./matrices";
import { Range } from "./Range";

/** What a worksheet function gives that an add-in has called. */
export class FunctionResult extends BookObject {
  constructor(
    book: Book,
    /** Without its equals sign. */
    readonly formula: string,
  ) {
    super(book);
  }

  get #result(): string | number | boolean | CellError {
    this.book.calculate();
    const from = { sheet: this.grid.selection.activeSheet, row: 0, column: 0 };
    const value = this.grid.calculation.evaluate(`=${this.formula}`, from);
    return value instanceof CellError ? value : toWire(value);
  }
  get value(): string | number | boolean | null {
    const result = this.#result;
    return result instanceof CellError ? null : result;
  }
  /** The error's code; null when there is none. */
  get error(): string | null {
    const result = this.#result;
    return result instanceof CellError ? result.code : null;
  }
}
expose(FunctionResult, { scalars: ["value", "error"] });

/** The worksheet functions, to be called without a cell: office.js writes BETA.DIST as beta_Dist. */
export class WorksheetFunctions extends BookObject {
  override methodNamed(name: string): ((...args: unknown[]) => FunctionResult) | undefined {
    const called = name.toUpperCase().replaceAll("_", ".");
    const { calculation } = this.grid;
    if (!calculation.arityOf(called)) return undefined;
    return (...args) => {
      const formula = `${called}(${argumentsOf(args).map(written).join(",")})`;
      checkContent({ formula: `=${formula}` }, (each) => calculation.arityOf(each));
      return new FunctionResult(this.book, formula);
    };
  }
}
expose(WorksheetFunctions, {});

/** Of a function that takes any number of values, the client sends them as one list. */
function argumentsOf(args: readonly unknown[]): unknown[] {
  const given = [...args];
  while (given.length > 0 && given[given.length - 1] === undefined) given.pop();
  return given.flatMap((arg) => (Array.isArray(arg) && !arg.some(Array.isArray) ? (arg as unknown[]) : [arg]));
}

function written(arg: unknown): string {
  if (arg instanceof Range) return arg.absoluteAddress;
  if (arg instanceof FunctionResult) return arg.formula;
  if (arg instanceof HostObject) throw HostError.invalidArgument();
  if (Array.isArray(arg)) return `{${(arg as unknown[][]).map((line) => line.map(written).join(",")).join(";")}}`;
  switch (typeof arg) {
    case "undefined":
      return "";
    case "number":
      return String(arg);
    case "boolean":
      return arg ? "TRUE" : "FALSE";
    case "string":
      return `"${arg.replaceAll('"', '""')}"`;
    default:
      throw HostError.invalidArgument();
  }
}
