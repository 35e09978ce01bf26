import { factorRegression } from "../../src/engine/regression/factorRegression";
import { Draw, seededRandom } from "../../cli/sample/random";
import { inMilliseconds, milliseconds, printTable, ratio } from "./measure";
import { askPeers } from "./peers";

const TASK = "classic and Newey–West";
const FACTORS = ["Mkt-RF", "SMB", "HML", "RMW", "CMA"];

/** Times a five-factor regression on ten years of monthly and daily returns, next to statsmodels. */
export function benchmarkRegression(): void {
  const rows = [120, 2_520].map((periods) => {
    const draw = new Draw(seededRandom(periods));
    const factors = new Map(
      FACTORS.map((name) => [name, Float64Array.from({ length: periods }, () => draw.normal(0.005, 0.04))]),
    );
    const returns = Float64Array.from({ length: periods }, (_, t) =>
      [...factors.values()].reduce((sum, column) => sum + 0.5 * column[t], draw.normal(0.001, 0.01)),
    );
    const ours = milliseconds(() => factorRegression(returns, factors, { lags: 4 }));
    const theirs = askPeers("regression", { returns, ...Object.fromEntries(factors) });
    return [`${periods.toLocaleString("en-US")} periods, ${TASK}`, inMilliseconds(ours), ratio(ours, theirs?.[TASK])];
  });
  printTable(
    "Factor regression: our time, and how many times as long statsmodels takes",
    ["", "ours", "statsmodels"],
    rows,
  );
}
