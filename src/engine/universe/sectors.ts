import { normalizePhrase } from "./headers/readHeader";

/** The eleven sectors of the Global Industry Classification Standard. */
export const GICS_SECTORS = [
  "Communication Services",
  "Consumer Discretionary",
  "Consumer Staples",
  "Energy",
  "Financials",
  "Health Care",
  "Industrials",
  "Information Technology",
  "Materials",
  "Real Estate",
  "Utilities",
] as const;
export type GicsSector = (typeof GICS_SECTORS)[number];

/** Names that data sources use. Sectors only: an industry such as Semiconductors remains a group of its own. */
const ALIASES: Readonly<Record<GicsSector, readonly string[]>> = {
  "Communication Services": [
    "communications",
    "communication",
    "communication service",
    "telecommunication services",
    "telecommunications",
    "telecom",
    "telecoms",
    "telecom services",
    "media and communications",
    "comm services",
    "comm svcs",
    "telecommunication",
    "communications services",
    "50",
  ],
  "Consumer Discretionary": [
    "consumer cyclical",
    "consumer cyclicals",
    "cyclical consumer goods",
    "consumer disc",
    "discretionary",
    "cons disc",
    "cons discretionary",
    "consumer discretion",
    "cyclical consumer goods and services",
    "consumer cyclical goods",
    "25",
  ],
  "Consumer Staples": [
    "consumer defensive",
    "consumer non cyclical",
    "consumer non cyclicals",
    "non cyclical consumer goods",
    "staples",
    "cons staples",
    "consumer noncyclical",
    "consumer non cyclical goods",
    "consumer defensives",
    "30",
  ],
  Energy: ["oil and gas", "energies", "10"],
  Financials: [
    "financial",
    "financial services",
    "finance",
    "financials ex real estate",
    "fin",
    "banking and finance",
    "40",
  ],
  "Health Care": [
    "healthcare",
    "health",
    "health care services and equipment",
    "medical",
    "health cares",
    "pharma and healthcare",
    "healthcare sector",
    "35",
  ],
  Industrials: [
    "industrial",
    "industrial goods",
    "industrials and transportation",
    "capital goods and services",
    "industrial goods and services",
    "20",
  ],
  "Information Technology": [
    "technology",
    "it",
    "tech",
    "info tech",
    "infotech",
    "information tech",
    "information technologies",
    "45",
  ],
  Materials: ["basic materials", "material", "basic material", "raw materials", "15"],
  "Real Estate": ["realestate", "reit", "reits", "real estate investment trusts", "property", "60"],
  Utilities: ["utility", "utilities sector", "55"],
};

const SECTOR_OF_ALIAS: ReadonlyMap<string, GicsSector> = new Map(
  GICS_SECTORS.flatMap((sector) =>
    [sector, ...ALIASES[sector]].map((alias) => [normalizePhrase(alias), sector] as const),
  ),
);

/** The code before a name: "45 - Information Technology", "4510 Software". */
const CODE = /^\d{2,8}\s*[-–:.]?\s*(?=\p{L})/u;

/**
 * The GICS sector of a source's sector name, or undefined.
 * @example gicsSector("Consumer Cyclical") // "Consumer Discretionary"
 */
export function gicsSector(name: string): GicsSector | undefined {
  return SECTOR_OF_ALIAS.get(normalizePhrase(name.replace(CODE, "").replace(/\bsector\b/i, "")));
}
