import { makeStyles, tokens } from "@fluentui/react-components";

/** Layout shared by the pane's parts; it holds from 300 pixels up. */
export const useStyles = makeStyles({
  pane: { minHeight: "100vh", display: "flex", flexDirection: "column", backgroundColor: tokens.colorNeutralBackground2, boxSizing: "border-box" },
  tabs: { backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, position: "sticky", top: 0, zIndex: 2 },
  content: { padding: "12px", display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  card: { backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: "12px", display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  heading: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px", margin: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  row: { display: "flex", gap: "8px", alignItems: "center", minWidth: 0 },
  wrap: { display: "flex", gap: "8px", flexWrap: "wrap", alignItems: "end" },
  grow: { flexGrow: 1, minWidth: 0 },
  control: { minWidth: 0, width: "100%" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "4px" },
  scroll: { maxHeight: "300px", overflowY: "auto", paddingRight: "4px" },
  ellipsis: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0 },
  number: { fontVariantNumeric: "tabular-nums", textAlign: "right" },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, "& td": { padding: "2px 0", verticalAlign: "top" }, "& td:last-child": { textAlign: "right", fontVariantNumeric: "tabular-nums", paddingLeft: "8px" } },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});
