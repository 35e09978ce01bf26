import { formatBox, holds, overlaps, parseBox, type Box } from "../formula/address";
import type { Grid } from "../grid/Grid";
import { HostError } from "../protocol/HostError";
import { expose, HostObject } from "../protocol/HostObject";
import type { WireValue } from "../protocol/wire";
import { Application } from "./Application";
import { Book } from "./Book";
import { raiseChanged } from "./changeEvents";
import { ConditionalFormatCollection } from "./ConditionalFormats";
import { DocumentProperties } from "./DocumentProperties";
import { EventType, WHOLE_WORKBOOK } from "./EventQueue";
import { KeyedItemCollection } from "./KeyedItems";
import { NamedItemCollection } from "./NamedItems";
import { PivotTableCollection } from "./PivotTables";
import { structureProtection, type Protection } from "./protection";
import { Range } from "./Range";
import { RangeAreas } from "./SeveralRanges";
import { RangeView } from "./RangeView";
import { tableSelection } from "./tableSelection";
import { growTables } from "./tableGrowth";
import { TableCollection } from "./Tables";
import { Worksheet } from "./Worksheet";
import { WorksheetFunctions } from "./WorksheetFunctions";
import { WorksheetCollection } from "./Worksheets";

/** The root of all that office.js can reach. */
export class Workbook extends HostObject {
  readonly book: Book;

  constructor(grid: Grid) {
    super();
    this.book = new Book(grid);
    this.book.links = {
      worksheet: (sheet) => new Worksheet(this.book, sheet),
      conditionalFormats: (sheet, area) => new ConditionalFormatCollection(this.book, sheet, area),
      rangeAreas: (sheet, areas) => new RangeAreas(this.book, sheet, areas),
      visibleView: (sheet, area) => new RangeView(this.book, sheet, area),
      tablesTouching: (sheet, area, fullyContained) =>
        new TableCollection(this.book, sheet, (table) =>
          fullyContained ? holds(area, table.area) : overlaps(area, table.area),
        ),
    };
    this.#raiseGridEvents();
  }

  get name(): string {
    return this.book.name;
  }
  get isDirty(): boolean {
    return false;
  }
  get readOnly(): boolean {
    return this.book.readOnly;
  }
  get protection(): Protection {
    return structureProtection(this.book);
  }
  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.book);
  }
  get tables(): TableCollection {
    return new TableCollection(this.book, null);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.book, null);
  }
  get pivotTables(): PivotTableCollection {
    return new PivotTableCollection();
  }
  get application(): Application {
    return new Application(this.book);
  }
  get functions(): WorksheetFunctions {
    return new WorksheetFunctions(this.book);
  }
  get settings(): KeyedItemCollection<WireValue> {
    return new KeyedItemCollection(this.book.settings);
  }
  get properties(): DocumentProperties {
    return new DocumentProperties(this.book);
  }
  /** @throws HostError InvalidSelection when several areas are selected, as Excel does */
  getSelectedRange(): Range {
    const { selection } = this.book.grid;
    if (selection.others.length > 0) throw HostError.invalidSelection();
    return new Range(this.book, selection.activeSheet, selection.area);
  }
  getSelectedRanges(): RangeAreas {
    const { activeSheet, area, others } = this.book.grid.selection;
    return new RangeAreas(this.book, activeSheet, [area, ...others]);
  }
  getActiveCell(): Range {
    const { activeSheet, area } = this.book.grid.selection;
    return new Range(this.book, activeSheet, area).getCell(0, 0);
  }
  /** The client asks so for the range that an event was about. */
  _GetRangeForEventByReferenceId(reference: string): Range {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(reference);
    if (!range) throw HostError.itemNotFound();
    return range;
  }
  _GetRangeOrNullObjectForEventByReferenceId(reference: string): Range | null {
    const [sheet, address] = reference.split("!");
    const area = this.book.grid.sheets.all.includes(sheet) ? parseBox(address) : null;
    return area && new Range(this.book, sheet, area);
  }

  #raiseGridEvents(): void {
    const { grid, events } = this.book;
    const tellTables = tableSelection(this.book);
    grid.listen({
      cellsEdited: (sheet, area) => {
        growTables(this.book, sheet, area);
        raiseChanged(this.book, sheet, area);
      },
      sheetAdded: (sheet) =>
        events.raise(EventType.worksheetAdded, [WHOLE_WORKBOOK], { worksheetId: sheet, source: "Local" }),
      sheetDeleted: (sheet) =>
        events.raise(EventType.worksheetDeleted, [WHOLE_WORKBOOK], { worksheetId: sheet, source: "Local" }),
      sheetActivated: (sheet, previous) => {
        events.raise(EventType.worksheetDeactivated, [previous, WHOLE_WORKBOOK], { worksheetId: previous });
        events.raise(EventType.worksheetActivated, [sheet, WHOLE_WORKBOOK], { worksheetId: sheet });
      },
      selectionChanged: (sheet, area) => {
        tellTables(sheet, area);
        events.raise(EventType.worksheetSelectionChanged, [sheet, WHOLE_WORKBOOK], {
          worksheetId: sheet,
          address: formatBox(area),
        });
      },
      calculated: (changes) => {
        for (const [sheet, areas] of changes)
          events.raise(EventType.worksheetCalculated, [sheet, WHOLE_WORKBOOK], {
            worksheetId: sheet,
            address: addressesOf(areas),
          });
      },
    });
  }
}
expose(Workbook, {
  scalars: ["name", "isDirty", "readOnly"],
  relations: [
    "worksheets",
    "tables",
    "names",
    "pivotTables",
    "application",
    "functions",
    "settings",
    "properties",
    "protection",
  ],
  methods: [
    "getSelectedRange",
    "getSelectedRanges",
    "getActiveCell",
    "_GetRangeForEventByReferenceId",
    "_GetRangeOrNullObjectForEventByReferenceId",
  ],
  events: ["Activated", "AutoSaveSettingChanged"],
});

const addressesOf = (areas: readonly Box[]) =>
  areas
    .slice(0, 100)
    .map((area) => formatBox(area))
    .join(",");
