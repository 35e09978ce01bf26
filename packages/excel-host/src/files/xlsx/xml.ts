import { XMLParser } from "fast-xml-parser";

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Elements as text; children that are absent are left out. */
export type Children = string | null | undefined | false | readonly Children[];

/** An element as text. Attributes that are null or undefined are left out; a truth is written as 1 or 0. */
export function element(name: string, attributes: Attributes = {}, ...children: Children[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(
      ([attribute, value]) =>
        ` ${attribute}="${escapeXml(typeof value === "boolean" ? String(Number(value)) : String(value))}"`,
    )
    .join("");
  const content = joined(children);
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** An element around a text. */
export const textElement = (name: string, text: string, attributes: Attributes = {}): string =>
  element(name, attributes, escapeXml(text));

const joined = (children: Children): string =>
  typeof children === "string" ? children : children ? children.map(joined).join("") : "";

export const xmlDocument = (root: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

// eslint-disable-next-line no-control-regex -- characters that XML forbids
const NOT_IN_XML = /[\x00-\x08\x0b\x0c\x0e-\x1f]/g;

/** A text as XML has it, between tags as well as in an attribute. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"\n\r\t]/g, (character) => ENTITIES[character]).replace(NOT_IN_XML, "");

/** An element that was read; prefixes of namespaces are dropped. */
export class XmlElement {
  constructor(
    readonly name: string,
    private readonly attributes: Readonly<Record<string, string>>,
    readonly children: readonly XmlElement[],
    /** The text right inside. */
    readonly text: string,
  ) {}

  attribute(name: string): string | undefined {
    return this.attributes[name];
  }
  /** @returns undefined when the attribute is not there, or no number */
  number(name: string): number | undefined {
    const text = this.attributes[name];
    const number = Number(text);
    return text === undefined || text === "" || Number.isNaN(number) ? undefined : number;
  }
  flag(name: string, otherwise = false): boolean {
    const text = this.attributes[name];
    return text === undefined ? otherwise : text === "1" || text === "true" || text === "on";
  }
  child(name: string): XmlElement | undefined {
    return this.children.find((each) => each.name === name);
  }
  all(name: string): XmlElement[] {
    return this.children.filter((each) => each.name === name);
  }
  /** The element at the end of a path of names. */
  find(...path: string[]): XmlElement | undefined {
    return path.reduce<XmlElement | undefined>((from, name) => from?.child(name), this);
  }
  /** Every element of this name, however deep. */
  descendants(name: string): XmlElement[] {
    return this.children.flatMap((each) => [...(each.name === name ? [each] : []), ...each.descendants(name)]);
  }
}

const ATTRIBUTES = ":@";
const TEXT = "#text";

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  htmlEntities: true,
});

/** Reads a document, or a part cut out of one. @returns its root element */
export function parseXml(text: string): XmlElement {
  const roots = elementsOf(parser.parse(text) as RawNode[]);
  if (roots.length === 0) throw new Error("The XML is empty.");
  return roots[0];
}

type RawNode = Readonly<Record<string, RawNode[] | Record<string, string> | string>>;

function elementsOf(nodes: readonly RawNode[]): XmlElement[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ATTRIBUTES && key !== TEXT);
    if (name === undefined) return [];
    const content = node[name] as RawNode[];
    const text = content.map((each) => (typeof each[TEXT] === "string" ? each[TEXT] : "")).join("");
    return [new XmlElement(name, (node[ATTRIBUTES] ?? {}) as Record<string, string>, elementsOf(content), text)];
  });
}
