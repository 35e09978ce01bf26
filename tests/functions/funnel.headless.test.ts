import { FUNNEL_COMPANIES, FUNNEL_HEADER, FUNNEL_TABLE } from "../engine/support/funnelCompanies";
import { fill, openAddinHost } from "../support/addinHost";
import type { HeadlessHost } from "excel-host";
import { columnLetter, type Cell } from "./support/FormulaSheet";

let host: HeadlessHost;
let results: Cell[][];
beforeAll(async () => {
  host = await openAddinHost({ blankCell: null });
  fill(host, "Universe", FUNNEL_TABLE);
  fill(host, "Funnel", [[`=FUNNEL(Universe!A1:${columnLetter(FUNNEL_HEADER.length - 1)}${FUNNEL_TABLE.length})`]]);
  await host.settle();
  results = host.sheet("Funnel").values(`A1:B${FUNNEL_COMPANIES.length}`);
});
afterAll(() => host.dispose());

test.each(FUNNEL_COMPANIES.map((company, row) => ({ ...company, row })))(
  "$name: $reached",
  ({ row, reached, reasons }) => {
    expect(results[row][0]).toBe(reached);
    expect(results[row][1]).toMatch(reasons);
  },
);
