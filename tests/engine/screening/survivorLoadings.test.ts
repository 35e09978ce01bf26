import { readReturnTable } from "../../../src/engine/regression/readReturnTable";
import { survivorLoadings } from "../../../src/engine/screening/survivorLoadings";

const MONTHS = Array.from({ length: 36 }, (_, t) => (2021 + Math.floor(t / 12)) * 100 + (t % 12) + 1);
const smb = MONTHS.map((_, t) => Math.sin(t + 1) / 20);
const hml = MONTHS.map((_, t) => Math.cos(2.3 * t) / 25);

const factors = readReturnTable("factors", [
  ["", "SMB", "HML", "RF"],
  ...MONTHS.map((month, t) => [month, smb[t], hml[t], 0.001]),
]);
// AAA moves with SMB alone, BBB with HML alone: their mean loads half on each
const returns = readReturnTable("returns", [
  ["Month", "AAA", "bbb ", "GAP"],
  ...MONTHS.map((month, t) => [month, 0.001 + smb[t], 0.001 + 2 * hml[t], t < 33 ? "" : 0.01]),
]);
const loadingsOf = survivorLoadings(returns, factors);

function loadings(...tickers: string[]): ReadonlyMap<string, number> {
  const found = loadingsOf(tickers);
  if ("reason" in found) throw new Error(found.reason);
  return found;
}

test("an equal-weight portfolio loads as the mean of its companies does", () => {
  expect(loadings("AAA", "BBB").get("SMB")).toBeCloseTo(0.5, 12);
  expect(loadings("AAA", "BBB").get("HML")).toBeCloseTo(1, 12);
  expect(loadings("aaa").get("SMB")).toBeCloseTo(1, 12);
});

test("companies are found in any notation, and one that could be several is named with the reason", () => {
  expect(loadings("AAA US Equity").get("SMB")).toBeCloseTo(1, 12);
  const twice = readReturnTable("returns", [
    ["Month", "CLS.N", "CLS.TO"],
    ...MONTHS.map((month, t) => [month, smb[t], hml[t]]),
  ]);
  expect(survivorLoadings(twice, factors)(["CLS"])).toEqual({
    reason: "no returns of CLS: CLS could be CLS.N or CLS.TO",
  });
});

test("a company without a return in a month leaves that month to the others", () => {
  expect(loadings("AAA", "GAP").get("HML")).not.toBeNaN();
  expect(loadingsOf(["GAP"])).toEqual({ reason: expect.stringMatching(/observations/) as string });
});

test("a company without a column of returns makes the question unanswerable, and is named", () => {
  expect(loadingsOf(["AAA", "ZZZ"])).toEqual({ reason: "no returns of ZZZ" });
  expect(loadingsOf(["A1", "A2", "A3", "A4", "A5", "A6"])).toEqual({
    reason: "no returns of A1, A2, A3, A4, A5 and 1 more",
  });
});
