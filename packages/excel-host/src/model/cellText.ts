import { format, isTextFormat } from "numfmt";
import { toText } from "../calculation/coercion";
import { CellError, LinkedEntity, type Scalar } from "../calculation/values";
import { GENERAL_FORMAT } from "../grid/cellStyle";

/** A value as its cell shows it. */
export function cellText(value: Scalar, numberFormat: string = GENERAL_FORMAT): string {
  if (value === null) return "";
  if (value instanceof LinkedEntity) return value.text;
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number" && isTextFormat(numberFormat)) return toText(value) as string;
  return format(numberFormat, value, {
    throws: false,
    nbsp: false,
    dateErrorNumber: false,
    overflow: "########",
  });
}
