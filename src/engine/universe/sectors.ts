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

/**
 * Names that data sources use. Sectors only: an industry such as Semiconductors remains a group of its own.
 *
 * Of TradingView's twenty sectors, those whose industries lie in one GICS sector are converted: Communications (carriers), Consumer Durables
 * (cars, homes, appliances), Energy Minerals (oil, gas and coal producers, refiners), Finance, Health Services, Health Technology,
 * Non-Energy Minerals (metals, building materials), Transportation and Utilities. Finance includes property companies, which only
 * the industry tells apart, see isPropertyCompany.
 * The others mix GICS sectors and remain groups of their own: Commercial Services (advertising beside ratings and staffing), Consumer
 * Non-Durables (food beside clothes), Consumer Services (restaurants beside broadcasters), Distribution Services (drugs, food, parts),
 * Electronic Technology (semiconductors beside defence), Industrial Services (construction beside oil services), Miscellaneous, Process
 * Industries (chemicals beside farm products), Producer Manufacturing (machines beside car parts), Retail Trade (discretionary beside
 * groceries), Technology Services (software beside internet media).
 */
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
    "consumer durables",
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
  Energy: ["oil and gas", "energies", "energy minerals", "10"],
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
    "health technology",
    "health services",
    "35",
  ],
  Industrials: [
    "industrial",
    "industrial goods",
    "industrials and transportation",
    "capital goods and services",
    "industrial goods and services",
    "transportation",
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
  Materials: ["basic materials", "material", "basic material", "raw materials", "non energy minerals", "15"],
  "Real Estate": ["realestate", "reit", "reits", "real estate investment trusts", "property", "60"],
  Utilities: ["utility", "utilities sector", "55"],
};

const SECTOR_OF_ALIAS: ReadonlyMap<string, GicsSector> = new Map(
  GICS_SECTORS.flatMap((sector) =>
    [sector, ...ALIASES[sector]].map((alias) => [normalizePhrase(alias), sector] as const),
  ),
);

/**
 * Whether a company of TradingView's sector Finance belongs to the GICS sector Real Estate, by its industry.
 * @example isPropertyCompany("Finance", "Real Estate Investment Trusts") // true
 */
export const isPropertyCompany = (sector: string, industry: string): boolean =>
  /^finance$/i.test(sector) && /^real estate (?:investment trusts|development)$/i.test(industry);

/** The code before a name: "45 - Information Technology", "4510 Software". */
const CODE = /^\d{2,8}\s*[-–:.]?\s*(?=\p{L})/u;

/**
 * The GICS sector of a source's sector name, or undefined.
 * @example gicsSector("Consumer Cyclical") // "Consumer Discretionary"
 */
export function gicsSector(name: string): GicsSector | undefined {
  return SECTOR_OF_ALIAS.get(normalizePhrase(name.replace(CODE, "").replace(/\bsector\b/i, "")));
}
