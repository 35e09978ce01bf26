import { XMLParser } from "fast-xml-parser";

/** Input of the checks that a schema cannot express. */
export interface ManifestFacts {
  /** files beside the add-in's pages: address relative to the root → content, or undefined when there is none */
  file: (path: string) => Uint8Array | undefined;
  /** address that all others must start with */
  root: string;
  /** what stands before function names, or null where nothing does */
  namespace: string | null;
}

const LONGEST = { "bt:ShortStrings": 125, "bt:LongStrings": 250 } as const;
/** An icon and its size in pixels. */
const ICON_SIZES: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };

type Node = Record<string, unknown>;

/**
 * Faults of a manifest beyond its schema: addresses that are not https or do not exist, missing or unused resources, duplicate ids, icons that
 * are missing or of the wrong size, texts that Office would truncate.
 */
export function lintManifest(xml: string, { file, root, namespace }: ManifestFacts): string[] {
  const faults: string[] = [];
  const app = (new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "@" }).parse(xml) as { OfficeApp: Node })
    .OfficeApp;
  const elements = [...walk(app, "OfficeApp")];

  for (const [name, node] of elements) {
    const address = node["@DefaultValue"];
    if (typeof address !== "string" || !/^\w+:\/\//.test(address)) continue;
    if (!address.startsWith("https://")) faults.push(`${name}: ${address} is not https.`);
    else if (!address.startsWith(root)) faults.push(`${name}: ${address} is not below ${root}.`);
    else if (file(address.slice(root.length)) === undefined) faults.push(`${name}: ${address} leads to no file.`);
    else if (/\.png$/.test(address)) faults.push(...wrongSize(name, address, file(address.slice(root.length))!));
  }

  const resources = elements
    .filter(([name]) => /^bt:(Image|Url|String)$/.test(name))
    .filter(([, node]) => node["@id"] !== undefined);
  const ids = resources.map(([, node]) => String(node["@id"]));
  const controls = elements.filter(([name]) => /^(Control|Group)$/.test(name)).map(([, node]) => String(node["@id"]));
  for (const list of [ids, controls])
    for (const id of new Set(list.filter((one, k) => list.indexOf(one) < k)))
      faults.push(`The id ${id} is used more than once.`);
  const used = new Set(
    elements.map(([, node]) => node["@resid"]).filter((resid): resid is string => typeof resid === "string"),
  );
  for (const resid of used) if (!ids.includes(resid)) faults.push(`The resource ${resid} is not defined.`);
  for (const id of ids) if (!used.has(id)) faults.push(`The resource ${id} is not used.`);

  for (const [section, longest] of Object.entries(LONGEST)) {
    const strings = elements.filter(([name]) => name === section).flatMap(([, node]) => list(node["bt:String"]));
    for (const string of strings) {
      const text = (string["@DefaultValue"] as string | undefined) ?? "";
      if (text === "" || text.length > longest)
        faults.push(`${String(string["@id"])}: ${text.length} characters, where 1 to ${longest} are allowed.`);
    }
  }
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(String(app.Id)))
    faults.push(`The Id ${String(app.Id)} is no GUID.`);
  faults.push(...wrongNamespace(elements, namespace));
  for (const [size, resid] of buttonIcons(elements)) {
    const image = resources.find(([, node]) => node["@id"] === resid)?.[1];
    const bytes = image && file(String(image["@DefaultValue"]).slice(root.length));
    if (bytes && pngSize(bytes) !== size)
      faults.push(`Icon ${resid}: ${pngSize(bytes)} pixels, where ${size} are announced.`);
  }
  for (const size of [16, 32, 80])
    if (!buttonIcons(elements).some(([announced]) => announced === size))
      faults.push(`No button icon of ${size} pixels.`);
  return faults;
}

function* walk(node: unknown, name: string): Generator<[string, Node]> {
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) {
    for (const child of node) yield* walk(child, name);
    return;
  }
  yield [name, node as Node];
  for (const [key, child] of Object.entries(node)) if (!key.startsWith("@")) yield* walk(child, key);
}

function wrongNamespace(elements: readonly [string, Node][], namespace: string | null): string[] {
  const found = elements.filter(([name]) => name === "Namespace").map(([, node]) => node["@resid"]);
  if (namespace === null)
    return found.length === 0
      ? []
      : ["Namespace: functions are called without one, so the element must not be there at all."];
  const text = elements.find(([name, node]) => name === "bt:String" && node["@id"] === found[0])?.[1]["@DefaultValue"];
  return found.length === 1 && text === namespace
    ? []
    : [`Namespace: ${String(text)}, where ${namespace} is expected.`];
}

function wrongSize(name: string, address: string, png: Uint8Array): string[] {
  const announced = ICON_SIZES[name] ?? Number(/-(\d+)\.png$/.exec(address)?.[1]);
  return pngSize(png) === announced
    ? []
    : [`${name}: ${address} is ${pngSize(png)} pixels wide, where ${announced} are expected.`];
}

/** Width of a square PNG, from its header; NaN for any other file. */
function pngSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47) return NaN;
  return view.getUint32(16) === view.getUint32(20) ? view.getUint32(16) : NaN;
}

function buttonIcons(elements: readonly [string, Node][]): [number, string][] {
  return elements
    .filter(([name, node]) => name === "bt:Image" && node["@size"] !== undefined)
    .map(([, node]) => [Number(node["@size"]), String(node["@resid"])]);
}

const list = (node: unknown): Node[] =>
  Array.isArray(node) ? (node as Node[]) : node === undefined ? [] : [node as Node];
