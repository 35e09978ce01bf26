import { ScoringError } from "../errors";
import type { FieldFault } from "./describeIssue";

/**
 * Turns a fault of a model into that of a function's argument, for functions whose arguments are settings of a model: `portfolio.maxPerSector` is the argument
 * `max_per_sector`.
 * @example argumentError({ path: "portfolio.minWeight", message: "must not exceed portfolio.maxWeight" }).message // "min_weight must not exceed max_weight."
 */
export function argumentError({ path, message }: FieldFault): ScoringError {
  const asArgument = (text: string) =>
    text.replace(/\b[a-z]\w*\.([a-z]\w*)/gi, (_, name: string) =>
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    );
  return new ScoringError("invalid-argument", asArgument(path), `${asArgument(path)} ${asArgument(message)}.`);
}
