import { asksForLoadings, type ScreenRequest, type Source } from "../../workflows/pane";
import type { FactorReturns, ModelChoiceState } from "./useModelChoice";
import { readingOptions, sourcesOf, type UniverseState } from "./useUniverse";

type Universe = Pick<UniverseState, "source" | "joins" | "tickers" | "corrections" | "reading"> & {
  preview: { result: { address: string } | null };
};
type Choice = Pick<ModelChoiceState, "modelId" | "model" | "settings" | "factorReturns">;

/** What a run is asked for, from what the user has chosen. */
export function screenRequest(universe: Universe, choice: Choice): ScreenRequest {
  const { returns, factors } = choice.factorReturns;
  return {
    ...sourcesOf({ ...universe, source: asShown(universe) }),
    model: choice.modelId,
    settings: choice.settings,
    reading: readingOptions(universe.corrections, universe.reading),
    factorReturns:
      returns && factors && choice.model && asksForLoadings(choice.model) ? { returns, factors } : undefined,
  };
}

/** Which of the two sources is still to be chosen; null when both or neither are. */
export function missingReturns({ returns, factors }: FactorReturns): "returns" | "factors" | null {
  return returns && !factors ? "factors" : factors && !returns ? "returns" : null;
}

/** The range that was shown, even if the selection or the active sheet has changed since. */
function asShown({ source, preview }: Universe): Source {
  const moves = source.kind === "selection" || (source.kind === "sheet" && source.sheet === undefined);
  return moves && preview.result ? { kind: "range", address: preview.result.address } : source;
}
