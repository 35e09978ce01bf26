import { Fnv64 } from "../hash";
import type { Universe } from "./universe";

/**
 * A hash of all figures and labels of a universe, independent of the order of rows and columns. Two runs with the same fingerprint scored the
 * same data.
 */
export function fingerprint(universe: Universe): string {
  const tickers = universe.text.get("ticker") ?? [];
  const rows = Array.from({ length: universe.size }, (_, row) => row).sort((a, b) =>
    tickers[a] < tickers[b] ? -1 : tickers[a] > tickers[b] ? 1 : a - b,
  );
  const columns = [...universe.text, ...universe.given].sort(([a], [b]) => (a < b ? -1 : 1));
  const hash = new Fnv64();
  for (const [id, column] of columns) {
    hash.add(`\u0001${id}`);
    for (const row of rows) hash.add(`\u0002${String(column[row])}`);
  }
  return hash.digest();
}
