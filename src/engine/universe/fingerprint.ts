import type { Universe } from "./universe";

const PRIME = 0x1b3;

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
  let low = 0x84222325;
  let high = 0xcbf29ce4;
  const mix = (text: string) => {
    for (let k = 0; k < text.length; k++) {
      low ^= text.charCodeAt(k);
      const product = (low >>> 0) * PRIME;
      high = (Math.imul(high, PRIME) + (low << 8) + Math.floor(product / 0x1_0000_0000)) | 0;
      low = product | 0;
    }
  };
  for (const [id, column] of columns) {
    mix(`\u0001${id}`);
    for (const row of rows) mix(`\u0002${String(column[row])}`);
  }
  return (high >>> 0).toString(16).padStart(8, "0") + (low >>> 0).toString(16).padStart(8, "0");
}
