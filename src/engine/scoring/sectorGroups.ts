import type { Category } from "../models/schema";
import { gicsSector } from "../universe/sectors";
import { textColumn, type Universe } from "../universe/universe";
import { wholeWords } from "../universe/wholeWords";

/**
 * Which of a category's sector rules applies to each company: the first that names its sector and, where the rule asks for one, its industry.
 * @returns 0 where none does, else the rule's number from 1; null for a category without rules
 * Sectors may have any of their usual names, whatever the case; a company without the text that a rule asks for is not named by it.
 */
export function sectorGroups({ bySector }: Pick<Category, "bySector">, universe: Universe): Uint8Array | null {
  if (bySector.length === 0) return null;
  const sectors = textColumn(universe, "sector").map(nameOf);
  const industries = textColumn(universe, "industry");
  const rules = bySector.map((rule) => ({
    sectors: new Set(rule.sectors.map(nameOf)),
    industry: rule.industries.length === 0 ? null : wholeWords(rule.industries),
  }));
  return Uint8Array.from(
    sectors,
    (sector, row) =>
      1 +
      rules.findIndex(
        (rule) =>
          (rule.sectors.size === 0 || rule.sectors.has(sector)) && (rule.industry?.test(industries[row]) ?? true),
      ),
  );
}

const nameOf = (sector: string): string => (gicsSector(sector) ?? sector).trim().toLowerCase();
