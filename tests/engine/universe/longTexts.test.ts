import type { CellValue } from "../../../src/engine/universe/cells/cellTable";
import { readNumber } from "../../../src/engine/universe/cells/readNumber";
import { readUniverse } from "../../../src/engine/universe/readUniverse";
import { withinSeconds } from "../../support/withinSeconds";

/** As long as a cell can be. */
const LENGTH = 32_767;
const filled = (piece: string) => `1${piece.repeat(LENGTH / piece.length - 1)}!`;

const tableWith = (place: string, text: string): CellValue[][] => [
  [place === "title" ? text : "Screen", "", "", ""],
  ["Ticker", place === "header" ? text : "Revenue", "Sector", "Report date"],
  [
    place === "ticker" ? text : "ARB",
    place === "number" ? text : 5,
    place === "sector" ? text : "Energy",
    place === "date" ? text : 45_000,
  ],
  ["BLU", 6, "Energy", 45_000],
  ["CYG", 7, "Utilities", 45_000],
];

describe("a text as long as a cell can hold", () => {
  test.each(
    ["number", "header", "title", "ticker", "sector", "date"].flatMap((place) =>
      ["  ", "[a] "].map((piece) => ({ place, piece })),
    ),
  )(
    "as $place, made of «$piece», is read like any other",
    ({ place, piece }) => {
      const { universe } = withinSeconds(10, () => readUniverse({ values: tableWith(place, filled(piece)) }));
      // so long a text is no ticker
      expect(universe.size).toBe(place === "ticker" ? 2 : 3);
    },
    15_000,
  );

  test("is no number, while blanks around one do not matter", () => {
    expect(readNumber(filled("  "), ".")).toBeNull();
    expect(readNumber(`${" ".repeat(1000)}$3.6B${" ".repeat(1000)}`, ".")?.value).toBe(3.6e9);
  });
});
