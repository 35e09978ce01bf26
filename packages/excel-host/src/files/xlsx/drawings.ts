import type { Grid } from "../../grid/Grid";
import type { ChartPlace, ChartState } from "../../model/chartState";
import { anchorAt, emuFromPoints, pointOf, pointsFromEmu, type Anchor } from "./measures";
import { element, xmlDocument, type XmlElement } from "./xml";

const NAMESPACES = {
  "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
};

/** Where a sheet's charts lie: each over its cells, with which it moves. The first one has the relationship rId1, and so on. */
export function drawingToXml(grid: Grid, charts: readonly ChartState[]): string {
  return xmlDocument(
    element(
      "xdr:wsDr",
      NAMESPACES,
      charts.map((chart, index) => anchorToXml(grid, chart, index + 1)),
    ),
  );
}

function anchorToXml(grid: Grid, { sheet, name, place }: ChartState, number: number): string {
  const { left, top, width, height } = place;
  const nothing = element("xdr:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 }));
  const chart = element(
    "a:graphicData",
    { uri: NAMESPACES["xmlns:c"] },
    element("c:chart", { "r:id": `rId${number}` }),
  );
  return element(
    "xdr:twoCellAnchor",
    {},
    cornerToXml("xdr:from", anchorAt(grid, sheet, left, top)),
    cornerToXml("xdr:to", anchorAt(grid, sheet, left + width, top + height)),
    element(
      "xdr:graphicFrame",
      { macro: "" },
      element(
        "xdr:nvGraphicFramePr",
        {},
        element("xdr:cNvPr", { id: number + 1, name }),
        element("xdr:cNvGraphicFramePr"),
      ),
      nothing,
      element("a:graphic", {}, chart),
    ),
    element("xdr:clientData"),
  );
}

const cornerToXml = (name: string, { row, column, rowOffset, columnOffset }: Anchor): string =>
  element(
    name,
    {},
    element("xdr:col", {}, String(column)),
    element("xdr:colOff", {}, String(emuFromPoints(columnOffset))),
    element("xdr:row", {}, String(row)),
    element("xdr:rowOff", {}, String(emuFromPoints(rowOffset))),
  );

export interface FoundFrame {
  readonly name: string;
  readonly place: ChartPlace;
  readonly relationship: string;
}

/** The charts of a drawing. Pictures and shapes are not looked at. */
export function framesIn(drawing: XmlElement, grid: Grid, sheet: string): FoundFrame[] {
  return drawing.children.flatMap((anchor) => {
    const frame = anchor.descendants("graphicFrame")[0];
    const relationship = frame?.descendants("chart")[0]?.attribute("id");
    if (!frame || relationship === undefined) return [];
    const name = frame.descendants("cNvPr")[0]?.attribute("name") ?? "Chart";
    return [{ name, place: placeOf(anchor, grid, sheet), relationship }];
  });
}

function placeOf(anchor: XmlElement, grid: Grid, sheet: string): ChartPlace {
  const start = anchor.child("from");
  const corner = start
    ? pointOf(grid, sheet, anchorFrom(start))
    : { left: positionIn(anchor, "x"), top: positionIn(anchor, "y") };
  const end = anchor.child("to");
  if (end) {
    const opposite = pointOf(grid, sheet, anchorFrom(end));
    return { ...corner, width: opposite.left - corner.left, height: opposite.top - corner.top };
  }
  const size = anchor.child("ext");
  return { ...corner, width: pointsFromEmu(size?.number("cx") ?? 0), height: pointsFromEmu(size?.number("cy") ?? 0) };
}

const positionIn = (anchor: XmlElement, along: "x" | "y"): number =>
  pointsFromEmu(anchor.child("pos")?.number(along) ?? 0);

function anchorFrom(corner: XmlElement): Anchor {
  const number = (name: string) => Number(corner.child(name)?.text ?? 0);
  return {
    column: number("col"),
    columnOffset: pointsFromEmu(number("colOff")),
    row: number("row"),
    rowOffset: pointsFromEmu(number("rowOff")),
  };
}
