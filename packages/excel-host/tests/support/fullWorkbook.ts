import { CellError, type Scalar } from "../../src/calculation/values";
import { box as boxAt, MAX_COLUMNS, MAX_ROWS, parseBox, type Box } from "../../src/formula/address";
import type { CellInput } from "../../src/grid/Grid";
import type { Book } from "../../src/model/Book";
import { emptyAxis, emptyLabels, emptySeries, type ChartState, type ChartType } from "../../src/model/chartState";
import type { ConditionalFormatState, ConditionalRule } from "../../src/model/conditionalFormatState";
import { DEFAULT_TABLE_STYLE } from "../../src/model/tableState";
import type { FilterCriterion } from "../../src/model/tableState";

export const area = (address: string): Box => parseBox(address)!;

/** Writes cells from an address on; texts that begin with an equals sign are formulas, null leaves a cell alone. */
export function put(
  book: Book,
  sheet: string,
  corner: string,
  lines: readonly (readonly (Scalar | CellInput)[])[],
): void {
  const { row, column } = area(corner);
  const inputOf = (given: Scalar | CellInput | undefined): CellInput | undefined => {
    if (given === null || given === undefined) return undefined;
    if (typeof given === "object" && !(given instanceof CellError)) return given;
    return typeof given === "string" && given.startsWith("=") ? { formula: given } : { value: given };
  };
  book.grid.cells.write(
    sheet,
    boxAt(row, column, lines.length, Math.max(...lines.map((line) => line.length))),
    (r, c) => inputOf(lines[r][c]),
  );
}

/** Fills the empty workbook with something of all that a workbook can hold. */
export function fillWithEverything(book: Book): void {
  const { sheets, names, calculation, selection } = book.grid;
  const data = sheets.all[0];
  sheets.rename(data, "Orders & Co");
  const [scores, notes, hidden] = [
    sheets.add("Scores"),
    sheets.add('It\'s "here"'.replaceAll('"', "")),
    sheets.add("Assumptions"),
  ];
  putTable(book, data);
  names.define({ name: "Best", sheet: null, formula: "=MAX(Items[Rate])", comment: "the highest", visible: true });
  names.define({ name: "Rate", sheet: scores, formula: "=0.05", comment: "", visible: false });
  putFormulas(book, scores);
  putLooks(book, notes);
  putLayout(book, notes);
  putConditionalFormats(book, scores);
  putCharts(book, scores, data);
  sheets.setVisibility(hidden, "veryHidden");
  put(book, hidden, "A1", [["kept"]]);
  book.settings.set("mapping", {
    columns: ["Code", "Rate"],
    share: 0.1,
    nested: { yes: true, none: null },
    text: '<&">é',
  });
  book.settings.set("runs", 3);
  Object.assign(book.properties, {
    title: "Scores & more",
    author: "An Analyst",
    subject: "Quality",
    keywords: "rate, debt",
    comments: "<none>",
    category: "Research",
    manager: "A. Manager",
    company: "Firm",
  });
  for (const [name, value] of [
    ["Model", "two-step"],
    ["Runs", 3],
    ["Checked", true],
  ] as const)
    book.properties.custom.set(name, value);
  calculation.mode = "manual";
  calculation.run();
  selection.activate(scores);
}

const UPPER_HALF: FilterCriterion = { kind: "top", bottom: false, percent: true, count: 50 };
const BELOW: FilterCriterion = { kind: "average", below: true };
const NOT_KIWI: FilterCriterion = { kind: "custom", first: ">=2", second: "<>Kiwi", either: false };

