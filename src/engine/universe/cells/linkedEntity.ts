/** A company as one text: its name, and its exchange and ticker in brackets. */
export interface LinkedEntity {
  name: string;
  exchange: string;
  ticker: string;
}

const ENTITY = /^(\S.*?) \(([A-Za-z]{2,12}):([A-Z0-9][A-Z0-9.\-/]{0,14})\)$/;

/**
 * Reads the text that Excel's Stocks data type shows, and the names of some screens.
 * @returns undefined when the text has no exchange and ticker in brackets at its end
 * @example linkedEntity("MICROSOFT CORP (XNAS:MSFT)")?.ticker // "MSFT"
 */
export function linkedEntity(text: string): LinkedEntity | undefined {
  // most texts: names without brackets
  if (!text.endsWith(")")) return undefined;
  const parts = ENTITY.exec(text.replace(/\s+/g, " ").trim());
  return parts ? { name: parts[1], exchange: parts[2], ticker: parts[3] } : undefined;
}
