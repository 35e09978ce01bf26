import { ScoringError } from "../errors";
import { balanceSheetQuality } from "./balanceSheetQuality";
import { readModel } from "./readModel";
import type { Model, ModelInput } from "./schema";
import { sixFactor } from "./sixFactor";
import { sixFactorBanks } from "./sixFactorBanks";
import { smallCapMultiFactor } from "./smallCapMultiFactor";
import { smallCapValue } from "./smallCapValue";

/** The published models, the default first. */
export const PRESETS: readonly ModelInput[] = [
  sixFactor,
  sixFactorBanks,
  smallCapMultiFactor,
  balanceSheetQuality,
  smallCapValue,
];

/**
 * Whether an id, whatever its case, is that of a published model.
 * @example isPublished(" Six-Factor ") // true
 */
export function isPublished(id: string): boolean {
  const wanted = id.trim().toLowerCase();
  return PRESETS.some((preset) => preset.id === wanted);
}

const checked = new Map<string, Model>();

/**
 * A published model by its id; one object for all callers.
 * @throws ScoringError "unknown-model" listing the ids that exist
 */
export function presetModel(id: string): Model {
  const preset = PRESETS.find((model) => model.id === id);
  if (preset === undefined) {
    throw new ScoringError(
      "unknown-model",
      "model",
      `There is no model "${id}": choose ${PRESETS.map((model) => model.id).join(", ")}, or a model file.`,
    );
  }
  const model = checked.get(id) ?? readModel(preset);
  checked.set(id, model);
  return model;
}