function putTable(book: Book, sheet: string): void {
  put(book, sheet, "A1", [
    ["Code", "Region", "Rate", "Net\nMargin", "As of"],
    ["AAA", "Energy", 0.12, 0.1 + 0.2, 45_382],
    ["TRUE", "Technology", -0.5, null, 45_383.5],
    ["1E5", "Energy", 1e-300, 1 / 3, 45_384],
    ["#N/A", " padded ", 123_456_789_012_345.67, new CellError("#N/A"), null],
    [null, null, null, "=SUBTOTAL(101,Items[Net\nMargin])", null],
  ]);
  book.tables.add({
    id: book.newGuid(),
    name: "Items",
    sheet,
    area: area("A1:E6"),
    columns: [
      { id: 1, name: "Code", filter: null, total: "Total" },
      { id: 2, name: "Region", filter: ["Energy", ""], total: null },
      { id: 3, name: "Rate", filter: null, criterion: UPPER_HALF, total: "=SUBTOTAL(109,[Rate])" },
      { id: 5, name: "Net\nMargin", filter: null, criterion: BELOW, total: "=SUM(Items[Net\nMargin])/2" },
      { id: 4, name: "As of", filter: null, criterion: NOT_KIWI, total: null },
    ],
    style: "TableStyleLight9",
    showHeaders: true,
    showTotals: true,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: true,
    highlightLastColumn: false,
  });
  book.grid.layout.hideRows(sheet, 2, 1, true, true);
  put(book, sheet, "H1", [["Note"], ["plain"]]);
  const columns = [{ id: 1, name: "Note", filter: null, total: null }];
  const quiet = {
    showTotals: false,
    showBandedRows: false,
    showBandedColumns: true,
    showFilterButton: false,
    highlightFirstColumn: false,
    highlightLastColumn: true,
  };
  book.tables.add({
    id: book.newGuid(),
    name: "Notes_1",
    sheet,
    area: area("H1:H2"),
    columns,
    style: DEFAULT_TABLE_STYLE,
    showHeaders: true,
    ...quiet,
  });
}

function putFormulas(book: Book, sheet: string): void {
  put(book, sheet, "A1", [
    ["=SUM(Items[Rate])", "=Best*Rate", "=1/0", '="<&>"&CHAR(34)', "=TRUE"],
    ["=SORT('Orders & Co'!C2:C4)", null, "=_xlfn_no()", "=NA()", '=IFERROR(XLOOKUP("AAA",Items[Code],Items[Rate]),"")'],
    [null, null, "=LET(x,2,x^2)", "=MAP({1,2},LAMBDA(a,a*2))"],
    [null, { formula: "=TRANSPOSE({1,2;3,4})", fixedArea: area("B4:C5") }],
    [null],
    ["=SUM(A2#)", '="a"&{1;2}', { formula: "=SUM({1,2}*{3,4})", fixedArea: area("C6") }],
    [
      null,
      null,
      "text",
      'a "quoted" <tag> & more',
      "two\nlines",
      "_x000D_ is no line break",
      "'apostrophe",
      "https://example.com",
      "𝒳 é 漢字",
    ],
    [null, null, "#DIV/0!", true, false, new CellError("#REF!"), -0.1, 5e-324, 1.7976931348623157e308],
  ]);
}

function putLooks(book: Book, sheet: string): void {
  const { styles } = book.grid;
  put(book, sheet, "A1", [["Look", 0.1234, 1234.5, 45_382]]);
  styles.apply(sheet, area("A1"), {
    fill: "#1F3864",
    fontName: "Arial",
    fontSize: 14.5,
    fontColor: "#FFFFFF",
    bold: true,
    italic: true,
    underline: true,
    strikethrough: true,
    horizontal: "center",
    vertical: "top",
    wrap: true,
  });
  styles.apply(sheet, area("B1"), { numberFormat: "0.0%", horizontal: "left", indent: 2, vertical: "center" });
  styles.apply(sheet, area("C1"), {
    numberFormat: '[Red]-#,##0.00 "m";;"<none>"',
    borders: { top: { style: "double", color: "#FF0000" }, left: { style: "thin", color: "#00B050" } },
  });
  styles.apply(sheet, area("D1"), {
    numberFormat: "yyyy-mm-dd",
    borders: { bottom: { style: "mediumDashDotDot", color: "#000000" } },
  });
  // an empty cell may have a look
  styles.apply(sheet, area("F9"), { fill: "#FFEB9C" });
  book.sheet(sheet).hyperlinks.set("2,0", { address: "https://example.com/a?b=1&c=2", screenTip: 'Read "more"' });
  book.sheet(sheet).hyperlinks.set("3,0", { documentReference: "'Orders & Co'!A1" });
  put(book, sheet, "A3", [["web"], ["here"]]);
}

