import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Link,
  Text,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ColumnCorrection, ColumnReading } from "../../engine/universe/reading";
import { factorUnit, fieldChoices, fieldLabel, type UniversePreview } from "../../workflows/pane";
import type { Model } from "../../engine/models/schema";
import type { ModelChoiceState } from "../state/useModelChoice";
import { useStyles } from "../common/styles";
import { ColumnDetails } from "./ColumnDetails";

interface Props {
  preview: UniversePreview;
  choice: ModelChoiceState;
  onCorrect: (key: string, correction: ColumnCorrection) => void;
}

/** Which column was recognised as what, in which unit and why; each can be corrected. Those to check come first, the others when asked for. */
export function ColumnsCard({ preview, choice, onCorrect }: Props) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const choices = useMemo(() => fieldChoices(), []);
  const columns = preview.reading.columns.filter(({ status }) => status !== "empty header");
  const used = columns.filter(({ field }) => field !== null).length;
  const doubtful = columns.filter(isDoubtful);
  const shown = all ? columns : doubtful;
  return (
    <section className={styles.card} aria-label="Columns">
      <div className={styles.heading}>
        <h2 className={styles.title}>Columns</h2>
        <Text className={styles.quiet} data-testid="columns-summary">
          {used} of {columns.length} recognised
        </Text>
      </div>
      {preview.remembered.length > 0 && (
        <Text className={styles.quiet}>
          Your corrections for {preview.remembered.length} of these headers were remembered.
        </Text>
      )}
      {shown.length > 0 && (
        <Accordion collapsible multiple className={styles.scroll}>
          {shown.map((column) => (
            <AccordionItem key={column.position} value={column.position} className={styles.flush}>
              <AccordionHeader size="small">
                <ColumnLine column={column} model={choice.model} />
              </AccordionHeader>
              <AccordionPanel className={styles.flushPanel}>
                <ColumnDetails
                  column={column}
                  choices={choices}
                  size={preview.reading.universe.size}
                  choice={choice}
                  onCorrect={(correction) => onCorrect(column.key, correction)}
                />
              </AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      )}
      <Link as="button" className={styles.small} onClick={() => setAll(!all)} aria-expanded={all}>
        {all
          ? doubtful.length > 0
            ? `Only the ${doubtful.length} to check`
            : "Hide the columns"
          : `Show all ${columns.length} columns`}
      </Link>
    </section>
  );
}

/** The header as pasted; below it what it is read as, and in which unit. */
function ColumnLine({ column, model }: { column: ColumnReading; model: Model | null }) {
  const styles = useStyles();
  const { field, header, unit } = column;
  // a column that another model declares
  const isUsed = field !== null && (model === null || factorUnit(column, model) === null);
  const scale = unit && unit.choices.length > 1 ? `, ${unit.choice}` : "";
  return (
    <span className={styles.row} style={{ width: "100%" }}>
      <span className={styles.grow} style={{ textAlign: "left", paddingBlock: "3px" }}>
        <span className={styles.ellipsis} title={header}>
          {header}
        </span>
        <span className={`${styles.quiet} ${styles.ellipsis}`}>
          {!isUsed ? "not used" : `${fieldLabel(field, model ?? undefined)}${scale}`}
        </span>
      </span>
      {isDoubtful(column) && (
        <Badge color="warning" appearance="tint" size="small">
          check
        </Badge>
      )}
    </span>
  );
}

const isDoubtful = ({ unit, status, suggestions }: ColumnReading) =>
  unit?.doubtful === true || status === "ambiguous" || (status === "unknown" && suggestions.length > 0);
