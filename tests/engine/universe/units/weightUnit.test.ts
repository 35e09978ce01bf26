import { readUniverse } from "../../../../src/engine/universe/readUniverse";

const weights = (header: string, ...cells: (number | string)[]) => {
  const { universe, columns } = readUniverse({
    values: [
      ["Ticker", "Price", header],
      ...cells.map((cell, k) => [`AB${String.fromCharCode(65 + k)}`, 10 + k, cell]),
    ],
  });
  return { values: [...universe.given.get("index_weight")!], unit: columns[2].unit! };
};

describe("reference values", () => {
  test.each([
    ["Weight (%)", [50, 30, 20], [0.5, 0.3, 0.2], "percent", false],
    ["Weight", [50, 30, 20], [0.5, 0.3, 0.2], "percent", false],
    ["Weight", [0.5, 0.3, 0.2], [0.5, 0.3, 0.2], "fraction", false],
    ["Index Weight", [0.05, 0.03, 0.02], [0.05, 0.03, 0.02], "fraction", true],
    ["Weight (%)", [0.5, 0.3, 0.2], [0.005, 0.003, 0.002], "percent", true],
    ["Weight (%)", ["50%", "30%", "20%"], [0.5, 0.3, 0.2], "fraction", false],
    ["Weight (%)", [60, -10, ""], [0.6, -0.1, NaN], "percent", false],
  ] as const)("%s of %j", (header, cells, values, choice, doubtful) => {
    const read = weights(header, ...cells);
    expect(read.values).toEqual(values);
    expect([read.unit.choice, read.unit.doubtful]).toEqual([choice, doubtful]);
  });
});
