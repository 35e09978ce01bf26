import { parseFormula } from "../../formula/parse";
import type { DefinedName } from "../Grid";
import type { UniverSession } from "./UniverSession";

/** The scope that the library gives to a name known in the whole workbook. */
const WHOLE_WORKBOOK = "AllDefaultWorkbook";

const keyOf = (name: string, sheet: string | null) => `${sheet ?? WHOLE_WORKBOOK}!${name.toLowerCase()}`;

/** The workbook's defined names, kept where the page's own dialogs look for them. */
export class UniverNames {
  constructor(private readonly session: UniverSession) {}

  get all(): DefinedName[] {
    const { library, workbook } = this.session;
    const names = this.session.get(library.IDefinedNamesService).getDefinedNameMap(workbook.getUnitId()) ?? {};
    return Object.values(names).map(({ name, formulaOrRefString, comment, localSheetId, hidden }) => ({
      name,
      sheet: !localSheetId || localSheetId === WHOLE_WORKBOOK ? null : localSheetId,
      formula: formulaOrRefString.startsWith("=") ? formulaOrRefString : `=${formulaOrRefString}`,
      comment: comment ?? "",
      visible: !hidden,
    }));
  }

  /** The formula behind a name, seen from a sheet: that sheet's own name first. */
  formulaOf(name: string, sheet: string): string | undefined {
    const wanted = name.toLowerCase();
    const found = this.all.filter((each) => each.name.toLowerCase() === wanted);
    return (found.find((each) => each.sheet === sheet) ?? found.find((each) => each.sheet === null))?.formula;
  }

  define({ name, sheet, formula, comment, visible }: DefinedName): void {
    this.session.mutate("formula.mutation.set-defined-name", {
      id: keyOf(name, sheet),
      name,
      // A plain area stands without an equals sign there.
      formulaOrRefString: isArea(formula) ? formula.slice(1) : formula,
      comment,
      localSheetId: sheet ?? WHOLE_WORKBOOK,
      hidden: !visible,
    });
  }

  delete(name: string, sheet: string | null): void {
    this.session.mutate("formula.mutation.remove-defined-name", { id: keyOf(name, sheet), name });
  }
}

function isArea(formula: string): boolean {
  try {
    return parseFormula(formula).kind === "area";
  } catch {
    return false;
  }
}
