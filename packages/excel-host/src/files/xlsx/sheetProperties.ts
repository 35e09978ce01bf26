import type { Package } from "./Package";
import { notWritten } from "./patched";
import { element, parseXml } from "./xml";

/** A sheet's own properties, each in a part of its own, which holds nothing but the text in UTF-16. */
const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customProperty";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";

/** What may stand behind the properties in a worksheet. */
const BEHIND = /<(?:drawing|legacyDrawing|tableParts|extLst)\b|<\/worksheet>/;

export function putSheetProperties(
  file: Package,
  worksheetPath: string,
  properties: ReadonlyMap<string, string>,
): void {
  if (properties.size === 0) return;
  const entries = [...properties].map(([name, value]) => {
    const number = file.paths.filter((path) => path.startsWith("xl/customProperty")).length + 1;
    const path = `xl/customProperty${number}.bin`;
    file.put(path, utf16(value));
    file.declare(path, CONTENT_TYPE);
    return element("customPr", { name, "r:id": file.relate(worksheetPath, TYPE, path) });
  });
  const written = element("customProperties", {}, entries);
  file.change(worksheetPath, (worksheet) => {
    // rules of conditional formats have extensions of their own
    const before = Math.max(
      worksheet.search(/<\/sheetData>|<sheetData\/>/),
      worksheet.lastIndexOf("</conditionalFormatting>"),
    );
    const after = before < 0 ? -1 : worksheet.slice(before).search(BEHIND);
    if (after < 0) throw notWritten("the parts of a worksheet");
    const at = before + after;
    return worksheet.slice(0, at) + written + worksheet.slice(at);
  });
}

export function sheetPropertiesIn(file: Package, worksheetPath: string): [string, string][] {
  const found = /<(?:\w+:)?customProperties\b.*<\/(?:\w+:)?customProperties>/s.exec(file.text(worksheetPath));
  if (!found) return [];
  const targets = new Map(file.relationships(worksheetPath).map(({ id, target }) => [id, target]));
  return parseXml(found[0])
    .all("customPr")
    .flatMap((entry) => {
      const bytes = file.bytes(targets.get(entry.attribute("id") ?? "") ?? "");
      return bytes
        ? [[entry.attribute("name") ?? "", new TextDecoder("utf-16le").decode(bytes)] as [string, string]]
        : [];
    });
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), true);
  return bytes;
}
