import fc from "fast-check";
import { fingerprint } from "../../../src/engine/universe/fingerprint";
import { takeRows, universeOf } from "../../../src/engine/universe/universe";
import { randomCompanies, universeFrom } from "../support/universes";

const universe = universeOf({
  text: { ticker: ["ARB", "BLU"], sector: ["Energy", ""] },
  given: { roe: [0.1, NaN], pe: [18, 9] },
});
const print = fingerprint(universe);

test("a fingerprint is sixteen figures, the same every time", () => {
  expect(print).toMatch(/^[0-9a-f]{16}$/);
  expect(
    fingerprint(
      universeOf({ text: { ticker: ["ARB", "BLU"], sector: ["Energy", ""] }, given: { roe: [0.1, NaN], pe: [18, 9] } }),
    ),
  ).toBe(print);
});

test("the order of rows and columns does not change it", () => {
  expect(fingerprint(takeRows(universe, [1, 0]))).toBe(print);
  expect(
    fingerprint(
      universeOf({ given: { pe: [18, 9], roe: [0.1, NaN] }, text: { sector: ["Energy", ""], ticker: ["ARB", "BLU"] } }),
    ),
  ).toBe(print);
});

test.each([
  [
    "a figure",
    {
      text: { ticker: ["ARB", "BLU"], sector: ["Energy", ""] },
      given: { roe: [0.1, NaN], pe: [18, 9.000000000000002] },
    },
  ],
  ["a gap", { text: { ticker: ["ARB", "BLU"], sector: ["Energy", ""] }, given: { roe: [0.1, 0], pe: [18, 9] } }],
  ["a label", { text: { ticker: ["ARB", "BLV"], sector: ["Energy", ""] }, given: { roe: [0.1, NaN], pe: [18, 9] } }],
  [
    "figures that change places",
    { text: { ticker: ["ARB", "BLU"], sector: ["Energy", ""] }, given: { roe: [NaN, 0.1], pe: [18, 9] } },
  ],
  [
    "the name of a column",
    { text: { ticker: ["ARB", "BLU"], sector: ["Energy", ""] }, given: { roa: [0.1, NaN], pe: [18, 9] } },
  ],
  ["a column less", { text: { ticker: ["ARB", "BLU"], sector: ["Energy", ""] }, given: { pe: [18, 9] } }],
  ["a company less", { text: { ticker: ["ARB"], sector: ["Energy"] }, given: { roe: [0.1], pe: [18] } }],
])("%s changes it", (_, columns) => expect(fingerprint(universeOf(columns))).not.toBe(print));

test("any change of any figure changes it", () => {
  fc.assert(
    fc.property(randomCompanies, fc.nat(), fc.nat(), (companies, atRow, atColumn) => {
      const changed = companies.map(({ sector, cells }, row) => ({
        sector,
        cells:
          row === atRow % companies.length
            ? cells.map((cell, k) => (k === atColumn % cells.length ? (Number.isNaN(cell) ? 1 : cell + 0.25) : cell))
            : cells,
      }));
      expect(fingerprint(universeFrom(changed))).not.toBe(fingerprint(universeFrom(companies)));
    }),
  );
});
