import { ScoringError } from "../errors";
import type { Stage } from "../models/schema";
import { textColumn, type Universe } from "../universe/universe";

export interface Override {
  verdict: "pass" | "fail";
  /** «passed by the analyst: …» */
  text: string;
}

const WORDS: Readonly<Record<string, Override["verdict"]>> = {
  pass: "pass",
  include: "pass",
  keep: "pass",
  yes: "pass",
  ok: "pass",
  fail: "fail",
  exclude: "fail",
  drop: "fail",
  no: "fail",
};

/**
 * Reads the manual override column: `pass` or `fail` (also include/exclude, keep/drop, yes/no) decides the first stage, which judges the business; `debt-equity: pass; earnings: fail` names other stages, by id or number.
 * @returns for each company its overrides by stage id
 * @throws ScoringError "invalid-argument" for a word or stage that is neither
 */
export function readOverrides(universe: Universe, stages: readonly Stage[]): Map<string, Override>[] {
  const reasons = textColumn(universe, "override_reason");
  const tickers = textColumn(universe, "ticker");
  return textColumn(universe, "override").map((text, row) => {
    const overrides = new Map<string, Override>();
    for (const part of text
      .split(";")
      .map((piece) => piece.trim())
      .filter((piece) => piece !== "")) {
      const [word, stageName = stages[0].id, ...more] = part
        .split(":")
        .map((piece) => piece.trim())
        .reverse();
      const stage = stages.find(
        ({ id }, position) => id === stageName.toLowerCase() || String(position + 1) === stageName,
      );
      const verdict = Object.hasOwn(WORDS, word.toLowerCase()) ? WORDS[word.toLowerCase()] : undefined;
      if (stage === undefined || verdict === undefined || more.length > 0) {
        throw new ScoringError(
          "invalid-argument",
          "override",
          `The override "${part}" of ${tickers[row]} is not understood: write pass or fail, or for example ${stages[Math.min(2, stages.length - 1)].id}: pass.`,
        );
      }
      overrides.set(stage.id, {
        verdict,
        text: `${verdict === "pass" ? "passed" : "failed"} by the analyst${reasons[row] ? `: ${reasons[row]}` : ""}`,
      });
    }
    return overrides;
  });
}
