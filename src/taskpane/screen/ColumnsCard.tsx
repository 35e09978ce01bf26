import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Badge, Combobox, Dropdown, Field, Option, OptionGroup, Switch, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ColumnCorrection, ColumnReading } from "../../engine/universe/reading";
import { fieldChoices, fieldLabel, type FieldChoice, type UniversePreview } from "../../workflows/pane";
import { useStyles } from "../common/styles";

interface Props {
  preview: UniversePreview;
  onCorrect: (header: string, correction: ColumnCorrection) => void;
}

const NOT_USED = "";

/** Which column was recognised as what, in which unit and why; each can be corrected. */
export function ColumnsCard({ preview, onCorrect }: Props) {
  const styles = useStyles();
  const [onlyDoubtful, setOnlyDoubtful] = useState(false);
  const choices = useMemo(() => fieldChoices(), []);
  const columns = preview.reading.columns.filter(({ status }) => status !== "empty header");
  const used = columns.filter(({ field }) => field !== null).length;
  const doubtful = columns.filter(isDoubtful);
  const shown = onlyDoubtful ? doubtful : columns;
  return (
    <section className={styles.card} aria-label="Columns">
      <div className={styles.heading}>
        <h2 className={styles.title}>Columns</h2>
        <Text className={styles.quiet} data-testid="columns-summary">
          {used} of {columns.length} recognised
        </Text>
      </div>
      {preview.remembered.length > 0 && <Text className={styles.quiet}>Your corrections for {preview.remembered.length} of these headers were remembered.</Text>}
      {doubtful.length > 0 && <Switch checked={onlyDoubtful} onChange={(_, { checked }) => setOnlyDoubtful(checked)} label={`Only the ${doubtful.length} to check`} />}
      <Accordion collapsible multiple className={styles.scroll}>
        {shown.map((column) => (
          <AccordionItem key={column.position} value={column.position}>
            <AccordionHeader size="small">
              <span className={styles.row} style={{ width: "100%" }}>
                <span className={`${styles.grow} ${styles.ellipsis}`} title={column.header}>
                  {column.header}
                </span>
                <span className={`${styles.quiet} ${styles.ellipsis}`}>{column.field === null ? "not used" : fieldLabel(column.field)}</span>
                {isDoubtful(column) && (
                  <Badge color="warning" appearance="tint" size="small">
                    check
                  </Badge>
                )}
              </span>
            </AccordionHeader>
            <AccordionPanel>
              <ColumnDetails column={column} choices={choices} size={preview.reading.universe.size} onCorrect={(correction) => onCorrect(column.key, correction)} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </section>
  );
}

function ColumnDetails({ column, choices, size, onCorrect }: { column: ColumnReading; choices: readonly FieldChoice[]; size: number; onCorrect: (correction: ColumnCorrection) => void }) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const matching = choices.filter(({ label }) => typed === null || label.toLowerCase().includes(typed.toLowerCase()));
  const groups = [...new Set(matching.map(({ group }) => group))];
  const { unit, quality } = column;
  return (
    <div className={styles.list}>
      <Field label="Read as" size="small">
        <Combobox
          className={styles.control}
          size="small"
          value={typed ?? (column.field === null ? "" : fieldLabel(column.field))}
          placeholder="Not used"
          selectedOptions={[column.field ?? NOT_USED]}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => setTyped(null)}
          onOptionSelect={(_, { optionValue }) => {
            setTyped(null);
            onCorrect({ field: optionValue === NOT_USED || optionValue === undefined ? null : optionValue });
          }}
        >
          <Option value={NOT_USED} text="Not used">
            Not used
          </Option>
          {column.suggestions.length > 0 && typed === null ? (
            <OptionGroup label="Perhaps">
              {column.suggestions.map((id) => (
                <Option key={`suggested-${id}`} value={id} text={fieldLabel(id)}>
                  {fieldLabel(id)}
                </Option>
              ))}
            </OptionGroup>
          ) : null}
          {groups.map((group) => (
            <OptionGroup key={group} label={group}>
              {matching
                .filter((choice) => choice.group === group)
                .map(({ id, label }) => (
                  <Option key={id} value={id} text={label}>
                    {label}
                  </Option>
                ))}
            </OptionGroup>
          ))}
        </Combobox>
      </Field>
      {unit && unit.choices.length > 1 && (
        <Field label="Unit" size="small" hint={unit.evidence} validationState={unit.doubtful ? "warning" : "none"} validationMessage={unit.doubtful ? "Please check" : undefined}>
          <Dropdown className={styles.control} size="small" value={unit.choice} selectedOptions={[unit.choice]} onOptionSelect={(_, { optionValue }) => onCorrect({ unit: unit.choices.find((choice) => choice === optionValue) })}>
            {unit.choices.map((choice) => (
              <Option key={choice} value={choice}>
                {choice}
              </Option>
            ))}
          </Dropdown>
        </Field>
      )}
      {quality && (
        <Text className={styles.quiet}>
          {quality.filled} of {size} filled{quality.filled > 0 ? `, ${short(quality.min)} … ${short(quality.median)} … ${short(quality.max)}` : ""}
          {quality.outliers.length > 0 ? `, ${quality.outliers.length} outliers` : ""}
        </Text>
      )}
    </div>
  );
}

const isDoubtful = ({ unit, status, suggestions }: ColumnReading) => unit?.doubtful === true || status === "ambiguous" || (status === "unknown" && suggestions.length > 0);
const short = (value: number) => value.toLocaleString("en-US", { maximumSignificantDigits: 4, notation: Math.abs(value) >= 1e5 ? "compact" : "standard" });
