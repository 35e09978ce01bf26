import { onLatestList } from "../../../../src/engine/universe/dates/onLatestList";

/** One word per row: the company and its date. */
const latest = (text: string) => {
  const rows = text.split(" ").map((row) => row.split("@"));
  const list = onLatestList(
    rows.map(([company]) => company),
    Float64Array.from(rows, ([, date]) => (date === "" ? NaN : Number(date))),
    rows.map((_, row) => row),
  );
  return list && [...list].join(" ");
};

test.each<[string, string | null, string]>([
  ["a company left", "A B", "A@1 B@1 C@1 A@2 B@2"],
  ["a company joined", "A B C D", "A@1 B@1 C@1 A@2 B@2 C@2 D@2"],
  ["newest first, a row without a date", "A B", "A@2 B@2 A@1 B@1 C@1 D@"],
  ["a single list", null, "A@1 B@1"],
  ["few companies on the latest date: no complete list", null, "A@1 B@1 C@1 D@1 E@1 A@2"],
  ["each company on a day of its own", null, "A@1 B@1 C@2 D@2"],
])("%s", (_, expected, text) => expect(latest(text)).toBe(expected));
