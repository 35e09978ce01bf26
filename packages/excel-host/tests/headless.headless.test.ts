import { join } from "node:path";
import { openHeadlessHost, type HeadlessHost } from "../src/node/HeadlessHost";

const ADDIN = join(__dirname, "fixtures", "addin");

let host: HeadlessHost;

beforeAll(async () => {
  host = await openHeadlessHost();
  await host.loadAddin(ADDIN, ["functions.js", "pane.js"]);
});
afterAll(() => host.dispose());

test("an add-in's own functions are called, with progress, and its errors arrive whole", async () => {
  const steps: unknown[] = [];
  const result = await host.call("Fixture.writeSheet", "Out", [["a", 1], ["b", 2]], (step: unknown) => steps.push(step)); // prettier-ignore
  expect(result).toStrictEqual({ address: "Out!A1:B2", rows: 2 });
  expect(steps).toStrictEqual([{ step: "sheet", done: 1 }, { step: "values", done: 2 }]); // prettier-ignore
  expect(host.sheet("Out").values()).toEqual([["a", 1], ["b", 2]]); // prettier-ignore
  const failure: unknown = await host.call("Fixture.fail").catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Error);
  expect(failure).toMatchObject({
    name: "ModelError",
    code: "invalid-model",
    path: ["range", "lower"],
    message: "The model file is not valid.",
  });
});
