import { strToU8, zipSync } from "fflate";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface RawSheet {
  readonly name: string;
  /** What stands in the worksheet. */
  readonly content: string;
  readonly state?: "hidden" | "veryHidden";
}

export interface RawParts {
  readonly sheets: readonly RawSheet[];
  /** What stands in the workbook behind its sheets. */
  readonly workbook?: string;
  /** The content of the table of shared texts. */
  readonly texts?: string;
  /** Parts besides, or in place of those made here. */
  readonly others?: Readonly<Record<string, Uint8Array | string>>;
}

export const cellsOf = (rows: string): string => `<sheetData>${rows}</sheetData>`;

/** An .xlsx file written part by part, to hold what no library would write. */
export function rawWorkbook({ sheets, workbook = "", texts, others = {} }: RawParts): Uint8Array {
  const related = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  if (texts !== undefined)
    related.push(`<Relationship Id="rIdT" Type="${RELATIONSHIPS}/sharedStrings" Target="sharedStrings.xml"/>`);
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ""} r:id="rId${at + 1}"/>`,
  );
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": `<Relationships><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns:r="${RELATIONSHIPS}"><sheets>${listed.join("")}</sheets>${workbook}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${related.join("")}</Relationships>`,
    ...(texts === undefined ? {} : { "xl/sharedStrings.xml": `<sst>${texts}</sst>` }),
    ...Object.fromEntries(
      sheets.map(({ content }, at) => [`xl/worksheets/sheet${at + 1}.xml`, `<worksheet>${content}</worksheet>`]),
    ),
    ...others,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, content]) => [path, typeof content === "string" ? strToU8(content) : content]),
    ),
  );
}
