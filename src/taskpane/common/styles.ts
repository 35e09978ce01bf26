import { makeStyles, shorthands, tokens } from "@fluentui/react-components";

/** Layout shared by the pane's parts; it holds from 280 pixels up. */
export const useStyles = makeStyles({
  pane: { minHeight: "100vh", display: "flex", flexDirection: "column", backgroundColor: tokens.colorNeutralBackground2, boxSizing: "border-box" },
  tabs: { backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, position: "sticky", top: 0, zIndex: 2, padding: "0 4px" },
  content: { flexGrow: 1, padding: "12px", display: "flex", flexDirection: "column", gap: "12px", minWidth: 0, boxSizing: "border-box" },
  /** stays in sight at the pane's lower edge, whatever the content's height */
  footer: { position: "sticky", bottom: 0, zIndex: 2, marginTop: "auto", marginInline: "-12px", marginBottom: "-12px", padding: "12px", display: "flex", flexDirection: "column", gap: "8px", backgroundColor: tokens.colorNeutralBackground1, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  card: { backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: "12px", display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  heading: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: "8px", margin: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  row: { display: "flex", gap: "8px", alignItems: "center", minWidth: 0 },
  wrap: { display: "flex", gap: "8px", flexWrap: "wrap", alignItems: "end" },
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px", alignItems: "end", "& > *": { minWidth: 0 } },
  grow: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  control: { minWidth: 0, width: "100%" },
  /** a number with its arrows, as narrow as its place is */
  spin: { minWidth: 0, width: "100%", boxSizing: "border-box", "& input": { minWidth: 0, width: "100%" } },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "4px" },
  /** entries parted by lines */
  ruled: { listStyleType: "none", margin: 0, padding: 0, "& > *": { paddingBlock: "8px", borderTop: `1px solid ${tokens.colorNeutralStroke3}` }, "& > :first-child": { borderTopStyle: "none", paddingTop: 0 }, "& > :last-child": { paddingBottom: 0 } },
  section: { display: "flex", flexDirection: "column", gap: "6px", paddingBlock: "8px", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  scroll: { maxHeight: "320px", overflowY: "auto", marginInline: "-4px", paddingInline: "4px" },
  ellipsis: { display: "block", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0 },
  number: { fontVariantNumeric: "tabular-nums", textAlign: "right" },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, "& td": { padding: "2px 0", verticalAlign: "top" }, "& td:last-child": { textAlign: "right", fontVariantNumeric: "tabular-nums", paddingLeft: "8px" } },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  /** headers of accordions begin where the card's text begins */
  flush: { "& .fui-AccordionHeader__button": { ...shorthands.paddingInline(0), minHeight: "36px" } },
  flushPanel: { marginLeft: 0, marginRight: 0, paddingBottom: "8px" },
  weight: { display: "grid", gridTemplateColumns: "1fr 58px 42px 24px", gap: "6px", alignItems: "center", "& > *": { minWidth: 0 } },
});
