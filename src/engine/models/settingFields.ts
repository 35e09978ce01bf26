import { z } from "zod";
import { modelSchema } from "./schema";
import { settingLabel } from "./settingLabels";
import { isFraction } from "./settingText";

/** One plain setting of a model, as a form or a table shows it. */
export interface SettingField {
  /** `winsorize.lower` */
  path: string;
  label: string;
  section: string;
  kind: "choice" | "number" | "integer" | "switch";
  choices: readonly string[];
  /** a number that users write in percent */
  fraction: boolean;
  minimum: number | undefined;
  maximum: number | undefined;
  /** null means «none» */
  nullable: boolean;
  default: string | number | boolean | null | undefined;
  description: string;
}

interface JsonSchema {
  type?: string;
  enum?: string[];
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  default?: string | number | boolean | null;
  description?: string;
}

const SECTIONS = [
  "missing",
  "winsorize",
  "percentile",
  "zScore",
  "sector",
  "composite",
  "valueTrap",
  "portfolio",
  "piotroski",
  "accruals",
  "asOf",
] as const;

/** Every plain setting of every section, from the schema, which has the ranges, choices and explanations. */
export function settingFields(): SettingField[] {
  const schema = z.toJSONSchema(modelSchema, { io: "input", unrepresentable: "any" }) as JsonSchema;
  return [
    plainField("standardize", "comparison", schema.properties!.standardize),
    plainField("groups", "comparison", schema.properties!.groups),
    ...SECTIONS.flatMap((section) => sectionFields(section, schema.properties![section])),
  ];
}

function sectionFields(section: string, schema: JsonSchema): SettingField[] {
  const { properties = {} } = schema.anyOf?.find(({ type }) => type === "object") ?? schema;
  return Object.entries(properties)
    .filter(([, child]) => isPlain(child))
    .map(([key, child]) => plainField(`${section}.${key}`, section, child));
}

const isPlain = (schema: JsonSchema): boolean =>
  schema.enum !== undefined ||
  ["number", "integer", "boolean"].includes(schema.type ?? "") ||
  (schema.anyOf?.every((part) => part.type === "null" || isPlain(part)) ?? false);

function plainField(path: string, section: string, schema: JsonSchema): SettingField {
  const bare = schema.anyOf?.find(({ type }) => type !== "null") ?? schema;
  return {
    path,
    label: settingLabel(path),
    section,
    fraction: isFraction(path),
    kind: bare.enum ? "choice" : bare.type === "boolean" ? "switch" : bare.type === "integer" ? "integer" : "number",
    choices: bare.enum ?? [],
    minimum: bare.minimum ?? bare.exclusiveMinimum,
    maximum: bare.maximum ?? bare.exclusiveMaximum,
    nullable: schema.anyOf?.some(({ type }) => type === "null") ?? false,
    default: schema.default,
    description: schema.description ?? "",
  };
}
