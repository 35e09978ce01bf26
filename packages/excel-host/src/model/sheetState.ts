import type { Box } from "../formula/address";

export interface PageLayoutState {
  orientation: "Portrait" | "Landscape";
  paperSize: string;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  printTitleRows: Box | null;
  printTitleColumns: Box | null;
  printArea: Box | null;
  zoom: {
    scale?: number;
    horizontalFitToPages?: number;
    verticalFitToPages?: number;
  };
  /** In points. */
  margins: {
    top: number;
    bottom: number;
    left: number;
    right: number;
    header: number;
    footer: number;
  };
  headerFooter: HeaderFooterState;
}

export interface HeaderFooterState {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

export interface HyperlinkState {
  /** A web address. */
  address?: string;
  /** A place in the workbook. */
  documentReference?: string;
  screenTip?: string;
}

/** What the model knows of a sheet besides what its grid knows. */
export interface SheetState {
  showHeadings: boolean;
  protected: boolean;
  readonly customProperties: Map<string, string>;
  readonly pageLayout: PageLayoutState;
  /** By row and column, "3,0". */
  hyperlinks: Map<string, HyperlinkState>;
}

export const newSheetState = (): SheetState => ({
  showHeadings: true,
  protected: false,
  customProperties: new Map<string, string>(),
  hyperlinks: new Map<string, HyperlinkState>(),
  pageLayout: {
    orientation: "Portrait",
    paperSize: "Letter",
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    printTitleRows: null,
    printTitleColumns: null,
    printArea: null,
    zoom: { scale: 100 },
    margins: {
      top: 54,
      bottom: 54,
      left: 50.4,
      right: 50.4,
      header: 21.6,
      footer: 21.6,
    },
    headerFooter: {
      leftHeader: "",
      centerHeader: "",
      rightHeader: "",
      leftFooter: "",
      centerFooter: "",
      rightFooter: "",
    },
  },
});
