import { readLabelledTable } from "../../../../src/engine/universe/readLabelledTable";

/** What one company's market cap and assets are read as. */
function read(marketCap: number, assets: number): (number | undefined)[] {
  const { universe } = readLabelledTable([
    ["Market Cap", "Total Assets"],
    [marketCap, assets],
  ]);
  return ["market_cap", "total_assets"].map((id) => universe.given.get(id)?.[0]);
}

test("where sizes alone do not tell, market values are written like the statements beside them", () =>
  expect(read(90, 100)).toEqual([90e6, 100e6].map((value) => value * 1e3)));

test("where they do, market caps may be in billions and statements in millions", () =>
  expect(read(3, 4000)).toEqual([3e9, 4e9]));
