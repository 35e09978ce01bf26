import type { CellValue } from "../../../../src/engine/universe/cells/cellTable";
import { readUniverse } from "../../../../src/engine/universe/readUniverse";
import type { UniverseReading } from "../../../../src/engine/universe/reading";
import { joining, sheet } from "../../support/joins";
import { TABLES } from "../layouts/tables";

describe("tables of all sources", () => {
  test.each(Object.entries(TABLES))(
    "%s, joined to a list of its tickers, gives the figures that it has alone",
    (_, cells) => {
      const own = readUniverse(
        sheet(
          "Own",
          cells.map((row) => [...row]),
        ),
      );
      const tickers = own.universe.text.get("ticker")!;
      const list: CellValue[][] = [["Ticker", "Remark"], ...tickers.map((ticker) => [ticker, "seen"])];
      const reading = readUniverse(sheet("List", list), {
        joins: [
          joining(
            "Own",
            cells.map((row) => [...row]),
            "join",
          ),
        ],
      });
      expect(reading.universe.text.get("ticker")).toEqual(tickers);
      expect([...reading.universe.given]).toEqual([...own.universe.given]);
      const fieldsOf = ({ columns }: UniverseReading) =>
        columns
          .filter(({ field }) => field !== null && field !== "ticker")
          .map(({ header, field, unit }) => [header, field, unit]);
      expect(fieldsOf(reading)).toEqual(fieldsOf(own));
    },
  );
});
