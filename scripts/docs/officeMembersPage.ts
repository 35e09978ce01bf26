import { readFileSync } from "node:fs";
import { join } from "node:path";
import { IMPLIED_SETS, NEWER_MEMBERS } from "../../src/workbook/newerMembers";
import type { OfficeMember } from "./officeMembers";

export const OFFICE_MEMBERS_PAGE = "docs/office-members.md";

type Newer = Readonly<Record<string, { set: string; without: string }>>;

/** docs/office-members.md: what the add-in uses of Office.js. */
export function officeMembersPage(members: readonly OfficeMember[], declared = declaredSets()): string {
  const newer = new Set(beyond(members, declared).map(({ name }) => name));
  return [
    "# Members of Office.js",
    "",
    "Generated from the calls in `src/` and the declarations of `@types/office-js` by `npm run docs`; a test keeps it up to date, and fails on a member beyond the declared requirement sets that has no guard.",
    "",
    `The manifest asks for ${declared.join(" and ")}. Every Excel that has them has ${IMPLIED_SETS.join(" and ")} too. Members without a set are of Office.js itself.`,
    "",
    "## Beyond the declared sets",
    "",
    "Each is used only where Excel says that it has the set; the table is in `src/workbook/newerMembers.ts`.",
    "",
    "| member | requirement set | without it | used in |",
    "|---|---|---|---|",
    ...members
      .filter(({ name }) => newer.has(name))
      .map(
        ({ name, set, files }) =>
          `| \`${name}\` | ${set} | ${(NEWER_MEMBERS as Newer)[name]?.without ?? "?"} | ${shown(files)} |`,
      ),
    "",
    "## Within the declared sets",
    "",
    "| member | requirement set | used in |",
    "|---|---|---|",
    ...members
      .filter(({ name }) => !newer.has(name))
      .map(({ name, set, files }) => `| \`${name}\` | ${set.replace(/\.$/, "")} | ${shown(files)} |`),
    "",
    ...LOCALE,
  ].join("\n");
}

const LOCALE = [
  "## Languages of Excel",
  "",
  "Excel in another language changes what users see, not what the add-in reads and writes:",
  "",
  "- `formulas` are English, with commas, in every Excel. The pane's function browser writes them so; Excel shows them in its own language.",
  "- `values` are numbers: a date is its serial number, and 1,5 in a German cell is 1.5.",
  "- `numberFormat` is a format code of en-US, when read and when written; `numberFormatLocal` and `formulasLocal` are not used.",
  "- `text` is what the cell shows, in Excel's language. It is read for linked entities alone, whose `values` are errors; figures among them are read as pasted texts are, with the decimal mark of their column.",
  "- `[$-…]` and the like in a format code are ignored when it is read.",
  "",
];

const shown = (files: readonly string[]): string => files.map((file) => `\`${file.replace(/^src\//, "")}\``).join(", ");

/** "ExcelApi 1.12" and the other sets of the manifest. */
export function declaredSets(
  manifest = readFileSync(join(import.meta.dirname ?? __dirname, "..", "..", "manifest.xml"), "utf8"),
): string[] {
  return [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"\/>/g)].map(
    ([, name, version]) => `${name} ${version}`,
  );
}

/** Members of a set, or a version of a set, that is not among those given. Of several versions that a member states, the latest counts. */
export function beyond(members: readonly OfficeMember[], declared: readonly string[]): OfficeMember[] {
  const most = new Map([...declared, ...IMPLIED_SETS].map((set) => [set.split(" ")[0], latest(set)]));
  return members.filter(({ set }) => set !== "" && !(latest(set) <= (most.get(set.split(" ")[0]) ?? -1)));
}

/** 1012 of "ExcelApi 1.12": versions as numbers that compare part by part. A set without a version, such as a preview, is beyond all. */
function latest(set: string): number {
  const versions = [...set.matchAll(/(\d+)\.(\d+)/g)].map(([, major, minor]) => Number(major) * 1000 + Number(minor));
  return versions.length === 0 ? Infinity : Math.max(...versions);
}
