import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/** A fault of a model in words: the field's path, and what it must be, ready to follow it in a sentence. */
export interface FieldFault {
  path: string;
  message: string;
}

/**
 * Describes the most informative fault: a misspelt field before the one that is missing because of it, and, where a field allows several forms, the form that
 * was most likely meant.
 * @example describeIssue([{ code: "invalid_type", expected: "number", path: ["winsorize", "lower"], message: "" }]).message // "must be a number"
 */
export function describeIssue(issues: readonly Issue[], parents: readonly PropertyKey[] = []): FieldFault {
  const { path, message } = faultOf(issues, parents);
  return { path: shortened(path), message: shortened(message) };
}

/** Input may be of any length; a message may not. */
const shortened = (text: string) =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST / 2)}…${text.slice(-LONGEST / 2)}`;
const LONGEST = 300;

function faultOf(issues: readonly Issue[], parents: readonly PropertyKey[]): FieldFault {
  const issue = issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0];
  const path = [...parents, ...issue.path];
  if (issue.code === "invalid_union" && issue.errors.length > 0) return faultOf(likeliest(issue.errors), path);
  if (issue.code === "invalid_key") return { path: pathText(path), message: issue.issues[0].message };
  if (issue.code === "unrecognized_keys")
    return { path: pathText([...path, issue.keys[0]]), message: "there is no such field" };
  if (pathText(path) === "formatVersion")
    return { path: "formatVersion", message: "this version of Factor Scores reads models of format version 1 only" };
  return { path: pathText(path), message: requirement(issue) };
}

/** The form with the fewest unknown fields, then with the fewest faults; the first among equals. */
function likeliest(readings: readonly (readonly Issue[])[]): readonly Issue[] {
  const strangers = (reading: readonly Issue[]) =>
    reading.reduce((count, issue) => count + (issue.code === "unrecognized_keys" ? issue.keys.length : 0), 0);
  return [...readings].sort((a, b) => strangers(a) - strangers(b) || a.length - b.length)[0];
}

const KINDS: Readonly<Record<string, string>> = {
  number: "a number",
  int: "a whole number",
  string: "text",
  boolean: "true or false",
  array: "a list",
  object: "a group of settings",
  record: "a group of settings",
};

function requirement(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case "invalid_value":
      return `must be ${issue.values.length > 1 ? "one of " : ""}${issue.values.map(String).join(", ")}`;
    case "too_small":
      return issue.origin === "number" || issue.origin === "int"
        ? `must be ${issue.inclusive ? "at least" : "above"} ${issue.minimum}`
        : issue.origin === "string"
          ? "must not be empty"
          : `must have at least ${issue.minimum} ${issue.minimum === 1 ? "entry" : "entries"}`;
    case "too_big":
      return issue.origin === "number" || issue.origin === "int"
        ? `must be ${issue.inclusive ? "at most" : "below"} ${issue.maximum}`
        : issue.origin === "string"
          ? `must have at most ${issue.maximum} characters`
          : `must have at most ${issue.maximum} entries`;
    case "invalid_format":
    case "custom":
      return issue.message;
    default:
      return issue.message.replace(/\.$/, "").replace(/^./, (letter) => letter.toLowerCase());
  }
}

const pathText = (path: readonly PropertyKey[]) =>
  path.length === 0 ? "its top level" : path.map((key) => (key === "" ? '""' : String(key))).join(".");
