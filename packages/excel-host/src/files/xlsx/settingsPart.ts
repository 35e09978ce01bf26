import type { WireValue } from "../../protocol/wire";
import type { Package } from "./Package";
import { element, parseXml, textElement, xmlDocument } from "./xml";

/** The settings that add-ins keep in a workbook are stored as custom XML, which every program that saves the file hands on. */
const NAMESPACE = "urn:excel-host:workbook-settings";
/** The host has had other names; the settings that it wrote under them are read too. */
const NAMESPACES = /xmlns="urn:[\w-]+:workbook-settings"/;
const ITEM = "customXml/item1.xml";
const PROPERTIES = "customXml/itemProps1.xml";
const ITEM_ID = "{6F3C9D52-5B0E-4A0F-9C1B-3B0D5C9F7A21}";
const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export function putSettings(file: Package, workbookPath: string, settings: ReadonlyMap<string, WireValue>): void {
  if (settings.size === 0) return;
  const entries = [...settings].map(([name, value]) => textElement("setting", JSON.stringify(value), { name }));
  file.put(ITEM, xmlDocument(element("settings", { xmlns: NAMESPACE }, entries)));
  const schema = element("ds:schemaRefs", {}, element("ds:schemaRef", { "ds:uri": NAMESPACE }));
  file.put(
    PROPERTIES,
    xmlDocument(element("ds:datastoreItem", { "ds:itemID": ITEM_ID, "xmlns:ds": CUSTOM_XML }, schema)),
  );
  file.declare(PROPERTIES, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
  file.relate(ITEM, `${RELATIONSHIPS}/customXmlProps`, PROPERTIES);
  file.relate(workbookPath, `${RELATIONSHIPS}/customXml`, ITEM);
}

export function settingsIn(file: Package, workbookPath: string): [string, WireValue][] {
  const items = file.relationships(workbookPath).filter(({ kind, target }) => kind === "customXml" && file.has(target));
  const ours = items.map(({ target }) => file.text(target)).find((text) => NAMESPACES.test(text));
  if (ours === undefined) return [];
  return parseXml(ours)
    .all("setting")
    .map((setting) => [setting.attribute("name") ?? "", JSON.parse(setting.text) as WireValue]);
}
