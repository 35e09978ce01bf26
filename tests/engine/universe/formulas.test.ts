import { CATALOGUE, METRICS, numericField } from "../../../src/engine/fields/catalogue";
import type { CellValue } from "../../../src/engine/universe/cells/cellTable";
import { columnReader } from "../../../src/engine/universe/columns";
import { readUniverse } from "../../../src/engine/universe/readUniverse";
import type { UnitChoice } from "../../../src/engine/universe/units/columnUnit";
import { expectColumn } from "../support/columns";
import { COMPANIES, type Company } from "../support/companies";
import fixture from "../fixtures/companies.json";

/** Metrics that no other column leads to: they are given, and taken as they are. */
const ONLY_GIVEN = ["quarterly_earnings_growth", "volatility", "beta"];
const DERIVED = METRICS.map(({ id }) => id).filter((id) => !ONLY_GIVEN.includes(id));

/** Statements as someone would paste them: the labels of the line items as headers, blank where a figure is missing. */
function pasted(companies: readonly Company[]): CellValue[][] {
  const ids = [...CATALOGUE.keys()].filter((id) => companies.some(({ figures }) => id in figures));
  const rows = companies.map(({ sector, figures }, k): CellValue[] => [
    `CO${k}`,
    sector,
    ...ids.map((id) => figures[id] ?? ""),
  ]);
  return [["Ticker", "Sector", ...ids.map((id) => numericField(id)!.label)], ...rows];
}

const columnsOf = (companies: readonly Company[]) => columnReader(readUniverse({ values: pasted(companies) }).universe);

describe("reference values", () => {
  test("every metric of the catalogue has been worked out for every company, or can only be given", () => {
    expect(METRICS.filter(({ derivations }) => derivations.length === 0).map(({ id }) => id)).toEqual(ONLY_GIVEN);
    for (const { name, metrics } of fixture.companies)
      expect([name, Object.keys(metrics).sort()]).toEqual([name, [...DERIVED].sort()]);
  });

  test.each(DERIVED)("%s from the statements of all companies", (id) => {
    const worked = COMPANIES.map(({ metric }) => metric(id));
    expect(worked.some((value) => !Number.isNaN(value))).toBe(true);
    const column = columnsOf(COMPANIES.map(({ company }) => company))(id)!;
    expectColumn(column.values, worked);
    expect(column.origin).toBe("derived");
    expect(Array.from(column.derived)).toEqual(worked.map((value) => Number(!Number.isNaN(value))));
  });

  test.each(COMPANIES.map(({ name, company, metric }) => [name, company, metric] as const))(
    "all metrics of one company alone: %s",
    (_, company, metric) => {
      const columns = columnsOf([company]);
      expectColumn(
        DERIVED.map((id) => columns(id)?.values[0] ?? NaN),
        DERIVED.map(metric),
      );
    },
  );

  test.each(METRICS.map(({ id, label }) => [id, label]))(
    "a ready-made column comes before the formula: %s",
    (id, label) => {
      const values = pasted(COMPANIES.map(({ company }) => company));
      const given = values.map((row, k): CellValue[] => [...row, k === 0 ? label : k === 1 ? "n/a" : 2 + k]);
      const mapping = { [label.toLowerCase()]: { unit: unitAsItStands(id) } };
      const column = columnReader(readUniverse({ values: given }, { mapping }).universe)(id)!;
      expect(column.origin).toBe("given");
      expect(Array.from(column.derived).some(Boolean)).toBe(false);
      const bank = COMPANIES.findIndex(({ company }) => company.sector === "Financials");
      expectColumn(
        column.values,
        COMPANIES.map((_, k) => (k === 0 || (id === "altman_z" && k === bank) ? NaN : 3 + k)),
      );
    },
  );
});

function unitAsItStands(id: string): UnitChoice {
  const { unit } = numericField(id)!;
  return unit === "fraction" || unit === "ratio" ? "fraction" : unit === "money" ? "units" : "as is";
}
