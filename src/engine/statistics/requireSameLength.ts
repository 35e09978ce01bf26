import { ScoringError } from "../errors";

/**
 * Refuses columns of different lengths, naming both.
 * @throws ScoringError "length-mismatch"
 */
export function requireSameLength(
  name: string,
  column: ArrayLike<unknown>,
  otherName: string,
  other: ArrayLike<unknown>,
): void {
  if (column.length === other.length) return;
  throw new ScoringError(
    "length-mismatch",
    name,
    `${name} has ${column.length} values and ${otherName} has ${other.length}: give both the same length.`,
  );
}