function putLayout(book: Book, sheet: string): void {
  const { layout, sheets } = book.grid;
  layout.setColumnWidth(sheet, 0, 1, 213);
  layout.setColumnWidth(sheet, 5, 2, 20);
  layout.hideColumns(sheet, 2, 1, true);
  layout.setRowHeight(sheet, 0, 1, 41);
  layout.hideRows(sheet, 5, 2, true);
  layout.merge(sheet, area("A11:C12"));
  sheets.freeze(sheet, { rows: 1, columns: 2 });
  sheets.showGridlines(sheet, false);
  sheets.setTabColor(sheet, "#70AD47");
  sheets.setVisibility(sheet, "hidden");
  const state = book.sheet(sheet);
  state.showHeadings = false;
  state.customProperties.set("our-note", "Import <1>");
  Object.assign(state.pageLayout, {
    orientation: "Landscape",
    paperSize: "A4",
    centerHorizontally: true,
    centerVertically: true,
    printGridlines: true,
    printHeadings: true,
    printTitleRows: { ...boxAt(0, 0, 2), columns: MAX_COLUMNS },
    printTitleColumns: { ...boxAt(0, 0, 1, 2), rows: MAX_ROWS },
    printArea: area("A1:F20"),
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    margins: { top: 36, bottom: 40.5, left: 18, right: 18, header: 10, footer: 12 },
    headerFooter: {
      leftHeader: "Scores",
      centerHeader: "&B&A",
      rightHeader: "R&&D",
      leftFooter: "Page &P of &N",
      centerFooter: "",
      rightFooter: "&D",
    },
  });
}

const automatic = { type: "automatic", formula: null } as const;
const RULES: readonly ConditionalRule[] = [
  {
    kind: "colorScale",
    points: [
      { type: "lowest", formula: null, color: "#F8696B" },
      { type: "percentile", formula: "50", color: "#FFEB84" },
      { type: "highest", formula: null, color: "#63BE7B" },
    ],
  },
  {
    kind: "colorScale",
    points: [
      { type: "number", formula: "0", color: "#FFFFFF" },
      { type: "formula", formula: "$A$1*2", color: "#4472C4" },
    ],
  },
  { kind: "dataBar", lower: automatic, upper: automatic, color: "#5B9BD5", gradient: false, showValue: true },
  {
    kind: "dataBar",
    lower: { type: "number", formula: "0" },
    upper: { type: "percent", formula: "90" },
    color: "#ED7D31",
    gradient: true,
    showValue: false,
  },
  {
    kind: "iconSet",
    icons: "ThreeArrows",
    reverse: true,
    showValue: true,
    thresholds: [
      { type: "percent", formula: "33", inclusive: true },
      { type: "number", formula: "67", inclusive: false },
    ],
  },
  {
    kind: "iconSet",
    icons: "ThreeStars",
    reverse: false,
    showValue: false,
    thresholds: [
      { type: "percent", formula: "33", inclusive: true },
      { type: "percent", formula: "67", inclusive: true },
    ],
  },
  { kind: "cellValue", operator: "between", formula1: "0", formula2: "$B$1" },
  { kind: "cellValue", operator: "greaterThan", formula1: '"n/a"', formula2: null },
  { kind: "custom", formula: 'AND($A1>0,$A1<>"a&b")' },
  { kind: "text", operator: "contains", text: 'fail "x"' },
  { kind: "text", operator: "beginsWith", text: "pass" },
  { kind: "topBottom", bottom: true, percent: true, rank: 20 },
];

