import type { Block } from "./sheetContent";

/**
 * A fingerprint of a sheet's cells that does not depend on the order of rows, for sorting a result is no change of it. Empty cells and rows say nothing;
 * numbers count with the fifteen digits that every host keeps.
 * @param charts how many charts the sheet has
 */
export function fingerprintOf(blocks: readonly Block[], charts = 0): string {
  const rows = new Map<number, string[]>();
  for (const { row, column, values } of blocks) {
    values.forEach((cells, r) =>
      cells.forEach((cell, c) => {
        if (cell === "") return;
        const parts = rows.get(row + r) ?? [];
        parts.push(`${column + c}=${typeof cell}:${typeof cell === "number" ? Number(cell.toPrecision(15)) : String(cell)}`);
        rows.set(row + r, parts);
      }),
    );
  }
  let sum = 0n;
  for (const parts of rows.values()) sum = (sum + hash(parts.sort().join("\u0001"))) & MASK;
  return `${rows.size}-${charts}-${sum.toString(16)}`;
}

const MASK = (1n << 64n) - 1n;

/** FNV-1a, 64 bits, in two halves of ordinary numbers. */
function hash(text: string): bigint {
  let low = 0x84222325;
  let high = 0xcbf29ce4;
  for (let k = 0; k < text.length; k++) {
    low ^= text.charCodeAt(k);
    const product = (low >>> 0) * 0x1b3;
    const carry = Math.floor(product / 0x1_0000_0000);
    high = (Math.imul(high, 0x1b3) + (low << 8) + carry) | 0;
    low = product | 0;
  }
  return (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
}
