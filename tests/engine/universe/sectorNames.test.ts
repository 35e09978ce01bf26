import { sectorNames } from "../../../src/engine/universe/sectorNames";

describe("reference values", () => {
  test("an alias is its GICS sector, whatever its case", () =>
    expect(sectorNames(["Tech", "TECHNOLOGY", "information technology", "energy", "Oil & Gas", "45"])).toEqual([
      "Information Technology",
      "Information Technology",
      "Information Technology",
      "Energy",
      "Energy",
      "Information Technology",
    ]));

  test("other names are one sector in their first spelling", () =>
    expect(sectorNames(["shipping", "Shipping", "SHIPPING ", "Crypto", "crypto  ", "Ship ping"])).toEqual([
      "shipping",
      "shipping",
      "shipping",
      "Crypto",
      "Crypto",
      "Ship ping",
    ]));

  test("words for none, and blanks, are no sector", () =>
    expect(sectorNames(["n/a", "Unknown", "NONE", "", "  "])).toEqual(["", "", "", "", ""]));

  test("no text at all, and a text that looks like a formula", () => {
    expect(sectorNames([])).toEqual([]);
    expect(sectorNames(["=1+1", "__proto__", "constructor"])).toEqual(["=1+1", "__proto__", "constructor"]);
  });
});
