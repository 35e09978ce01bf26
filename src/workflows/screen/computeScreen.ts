import { buildPortfolio } from "../../engine/portfolio/buildPortfolio";
import { rankSensitivity } from "../../engine/scoring/rankSensitivity";
import { scoreUniverse } from "../../engine/scoring/scoreUniverse";
import { fitOf, fitOfScored } from "../../engine/screening/fitOf";
import { runFunnel, type FunnelOptions } from "../../engine/screening/runFunnel";
import { fingerprint } from "../../engine/universe/fingerprint";
import type { UniverseReading } from "../../engine/universe/reading";
import type { UsedModel } from "../../engine/models/modelTitle";
import type { ScreenOutcome } from "../../sheets/screenOutcome";

export interface ScreenOptions extends FunnelOptions {
  /** leave out how ranks change with the weights; default false */
  skipSensitivity?: boolean;
  /** addresses of the returns that loadingsOf was made from: of the companies, of the factors */
  factorReturns?: readonly string[];
  /** the fit of other models */
  fits?: ScreenOutcome["fits"];
  /** what else is to be warned of */
  warnings?: readonly string[];
}

/** Runs a model on a universe as read. Pure: no Excel. */
export function computeScreen(
  reading: UniverseReading,
  { model, origin, changes = {} }: UsedModel,
  address: string,
  at: Date,
  options: ScreenOptions = {},
): ScreenOutcome {
  const { universe } = reading;
  const scored = model.categories.length > 0 ? scoreUniverse(universe, model) : null;
  const funnel = model.funnel === null ? null : runFunnel(universe, model, options);
  const portfolio = scored !== null && model.portfolio !== null ? buildPortfolio(scored, model.portfolio) : null;
  const weighted =
    scored !== null &&
    model.composite.combine === "mean" &&
    scored.categories.filter(({ switchedOff }) => !switchedOff).length > 1;
  return {
    model,
    origin,
    changes,
    address,
    factorReturns: options.factorReturns ?? [],
    reading,
    fit: scored === null ? fitOf(universe, model) : fitOfScored(universe, scored),
    fits: options.fits ?? [],
    scored,
    funnel,
    portfolio,
    sensitivity: weighted && !options.skipSensitivity ? rankSensitivity(scored) : null,
    fingerprint: fingerprint(universe),
    warnings: [
      ...reading.findings.filter(({ severity }) => severity !== "info").map(({ message }) => message),
      ...(scored?.warnings ?? []),
      ...(portfolio?.limits ?? []),
      ...(portfolio?.warnings ?? []),
      ...(options.warnings ?? []),
    ],
    at,
  };
}
