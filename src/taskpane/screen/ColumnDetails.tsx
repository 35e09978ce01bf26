import { Combobox, Dropdown, Field, Option, OptionGroup, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { ColumnCorrection, ColumnReading } from "../../engine/universe/reading";
import { factorUnit, fieldLabel, type FieldChoice } from "../../workflows/pane";
import { useStyles } from "../common/styles";
import type { ModelChoiceState } from "../state/useModelChoice";
import { UseAsFactor } from "./UseAsFactor";

interface Props {
  column: ColumnReading;
  choices: readonly FieldChoice[];
  /** companies in the universe */
  size: number;
  choice: ModelChoiceState;
  onCorrect: (correction: ColumnCorrection) => void;
}

const NOT_USED = "";

/** What a column is read as, its unit and the reason for it, and a summary of its values. Field and unit can be changed. */
export function ColumnDetails({ column, choices, size, choice, onCorrect }: Props) {
  const styles = useStyles();
  const { unit, quality } = column;
  const factor = choice.model && factorUnit(column, choice.model);
  return (
    <div className={styles.list}>
      <FieldPicker
        column={column}
        choices={choices}
        labelOf={(id) => fieldLabel(id, choice.model ?? undefined)}
        onPick={(field) => onCorrect({ field })}
      />
      {factor !== null && <UseAsFactor column={column} unit={factor} choice={choice} />}
      {unit && unit.choices.length > 1 && (
        <Field
          label="Unit"
          size="small"
          hint={unit.evidence}
          validationState={unit.doubtful ? "warning" : "none"}
          validationMessage={unit.doubtful ? "Please check the unit." : undefined}
        >
          <Dropdown
            className={styles.control}
            size="small"
            value={unit.choice}
            selectedOptions={[unit.choice]}
            onOptionSelect={(_, { optionValue }) =>
              onCorrect({ unit: unit.choices.find((choice) => choice === optionValue) })
            }
          >
            {unit.choices.map((choice) => (
              <Option key={choice} value={choice}>
                {choice}
              </Option>
            ))}
          </Dropdown>
        </Field>
      )}
      {unit && unit.choices.length === 1 && unit.evidence !== "" && (
        <Text className={styles.quiet}>{unit.evidence}</Text>
      )}
      {quality && (
        <Text className={styles.quiet}>
          {quality.filled} of {size} filled
          {quality.filled > 0 && !Number.isNaN(quality.median)
            ? `; from ${short(quality.min)} to ${short(quality.max)}, median ${short(quality.median)}`
            : ""}
          {quality.outliers.length > 0 ? `; ${quality.outliers.length} outlying` : ""}
        </Text>
      )}
    </div>
  );
}

function FieldPicker({
  column,
  choices,
  labelOf,
  onPick,
}: {
  column: ColumnReading;
  choices: readonly FieldChoice[];
  labelOf: (id: string) => string;
  onPick: (field: string | null) => void;
}) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const matching = choices.filter(({ label }) => typed === null || label.toLowerCase().includes(typed.toLowerCase()));
  const groups = [...new Set(matching.map(({ group }) => group))];
  return (
    <Field label="Read as" size="small">
      <Combobox
        className={styles.control}
        size="small"
        value={typed ?? (column.field === null ? "" : labelOf(column.field))}
        placeholder="Not used"
        selectedOptions={[column.field ?? NOT_USED]}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => setTyped(null)}
        onOptionSelect={(_, { optionValue }) => {
          setTyped(null);
          onPick(optionValue === NOT_USED || optionValue === undefined ? null : optionValue);
        }}
      >
        <Option value={NOT_USED} text="Not used">
          Not used
        </Option>
        {column.suggestions.length > 0 && typed === null ? (
          <OptionGroup label="Perhaps">
            {column.suggestions.map((id) => (
              <Option key={`suggested-${id}`} value={id} text={labelOf(id)}>
                {labelOf(id)}
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
  );
}

const short = (value: number) =>
  value.toLocaleString("en-US", {
    maximumSignificantDigits: 4,
    notation: Math.abs(value) >= 1e5 ? "compact" : "standard",
  });
