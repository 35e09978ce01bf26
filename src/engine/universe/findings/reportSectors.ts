import { gicsSector } from "../sectors";
import { columnOf, count, some, type ReadingFacts, type Report } from "./facts";

/** Reports companies without a sector, sectors that are not GICS, and sectors too small to compare within. */
export function reportSectors(facts: ReadingFacts, report: Report): void {
  const { universe, sectorTexts, minGroupSize, tableRows, addresses } = facts;
  const sectors = universe.text.get("sector");
  if (sectors === undefined) return;
  const column = columnOf(facts, "sector");
  const at = (company: number) => addresses.cell(tableRows[company], column);
  const companiesOf = new Map<string, number[]>();
  sectors.forEach((sector, company) => companiesOf.set(sector, [...(companiesOf.get(sector) ?? []), company]));
  const without = companiesOf.get("") ?? [];
  if (without.length > 0)
    report(
      "warning",
      "no-sector",
      `${count(without.length, "company has", "companies have")} no sector.`,
      without.map(at),
    );
  const named = [...companiesOf].filter(([sector]) => sector !== "");
  const unknown = named.filter(([sector]) => gicsSector(sector) === undefined);
  if (unknown.length > 0) {
    const names = some(
      unknown.map(([sector]) => sector),
      5,
    );
    report(
      "warning",
      "unknown-sector",
      `${count(unknown.length, "sector name is not a GICS sector and remains a separate group", "sector names are not GICS sectors and remain separate groups")}: ${names}.`,
      unknown.flatMap(([, rows]) => rows).map(at),
    );
  }
  const tiny = named.filter(([, companies]) => companies.length < minGroupSize);
  if (tiny.length > 0) {
    const names = some(
      tiny.map(([sector, companies]) => `${sector} (${companies.length})`),
      8,
    );
    report(
      "info",
      "tiny-sector",
      `${count(tiny.length, "sector has", "sectors have")} fewer than ${minGroupSize} companies: ${names}.`,
      tiny.flatMap(([, rows]) => rows).map(at),
    );
  }
  const renamed = sectors.flatMap((sector, company) =>
    sectorTexts[company] !== "" && sectorTexts[company] !== sector ? [company] : [],
  );
  if (renamed.length > 0) {
    const names = [...new Set(renamed.map((company) => `${sectorTexts[company]} → ${sectors[company] || "none"}`))];
    report("info", "renamed-sector", `Sector names were converted to GICS: ${some(names, 6)}.`, renamed.map(at));
  }
}
