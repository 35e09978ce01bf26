import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { notWritten, patched } from "./patched";
import { element, parseXml, xmlDocument } from "./xml";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

export interface Relationship {
  readonly id: string;
  /** The last word of the relationship's type: "table". */
  readonly kind: string;
  /** The part's path, or an address outside of the file. */
  readonly target: string;
}

/** The parts that an .xlsx file consists of, by their paths. */
export class Package {
  readonly #parts: Map<string, Uint8Array>;

  constructor(parts: Iterable<readonly [path: string, content: Uint8Array]>) {
    this.#parts = new Map(parts);
  }

  /** @param bytes a file that we have written ourselves; others are unpacked within limits */
  static from(bytes: Uint8Array): Package {
    return new Package(Object.entries(unzipSync(bytes)));
  }

  get paths(): readonly string[] {
    return [...this.#parts.keys()];
  }

  has(path: string): boolean {
    return this.#parts.has(path);
  }

  text(path: string): string {
    const part = this.#parts.get(path);
    if (!part) throw new Error(`The file has no part ${path}.`);
    return decode(part);
  }

  bytes(path: string): Uint8Array | undefined {
    return this.#parts.get(path);
  }

  put(path: string, content: string | Uint8Array): void {
    this.#parts.set(path, typeof content === "string" ? strToU8(content) : content);
  }

  /** Puts a part in the place of one that the library has written. */
  replace(path: string, content: string): void {
    if (!this.has(path)) throw notWritten(path);
    this.put(path, content);
  }

  change(path: string, change: (text: string) => string): void {
    this.put(path, change(this.text(path)));
  }

  /** Where a part refers to. */
  relationships(path: string): Relationship[] {
    const part = this.#parts.get(relationshipsPath(path));
    if (!part) return [];
    return parseXml(decode(part))
      .all("Relationship")
      .map((each) => {
        const target = each.attribute("Target") ?? "";
        const kind = (each.attribute("Type") ?? "").split("/").pop()!;
        return {
          id: each.attribute("Id") ?? "",
          kind,
          target: each.attribute("TargetMode") === "External" ? target : resolved(path, target),
        };
      });
  }

  /** The part of a kind that another part refers to. */
  related(path: string, kind: string): string | undefined {
    return this.relationships(path).find((each) => each.kind === kind && this.has(each.target))?.target;
  }

  /** @param target the part's path @returns the relationship's id */
  relate(path: string, type: string, target: string): string {
    const file = relationshipsPath(path);
    const before = this.has(file) ? this.text(file) : xmlDocument(element("Relationships", { xmlns: RELATIONSHIPS }));
    const taken = new Set(this.relationships(path).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const added = element("Relationship", { Id: `rId${number}`, Type: type, Target: `/${target}` });
    this.put(file, inserted(before, "Relationships", added));
    return `rId${number}`;
  }

  /** Says of what type a part is. */
  declare(path: string, contentType: string): void {
    this.change("[Content_Types].xml", (text) =>
      inserted(text, "Types", element("Override", { PartName: `/${path}`, ContentType: contentType })),
    );
  }

  /** @param level how much work goes into making it small, 0 for none */
  toBytes(level: 0 | 6 = 6): Uint8Array {
    return zipSync(Object.fromEntries(this.#parts), { level });
  }
}

const decode = (part: Uint8Array): string => strFromU8(part).replace(/^\uFEFF/, "");

function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** A target counts from the folder of the part that names it. */
function resolved(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const folders = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== ".") folders.push(step);
  }
  return folders.join("/");
}

/** An element put in as the last child of a document's root. */
function inserted(document: string, root: string, child: string): string {
  const closing = document.lastIndexOf(`</${root}>`);
  if (closing >= 0) return document.slice(0, closing) + child + document.slice(closing);
  return patched(
    document,
    new RegExp(`<${root}([^>]*)/>\\s*$`),
    (_, attributes) => `<${root}${attributes}>${child}</${root}>`,
    `<${root}>`,
  );
}
