import type { MetricOptions } from "../../../src/engine/fields/field";
import { columnReader } from "../../../src/engine/universe/columns";
import { universeOf, type Universe } from "../../../src/engine/universe/universe";
import fixture from "../fixtures/companies.json";
import { expectColumn } from "./columns";

/** A made-up company: the statements of the steady company with some figures changed and others removed. */
export interface Company {
  sector: string;
  figures: Readonly<Record<string, number>>;
}

const { sector: steadySector, ...steadyFigures } = fixture.steady;
export const STEADY: Company = { sector: steadySector, figures: steadyFigures };

export const COMPANIES = fixture.companies.map((stored) => {
  const { sector = steadySector, ...changes } = stored.changes as unknown as Record<string, number> & {
    sector?: string;
  };
  const figures = Object.fromEntries(
    Object.entries({ ...steadyFigures, ...changes }).filter(
      ([id]) => !(stored.without as readonly string[]).includes(id),
    ),
  );
  return {
    name: stored.name,
    company: { sector, figures },
    metric: (id: string) => read((stored.metrics as unknown as Record<string, number | string | null>)[id]),
    altman: stored.altman,
    signals: stored.signals,
    scoreOnEndingAssets: read(stored.scoreOnEndingAssets),
  };
});

export const companyNamed = (name: string) => COMPANIES.find((candidate) => candidate.name === name)!;

/** A universe of companies. A figure that only some of them have is missing for the others. */
export function universeOfCompanies(companies: readonly Company[]): Universe {
  const ids = [...new Set(companies.flatMap(({ figures }) => Object.keys(figures)))];
  return universeOf({
    text: { ticker: companies.map((_, k) => `C${k}`), sector: companies.map(({ sector }) => sector) },
    given: Object.fromEntries(ids.map((id) => [id, companies.map(({ figures }) => figures[id] ?? NaN)])),
  });
}

/** One figure of a company in a universe of its own; NaN without the column. */
export function figureOf(company: Company, id: string, options?: MetricOptions): number {
  return columnReader(universeOfCompanies([company]), options)(id)?.values[0] ?? NaN;
}

/** The steady company with figures changed; undefined removes a figure. */
export function steadyWith(changes: Readonly<Record<string, number | undefined>>): Company {
  const figures = Object.entries({ ...STEADY.figures, ...changes }).filter(
    (entry): entry is [string, number] => entry[1] !== undefined,
  );
  return { ...STEADY, figures: Object.fromEntries(figures) };
}

/** A company with only the given figures. */
export const companyOf = (figures: Readonly<Record<string, number>>, sector = "Industrials"): Company => ({
  sector,
  figures,
});

/** Checks metrics against the figures worked by hand, with each company in a universe of its own and all in one. */
export function expectWorkedFigures(metrics: readonly string[]): void {
  const together = columnReader(universeOfCompanies(COMPANIES.map(({ company }) => company)));
  for (const id of metrics) {
    test(`${id} of every company`, () => {
      const worked = COMPANIES.map(({ metric }) => metric(id));
      expectColumn(together(id)!.values, worked);
      expectColumn(
        COMPANIES.map(({ company }) => figureOf(company, id)),
        worked,
      );
    });
  }
}

function read(stored: number | string | null | undefined): number {
  if (stored === undefined) throw new Error("no figure worked by hand");
  return stored === "negative equity" ? Infinity : ((stored as number | null) ?? NaN);
}
