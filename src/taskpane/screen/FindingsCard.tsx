import { Badge, Checkbox, Field, Input, Link, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../engine/universe/reading";
import { selectCells, type UniversePreview } from "../../workflows/pane";
import { useStyles } from "../common/styles";
import type { Screen } from "./useScreen";

const LOOK = { doubt: { color: "warning", word: "check" }, warning: { color: "important", word: "warning" }, info: { color: "informative", word: "note" } } as const;
/** More than this are folded away until asked for. */
const SHOWN = 4;

/** What the data check found; each finding leads to its cells. */
export function FindingsCard({ screen, preview }: { screen: Screen; preview: UniversePreview }) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const { findings } = preview.reading;
  const doubts = findings.filter(({ severity }) => severity !== "info").length;
  const shown = all ? findings : findings.slice(0, SHOWN);
  const has = (code: Finding["code"]) => findings.some((finding) => finding.code === code);
  return (
    <section className={styles.card} aria-label="Data check">
      <div className={styles.heading}>
        <h2 className={styles.title}>Data check</h2>
        <Text className={styles.quiet} data-testid="findings-summary">
          {findings.length === 0 ? "nothing to report" : `${doubts} to look at, ${findings.length - doubts} notes`}
        </Text>
      </div>
      {(has("hidden-rows") || !screen.choices.includeHidden) && (
        <Checkbox label="Visible rows only" checked={!screen.choices.includeHidden} onChange={(_, { checked }) => screen.change({ includeHidden: checked !== true })} />
      )}
      {(has("panel") || screen.choices.asOf !== "") && (
        <Field label="As of" size="small" hint="Latest period on or before this date, such as 2024-12-31; empty for the latest of all">
          <Input size="small" defaultValue={screen.choices.asOf} onBlur={(event) => event.target.value !== screen.choices.asOf && screen.change({ asOf: event.target.value })} />
        </Field>
      )}
      <ul className={styles.list}>
        {shown.map((finding, k) => (
          <li key={k}>
            <FindingLine finding={finding} sheet={preview.sheet} />
          </li>
        ))}
      </ul>
      {findings.length > SHOWN && (
        <Link as="button" onClick={() => setAll(!all)}>
          {all ? "Show fewer" : `Show all ${findings.length}`}
        </Link>
      )}
    </section>
  );
}

function FindingLine({ finding, sheet }: { finding: Finding; sheet: string }) {
  const styles = useStyles();
  const { color, word } = LOOK[finding.severity];
  return (
    <div className={styles.quiet}>
      <Badge color={color} appearance="tint" size="small">
        {word}
      </Badge>{" "}
      {finding.message}{" "}
      {finding.cells.length > 0 && (
        <Link as="button" inline onClick={() => void selectCells(sheet, finding.cells[0])} aria-label={`Show ${finding.cells[0]}`}>
          {finding.cells[0]}
          {finding.count > 1 ? ` and ${finding.count - 1} more` : ""}
        </Link>
      )}
    </div>
  );
}
