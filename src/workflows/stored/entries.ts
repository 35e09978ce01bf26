import { z } from "zod";
import { ScoringError } from "../../engine/errors";
import { CATALOGUE } from "../../engine/fields/catalogue";
import { describeIssue } from "../../engine/models/describeIssue";
import { LIMITS } from "../../engine/models/limits";
import { readOwnModel } from "../../engine/models/readOwnModel";
import type { Model } from "../../engine/models/schema";
import type { ColumnCorrection } from "../../engine/universe/reading";
import { UNIT_CHOICES } from "../../engine/universe/units/columnUnit";
import { labelledMessage } from "../models/labelledMessage";

/** How much a workbook remembers. */
export const MOST = { models: 200, corrections: 10_000 } as const;

/** A stored entry: its value, or why it cannot be used, ready to end a sentence. */
export type Entry<T> = { value: T; reason?: undefined } | { value?: undefined; reason: string };

export function readModelEntry(text: string): Entry<Model> {
  if (text.length > LIMITS.model)
    return { reason: `it has more than ${LIMITS.model.toLocaleString("en-US")} characters` };
  try {
    return { value: readOwnModel(JSON.parse(text)) };
  } catch (error) {
    if (!(error instanceof ScoringError)) throw error;
    return { reason: unended(labelledMessage(error.message)) };
  }
}

const correction = z.strictObject({
  field: z
    .string()
    .refine((field) => CATALOGUE.has(field), { error: (issue) => `"${String(issue.input)}" is no field` })
    .nullable()
    .optional(),
  unit: z.enum(UNIT_CHOICES).optional(),
});

export function readCorrectionEntry(text: string): Entry<ColumnCorrection> {
  const read = correction.safeParse(JSON.parse(text));
  if (read.success) return { value: read.data };
  const { path, message } = describeIssue(read.error.issues);
  return { reason: `at ${path}, ${message}` };
}

export function readLastModelEntry(text: string): Entry<string> {
  const value: unknown = JSON.parse(text);
  return typeof value === "string" ? { value } : { reason: "it is not text" };
}

const unended = (sentence: string) => sentence.replace(/\.$/, "");
