import { basename } from "node:path";
import { statSync } from "node:fs";
import type { Automation } from "../src/workflows";
import { InputError, openHeadlessHost, readInput } from "excel-host";
import { callerPath } from "./callerPath";
import { loadBuiltAddin } from "./loadBuiltAddin";

type Request = Parameters<Automation["screen"]>[0];
type Join = NonNullable<Request["joins"]>[number];
type Table = Awaited<ReturnType<Automation["readTable"]>>;

/** A file, a sheet of it, or a sheet of the input: FILE, FILE#SHEET or #SHEET. */
export interface TableName {
  /** null for the input */
  file: string | null;
  sheet?: string;
}

/** What FILE#SHEET names. A file whose own name has a # is found before a sheet of another. */
export function tableName(text: string): TableName {
  const mark = text.lastIndexOf("#");
  if (mark < 0 || isFile(text)) return { file: text };
  const [file, sheet] = [text.slice(0, mark), text.slice(mark + 1)];
  if (sheet === "") throw new InputError(`${text} names no sheet after the #: write FILE#SHEET, or FILE alone.`);
  return { file: file === "" ? null : file, sheet };
}

/** The table as a run takes it. Other files are read apart, so that nothing of them gets into the workbook. */
export async function tableToJoin(text: string, role?: Join["role"]): Promise<Join> {
  const { file, sheet } = tableName(text);
  if (file === null) return { kind: "sheet", sheet, role };
  const name = basename(file) + (sheet === undefined ? "" : `#${sheet}`);
  const table = await readTable(file, sheet);
  const origin = { row: 0, column: 0, ...table.origin, sheet: `[${basename(file)}]${table.sheet}` };
  return { kind: "cells", name, table: { ...table, origin }, role };
}

/** Tickers that are listed in the argument itself or in a text file, or a file with a column of them. */
export async function tickersToLimit(text: string): Promise<Pick<Request, "joins" | "tickers">> {
  if (/\.(?:csv|tsv|xlsx|xlsm)(?:#[^#]*)?$/i.test(text)) return { joins: [await tableToJoin(text, "limit")] };
  const list = /\.txt$/i.test(text) ? new TextDecoder().decode(readInput(callerPath(text))) : text;
  const tickers = list
    .split(/[\r\n\t,;]+/)
    .map((ticker) => ticker.trim())
    .filter((ticker) => ticker !== "");
  if (tickers.length === 0)
    throw new InputError(
      `--tickers ${basename(text)} names no ticker: give them as A,B or one in each line of a file.`,
    );
  return { tickers };
}

/** The files that --join and --tickers name, as typed. */
export function filesNamed(joins: readonly string[], tickers: string | undefined): string[] {
  const isList = tickers !== undefined && /\.(?:txt|csv|tsv|xlsx|xlsm)(?:#[^#]*)?$/i.test(tickers);
  return [...joins, ...(isList ? [tickers] : [])].flatMap((text) => tableName(text).file ?? []);
}

async function readTable(file: string, sheet: string | undefined): Promise<Table> {
  const host = await openHeadlessHost();
  try {
    await host.openFile(callerPath(file));
    await loadBuiltAddin(host);
    return await host.call<Table>("FactorScores.readTable", { kind: "sheet", sheet });
  } catch (error) {
    if ((error as Error).name === "WorkbookError")
      throw new InputError(`${basename(file)}: ${(error as Error).message}`);
    throw error;
  } finally {
    host.dispose();
  }
}

const isFile = (path: string) => statSync(callerPath(path), { throwIfNoEntry: false })?.isFile() === true;
