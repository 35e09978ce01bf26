import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import builtIn from "../fixtures/excelFunctionNames.json";
import golden from "../golden/functions.json";

/** The wizard cuts longer texts off. */
const LONGEST_TEXT = 255;
const FOLDER = join(__dirname, "../../src/functions");

interface Parameter {
  name: string;
  type: string;
  dimensionality?: string;
  optional?: boolean;
  description?: string;
}
interface Metadata {
  functions: {
    id: string;
    name: string;
    description: string;
    parameters: Parameter[];
    options?: Readonly<Record<string, boolean>>;
    result: { type?: string; dimensionality?: string };
  }[];
}

async function metadata(): Promise<Metadata["functions"]> {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".ts") && file !== "index.ts");
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(
    files.map((file) => join(FOLDER, file)),
    true,
  );
  expect(errors).toEqual([]);
  return (JSON.parse(metadataJson) as Metadata).functions.sort((a, b) => (a.id < b.id ? -1 : 1));
}

const shape = ({ name, type, dimensionality, optional }: Parameter) =>
  `${optional ? `[${name}]` : name}: ${type}${dimensionality === "matrix" ? "[][]" : ""}`;

describe("the contract with workbooks", () => {
  test("names, parameters and positions are those that workbooks store", async () => {
    const now = Object.fromEntries((await metadata()).map(({ name, parameters }) => [name, parameters.map(shape)]));
    const broken: string[] = [];
    for (const [name, parameters] of Object.entries(golden)) {
      if (!(name in now)) broken.push(`${name} is gone: every workbook that uses it would show #NAME?.`);
      parameters.forEach((parameter, position) => {
        if (name in now && now[name][position] !== parameter) {
          broken.push(
            `${name}, argument ${position + 1}: ${parameter} became ${now[name][position] ?? "nothing"}. Formulas store arguments by position, so saved workbooks would pass the wrong value without an error.`,
          );
        }
      });
      // what is new may only come last, and only as optional
      for (const added of now[name]?.slice(parameters.length) ?? [])
        if (!added.startsWith("["))
          broken.push(`${name}: the new argument ${added} must be optional, or saved formulas fail.`);
    }
    expect(broken).toEqual([]);
  });

  test("every function is in the golden file, so that it is protected from now on", async () => {
    expect(Object.keys(golden).sort()).toEqual((await metadata()).map(({ name }) => name));
  });
});

describe("validation", () => {
  test("no name is a built-in function or reads as a cell address", async () => {
    for (const { name } of await metadata()) {
      expect(builtIn).not.toContain(name);
      expect(name).not.toMatch(/^(?:[A-Z]{1,3}\d+|R\d*C\d*)$/);
      expect(name).toMatch(/^[A-Z][A-Z0-9.]*$/);
    }
  });

  test("texts are there and fit Excel's function wizard", async () => {
    const texts = (await metadata()).flatMap(({ name, description, parameters }) => [
      [name, description] as const,
      ...parameters.map((parameter) => [`${name}.${parameter.name}`, parameter.description ?? ""] as const),
    ]);
    expect(
      texts
        .filter(([, text]) => text === "" || text.length > LONGEST_TEXT)
        .map(([where, text]) => `${where}: ${text.length} characters`),
    ).toEqual([]);
  });

  test("optional arguments come last, and the row among them last of all", async () => {
    for (const { name, parameters } of await metadata()) {
      const firstOptional = parameters.findIndex(({ optional }) => optional);
      if (firstOptional >= 0)
        expect({ name, late: parameters.slice(firstOptional).filter(({ optional }) => !optional) }).toEqual({
          name,
          late: [],
        });
      const row = parameters.findIndex((parameter) => parameter.name === "row");
      if (row >= 0) expect({ name, row }).toEqual({ name, row: parameters.length - 1 });
    }
  });

  test("no function is volatile, streams or asks for its own address: it recalculates when its arguments change, and only then", async () => {
    for (const { name, options } of await metadata())
      // where its arguments stand it has to know, to tell blanks from zeros
      expect({ name, options: Object.entries(options ?? {}).filter(([, on]) => on) }).toEqual({
        name,
        options: [["requiresParameterAddresses", true]],
      });
  });

  test("results are arrays: Excel gives addresses of arguments to no others", async () => {
    for (const { name, result } of await metadata())
      expect({ name, result }).toEqual({ name, result: { dimensionality: "matrix" } });
  });

  test("index.ts registers every function", () => {
    const index = readFileSync(join(FOLDER, "index.ts"), "utf8");
    const files = readdirSync(FOLDER).filter((file) => file.endsWith(".ts") && file !== "index.ts");
    for (const file of files) expect(index).toContain(`import "./${file.replace(".ts", "")}";`);
  });
});
