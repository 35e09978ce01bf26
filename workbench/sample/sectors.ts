/** What companies of a sector look like, roughly: medians from which the synthetic companies are drawn. */
export interface SectorProfile {
  sector: string;
  /** companies of 500 */
  count: number;
  industries: readonly string[];
  grossMargin: number;
  operatingMargin: number;
  growth: number;
  assetTurnover: number;
  /** debt over assets */
  debt: number;
  capexShare: number;
  evToEbit: number;
  beta: number;
  volatility: number;
  payout: number;
  /** banks have no cost of sales and no current assets */
  isBank?: boolean;
}

export const SECTORS: readonly SectorProfile[] = [
  { sector: "Communication Services", count: 24, industries: ["Interactive Media", "Broadcasting", "Wireless Services"], grossMargin: 0.52, operatingMargin: 0.16, growth: 0.05, assetTurnover: 0.45, debt: 0.32, capexShare: 0.07, evToEbit: 15, beta: 1.0, volatility: 0.33, payout: 0.2 },
  { sector: "Consumer Discretionary", count: 52, industries: ["Specialty Retail", "Hotels & Resorts", "Auto Parts", "Apparel"], grossMargin: 0.38, operatingMargin: 0.1, growth: 0.06, assetTurnover: 1.1, debt: 0.35, capexShare: 0.04, evToEbit: 15, beta: 1.2, volatility: 0.37, payout: 0.15 },
  { sector: "Consumer Staples", count: 37, industries: ["Packaged Foods", "Household Products", "Food Retail", "Soft Drinks"], grossMargin: 0.36, operatingMargin: 0.12, growth: 0.03, assetTurnover: 0.95, debt: 0.33, capexShare: 0.035, evToEbit: 16, beta: 0.6, volatility: 0.24, payout: 0.45 },
  { sector: "Energy", count: 23, industries: ["Oil & Gas Production", "Oil Services", "Refining", "Pipelines"], grossMargin: 0.34, operatingMargin: 0.16, growth: 0.02, assetTurnover: 0.6, debt: 0.26, capexShare: 0.13, evToEbit: 9, beta: 1.0, volatility: 0.35, payout: 0.3 },
  { sector: "Financials", count: 72, industries: ["Regional Banks", "Property Insurance", "Asset Management", "Diversified Banks"], grossMargin: 0, operatingMargin: 0.28, growth: 0.05, assetTurnover: 0.08, debt: 0.1, capexShare: 0.02, evToEbit: 11, beta: 1.0, volatility: 0.29, payout: 0.3, isBank: true },
  { sector: "Health Care", count: 62, industries: ["Medical Devices", "Biotechnology", "Pharmaceuticals", "Managed Care"], grossMargin: 0.58, operatingMargin: 0.14, growth: 0.07, assetTurnover: 0.6, debt: 0.28, capexShare: 0.035, evToEbit: 18, beta: 0.8, volatility: 0.31, payout: 0.2 },
  { sector: "Industrials", count: 78, industries: ["Machinery", "Building Products", "Freight", "Engineering Services"], grossMargin: 0.33, operatingMargin: 0.14, growth: 0.05, assetTurnover: 0.85, debt: 0.3, capexShare: 0.035, evToEbit: 16, beta: 1.05, volatility: 0.29, payout: 0.25 },
  { sector: "Information Technology", count: 70, industries: ["Application Software", "Semiconductors", "IT Services", "Hardware"], grossMargin: 0.6, operatingMargin: 0.2, growth: 0.1, assetTurnover: 0.6, debt: 0.22, capexShare: 0.04, evToEbit: 22, beta: 1.25, volatility: 0.37, payout: 0.15 },
  { sector: "Materials", count: 27, industries: ["Specialty Chemicals", "Steel", "Containers", "Gold Mining"], grossMargin: 0.28, operatingMargin: 0.12, growth: 0.03, assetTurnover: 0.7, debt: 0.3, capexShare: 0.07, evToEbit: 13, beta: 1.05, volatility: 0.31, payout: 0.35 },
  { sector: "Real Estate", count: 30, industries: ["Industrial REITs", "Residential REITs", "Retail REITs"], grossMargin: 0.6, operatingMargin: 0.28, growth: 0.04, assetTurnover: 0.13, debt: 0.42, capexShare: 0.2, evToEbit: 24, beta: 0.95, volatility: 0.28, payout: 0.8 },
  { sector: "Utilities", count: 30, industries: ["Electric Utilities", "Gas Utilities", "Multi-Utilities"], grossMargin: 0.42, operatingMargin: 0.22, growth: 0.04, assetTurnover: 0.28, debt: 0.42, capexShare: 0.28, evToEbit: 17, beta: 0.6, volatility: 0.22, payout: 0.6 },
];
