import fc from "fast-check";
import { contributions } from "../../../src/engine/scoring/contributions";
import { randomModel } from "../support/models";
import { randomCompanies, scoredOrSkipped, universeFrom } from "../support/universes";

test("any model, any universe: the offset and the points of the categories are each composite, to 1e-12 of their size", () =>
  fc.assert(
    fc.property(randomCompanies, randomModel, (companies, model) => {
      const scored = scoredOrSkipped(universeFrom(companies), model);
      const { offset, categories } = contributions(scored);
      scored.composite.forEach((composite, company) => {
        const points = categories.map((category) => category.points[company]);
        if (Number.isNaN(composite)) {
          expect(points.every(Number.isNaN)).toBe(true);
          return;
        }
        const size = Math.max(1, Math.abs(offset), ...points.map(Math.abs));
        const sum = points.reduce((total, value) => total + value, offset);
        expect(Math.abs(sum - composite)).toBeLessThanOrEqual(1e-12 * size);
      });
    }),
    { numRuns: 300 },
  ));
