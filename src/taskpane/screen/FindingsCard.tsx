import { Badge, Checkbox, Link, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../engine/universe/reading";
import { selectCells, type UniversePreview } from "../../workflows/pane";
import { useStyles } from "../common/styles";
import type { ReadingChoices } from "../state/useUniverse";
import { groupFindings, type FindingGroup } from "./groupFindings";

const LOOK = {
  doubt: { color: "warning", word: "check" },
  warning: { color: "severe", word: "warning" },
  info: { color: "informative", word: "note" },
} as const;
/** More kinds than this are folded away until asked for. */
const SHOWN = 3;

interface Props {
  preview: UniversePreview;
  reading: ReadingChoices;
  onChange: (changes: Partial<ReadingChoices>) => void;
}

/** What the data check found, each finding with a link to its cells. */
export function FindingsCard({ preview, reading, onChange }: Props) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const { findings } = preview.reading;
  const groups = groupFindings(findings);
  const serious = groups.filter(({ severity }) => severity !== "info").length;
  const shown = all ? groups : groups.slice(0, Math.max(SHOWN, serious));
  const has = (code: Finding["code"]) => findings.some((finding) => finding.code === code);
  return (
    <section className={styles.card} aria-label="Data check">
      <div className={styles.heading}>
        <h2 className={styles.title}>Data check</h2>
        <Text className={styles.quiet} data-testid="findings-summary">
          {summary(findings)}
        </Text>
      </div>
      {(has("hidden-rows") || !reading.includeHidden) && (
        <Checkbox
          label="Visible rows only"
          checked={!reading.includeHidden}
          onChange={(_, { checked }) => onChange({ includeHidden: checked !== true })}
        />
      )}
      {groups.length > 0 && (
        <ul className={styles.ruled}>
          {shown.map((group) => (
            <li key={`${group.severity} ${group.code}`}>
              <Group group={group} sheet={preview.sheet} />
            </li>
          ))}
        </ul>
      )}
      {groups.length > shown.length && (
        <Link as="button" className={styles.small} onClick={() => setAll(true)}>
          Show {groups.length - shown.length} more {groups.length - shown.length === 1 ? "kind" : "kinds"} of note
        </Link>
      )}
    </section>
  );
}

function summary(findings: readonly Finding[]): string {
  if (findings.length === 0) return "No action needed";
  const notes = findings.filter(({ severity }) => severity === "info").length;
  const parts = [
    findings.length > notes && `${findings.length - notes} to check`,
    notes > 0 && `${notes} ${notes === 1 ? "note" : "notes"}`,
  ];
  return parts.filter(Boolean).join(", ");
}

/** The first finding of a kind, and the others behind a link. */
function Group({ group: { severity, findings }, sheet }: { group: FindingGroup; sheet: string }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const { color, word } = LOOK[severity];
  const others = findings.length - 1;
  return (
    <div className={styles.list}>
      <div className={styles.small}>
        <Badge color={color} appearance="tint" size="small">
          {word}
        </Badge>{" "}
        <Sentence finding={findings[0]} sheet={sheet} />
      </div>
      {open &&
        findings.slice(1).map((finding, k) => (
          <div key={k} className={styles.small}>
            <Sentence finding={finding} sheet={sheet} />
          </div>
        ))}
      {others > 0 && (
        <Link as="button" className={styles.small} onClick={() => setOpen(!open)} aria-expanded={open}>
          {open ? "Show fewer" : `${others} more like this`}
        </Link>
      )}
    </div>
  );
}

function Sentence({ finding: { message, cells, count, selection }, sheet }: { finding: Finding; sheet: string }) {
  const styles = useStyles();
  return (
    <>
      {message}{" "}
      {cells.length > 0 && (
        <Link
          as="button"
          inline
          className={styles.small}
          onClick={() => void selectCells(sheet, selection)}
          aria-label={`Show ${cells[0]}`}
        >
          {cells[0]}
          {count > 1 ? ` and ${count - 1} more` : ""}
        </Link>
      )}
    </>
  );
}
