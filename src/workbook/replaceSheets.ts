import { decorateSheets } from "./decorateSheets";
import { excelRun } from "./excelRun";
import { holdsCells, takeInventory, TEMPORARY, type WorkbookInventory } from "./inventory";
import {
  addHidden,
  backUp,
  canResize,
  deleteAll,
  placeSheets,
  restore,
  type Backup,
  type StagedSheet,
} from "./placeSheets";
import { planSheets, withReferences, type Plan } from "./plan";
import { prepareContent } from "./prepareContent";
import { Cancelled, checkCancelled, type Control } from "./progress";
import { referredTo } from "./references";
import { clearMark, type TemporaryMark } from "./resultMark";
import type { SheetContent } from "./sheetContent";
import { asKept, takeFree } from "./sheetNames";
import { translated, WorkbookError } from "./workbookError";
import { writeSheet } from "./writeSheet";

/** Other changes, such as settings, made if and only if the sheets are put in place. */
export interface Alongside {
  /** loads what `change` needs, with the last request before it */
  load?: (context: Excel.RequestContext) => void;
  change: (context: Excel.RequestContext) => void;
}

export interface WrittenSheets {
  /** final names of the sheets, in the order given */
  names: string[];
  /** results of an earlier run that were kept because the user changed them or refers to them */
  kept: string[];
  /** a sentence for each sheet whose layout or charts could not be finished */
  notes: string[];
}

/** Runs of this page that have ended. Their temporary sheets can be deleted. */
const endedRuns = new Set<string>();

/**
 * Writes a run's sheets, all or none.
 *
 * 1. Each sheet is staged: its cells are written to a hidden sheet.
 * 2. The workbook is inspected. An unchanged result of an earlier run is overwritten in place, so that formulas, names, charts and rules that refer to
 *    it stay valid. A result is kept under another name if the user has changed it, or if the user refers to it and its tables have other columns than
 *    the new ones. Results that this run does not write are deleted, unless something refers to them.
 * 3. One request puts everything in place. If it fails, the earlier results are restored from copies.
 * 4. The copies are compared with what was written: if the user edited a result at the last moment, the copy is kept.
 * 5. Widths, colours and charts follow, then frozen panes and print setup. If Excel refuses these, the run still counts and reports it.
 */
export async function replaceSheets(
  contents: readonly SheetContent[],
  control: Control = {},
  alongside: Alongside = { change: () => {} },
): Promise<WrittenSheets> {
  const prepared = contents.map(prepareContent);
  const mark: TemporaryMark = { run: newRun(), since: Date.now() };
  const staged: StagedSheet[] = [];
  let backups: Backup[] = [];
  let plan: Plan | null = null;
  let inventory: WorkbookInventory | null = null;
  let begun = false;
  try {
    return await excelRun(async (context) => {
      await stage(context, prepared, staged, mark, control);
      inventory = await takeInventory(context, endedRuns);
      const draft = planSheets(prepared, inventory, canResize());
      plan = withReferences(draft, await referredTo(context, draft.removed, inventory), prepared);
      backups = plan.targets.flatMap((target, k) =>
        target ? [{ of: target, temporaryName: `${TEMPORARY}copy ${mark.run} ${k + 1}` }] : [],
      );
      alongside.load?.(context);
      await backUp(context, backups, mark);
      checkCancelled(control);
      const { sheets, renamed } = await placeSheets(
        context,
        staged,
        plan,
        backups,
        inventory,
        mark,
        alongside.change,
        () => (begun = true),
      ).catch(changedMeanwhile);

      // the run counts from here on: what cannot be deleted now stays hidden until the next run
      const tidy = () => tidyUp(context, staged, plan!, backups, inventory!);
      const edited = await tidy()
        .catch(tidy)
        .then(
          (names) => {
            endedRuns.add(mark.run);
            return names;
          },
          () => [],
        );
      const notes = await decorateSheets(
        context,
        prepared.map((content, k) => ({ content, ...sheets[k], formerCharts: plan!.targets[k]?.charts ?? [] })),
      );
      return {
        names: sheets.map(({ name }) => name),
        kept: [...renamed, ...edited, ...plan.untouched.map(({ sheet }) => sheet.name)],
        notes,
      };
    });
  } catch (error) {
    // before the request that puts sheets in place, only hidden sheets have to be deleted
    await undo(staged, backups, begun ? plan : null, inventory);
    endedRuns.add(mark.run);
    throw error instanceof Cancelled ? error : await translated(error, "structure");
  }
}