function putConditionalFormats(book: Book, sheet: string): void {
  const style = { fill: "#FFC7CE", fontColor: "#9C0006", bold: true };
  const hasLook = ({ kind }: ConditionalRule) => kind !== "colorScale" && kind !== "dataBar" && kind !== "iconSet";
  RULES.forEach((rule, priority) => {
    const areas = priority % 2 ? [area("A2:A4")] : [area("A1:C3"), area("E1:E9")];
    const format: ConditionalFormatState = {
      id: book.newGuid(),
      sheet,
      areas,
      priority,
      stopIfTrue: rule.kind === "custom",
      rule,
      kind: rule.kind,
      style: hasLook(rule) ? style : {},
    };
    book.conditionalFormats.push(format);
  });
}

const chart = (book: Book, sheet: string, type: ChartType, at: number): ChartState => ({
  id: book.newGuid(),
  sheet,
  name: `Chart ${at}`,
  type,
  title: { text: "", visible: false, font: {} },
  legend: { visible: false, position: "Right", overlay: false, font: {}, fill: null },
  categoryAxis: emptyAxis(false),
  valueAxis: emptyAxis(true),
  series: [],
  place: { left: 50.25 + at, top: 200, width: 360, height: 216.75 },
});

function putCharts(book: Book, sheet: string, data: string): void {
  const [values, categories, name] = ["C2:C5", "A2:A5", "C1"].map((address) => ({ sheet: data, area: area(address) }));
  const scatter = chart(book, sheet, "XYScatter", 1);
  scatter.title = {
    text: "Quality & value\nby company",
    visible: true,
    font: { bold: true, size: 14, color: "#1F3864" },
  };
  const font = { italic: true, underline: true, size: 8 };
  scatter.legend = { visible: true, position: "Bottom", overlay: false, font, fill: "#F2F2F2" };
  scatter.categoryAxis = {
    ...emptyAxis(true),
    title: { text: "Rate", visible: true, font: {} },
    minimum: -1,
    maximum: 100,
    majorUnit: 25,
    displayUnit: "Hundreds",
    showsDisplayUnit: false,
    numberFormat: "0%",
    reverseOrder: true,
  };
  scatter.valueAxis = {
    ...emptyAxis(true),
    minorGridlines: true,
    logScale: true,
    tickLabels: "Low",
    font: { size: 9 },
    line: { color: "#808080", weight: 1.5, style: "Dash" },
  };
  scatter.series = [
    {
      ...emptySeries(book.newGuid()),
      name: "Held",
      values,
      categories,
      fill: "#4472C4",
      markerStyle: "Circle",
      markerSize: 7,
      markerFill: "#ED7D31",
      markerLine: "#FFFFFF",
      points: new Map([[2, { fill: "#FF0000" }]]),
    },
    {
      ...emptySeries(book.newGuid()),
      name,
      values,
      categories,
      labels: {
        ...emptyLabels(),
        showSeriesName: true,
        position: "Right",
        numberFormat: "0.0",
        font: { color: "#333333" },
      },
    },
  ];
  const bars = chart(book, sheet, "BarClustered", 2);
  bars.categoryAxis.reverseOrder = true;
  bars.valueAxis.visible = false;
  bars.series = [
    {
      ...emptySeries(book.newGuid()),
      name,
      values,
      categories,
      fill: "#70AD47",
      gapWidth: 40,
      labels: { ...emptyLabels(), position: "OutsideEnd" },
      points: new Map([[0, { fill: "#FFC000" }]]),
    },
  ];
  const mixed = chart(book, sheet, "ColumnClustered", 3);
  mixed.series = [
    { ...emptySeries(book.newGuid()), name: "Columns", values, categories },
    {
      ...emptySeries(book.newGuid()),
      name: "Line",
      values,
      categories,
      type: "Line",
      onSecondaryAxis: true,
      line: { color: "#C00000", weight: 2.25 },
      smooth: true,
    },
  ];
  const others = (["ColumnStacked100", "BarStacked", "Area", "Doughnut", "XYScatterLines", "LineMarkers"] as const).map(
    (type, at) => ({
      ...chart(book, sheet, type, 4 + at),
      series: [{ ...emptySeries(book.newGuid()), name: "One", values, categories }],
    }),
  );
  book.charts.push(scatter, bars, mixed, ...others);
}
