/**
 * Members of Office.js beyond the requirement sets that the manifest asks for. Each is used only where `supports` has said that this Excel has it;
 * `without` says what happens in an older one. docs/office-members.md lists them, and a test finds members that are missing here.
 */
export const NEWER_MEMBERS = {
  "Table.resize": {
    set: "ExcelApi 1.13",
    without: "a result table of another size is written to a new sheet, and the earlier sheet is removed or kept",
  },
  "ChartSeries.getDimensionDataSourceString": {
    set: "ExcelApi 1.15",
    without:
      "changes to the source ranges of charts are not noticed, and any chart of the user counts as referring to the results",
  },
  "RangeAreas.select": {
    set: "ExcelApi 1.18",
    without: "of several ranges the first is selected",
  },
} as const;

/** Sets that every Excel has which has those of the manifest, by Microsoft's tables of versions. */
export const IMPLIED_SETS = ["CustomFunctionsRuntime 1.3"] as const;

/** Whether this Excel has a member of `NEWER_MEMBERS`. */
export function supports(member: keyof typeof NEWER_MEMBERS): boolean {
  const [set, version] = NEWER_MEMBERS[member].set.split(" ");
  return Office.context.requirements.isSetSupported(set, version);
}