/** Excel's errors for things that have gone, moved or been added: the user or another run changed the workbook since it was inspected. */
function changedMeanwhile(error: unknown): never {
  const codes = ["ItemAlreadyExists", "ItemNotFound", "InvalidArgument", "InvalidReference"];
  if (!(error instanceof OfficeExtension.Error && codes.includes(error.code))) throw error;
  throw new WorkbookError(
    "ChangedMeanwhile",
    "The workbook was changed while the run was writing its sheets: run again.",
    { cause: error },
  );
}

/** A unique id for this run. */
const newRun = (): string => Date.now().toString(36) + Math.floor(Math.random() * 36 ** 4).toString(36);

async function stage(
  context: Excel.RequestContext,
  contents: readonly SheetContent[],
  staged: StagedSheet[],
  mark: TemporaryMark,
  control: Control,
): Promise<void> {
  for (const [k, content] of contents.entries()) {
    checkCancelled(control);
    control.onProgress?.({ message: `Writing ${content.name}`, fraction: k / contents.length });
    const entry: StagedSheet = { content, temporaryName: `${TEMPORARY}new ${mark.run} ${k + 1}` };
    staged.push(entry);
    const sheet = addHidden(context, entry.temporaryName, mark).load("id");
    await writeSheet(context, sheet, content, control);
    entry.id = sheet.id;
  }
}

/**
 * Deletes copies, staged sheets and obsolete results. An earlier result that was edited after it was inspected is kept.
 * @returns the names of those kept
 */
async function tidyUp(
  context: Excel.RequestContext,
  staged: readonly StagedSheet[],
  { targets, removed }: Plan,
  backups: readonly Backup[],
  { leftOvers }: WorkbookInventory,
): Promise<string[]> {
  const { worksheets } = context.workbook;
  const earlier = [
    ...backups.map(({ of, id }) => ({ result: of, id: id! })),
    ...removed.map((result) => ({ result, id: result.sheet.id })),
  ];
  const edited: typeof earlier = [];
  for (const entry of earlier)
    if (!(await holdsCells(context, worksheets.getItem(entry.id), entry.result.mark.cells))) edited.push(entry);
  deleteAll(context, [
    ...earlier.filter((entry) => !edited.includes(entry)),
    ...staged.flatMap(({ id }, k) => (targets[k] && id !== undefined ? [{ id }] : [])),
    ...leftOvers,
  ]);
  if (edited.length > 0) worksheets.load("items/name");
  await context.sync();
  if (edited.length === 0) return [];
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const names = edited.map(({ result, id }) => {
    const sheet = worksheets.getItem(id);
    const name = takeFree(taken, result.mark.role, asKept);
    clearMark(sheet);
    sheet.name = name;
    sheet.visibility = Excel.SheetVisibility.visible;
    return name;
  });
  await context.sync();
  return names;
}

async function undo(
  staged: readonly StagedSheet[],
  backups: readonly Backup[],
  plan: Plan | null,
  inventory: WorkbookInventory | null,
): Promise<void> {
  await excelRun((context) => restore(context, staged, backups, plan, inventory)).catch((error: unknown) => {
    const hidden = backups.map(({ of, temporaryName }) => `"${temporaryName}" (${of.sheet.name})`).join(", ");
    const where =
      hidden === ""
        ? "hidden sheets whose names begin with ~fs can be deleted"
        : `your earlier results are on the hidden sheets ${hidden}`;
    throw new WorkbookError("CleanUp", `The run failed, and Excel refused to undo it: ${where}.`, { cause: error });
  });
}
