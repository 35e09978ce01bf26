import { Button, Combobox, Dropdown, Field, Input, Option, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { ColumnReading } from "../../engine/universe/reading";
import {
  factorFrom,
  messageOf,
  saveModel,
  UNITS,
  withFactor,
  type ModelChoice,
  type NewFactor,
} from "../../workflows/pane";
import type { ErrorMessage } from "../../workflows/messages";
import { ErrorBar } from "../common/ErrorBar";
import { useStyles } from "../common/styles";
import { NumberInput } from "../models/SettingInput";
import type { ModelChoiceState } from "../state/useModelChoice";

interface Props {
  column: ColumnReading;
  unit: NewFactor["unit"];
  choice: ModelChoiceState;
}

/** Makes a column that the catalogue does not know a factor of the chosen model; a published model is copied into the workbook first. */
export function UseAsFactor({ column, unit, choice }: Props) {
  const [open, setOpen] = useState(false);
  const chosen = choice.models.find(({ id }) => id === choice.modelId);
  if (chosen === undefined || chosen.model.categories.length === 0) return null;
  if (!open)
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        Use this column as a factor
      </Button>
    );
  return (
    <FactorForm
      initial={factorFrom(column.header, unit, chosen.model)}
      chosen={chosen}
      choice={choice}
      onCancel={() => setOpen(false)}
    />
  );
}

interface FormProps {
  initial: NewFactor;
  chosen: ModelChoice;
  choice: ModelChoiceState;
  onCancel: () => void;
}

function FactorForm({ initial, chosen, choice, onCancel }: FormProps) {
  const styles = useStyles();
  const [factor, setFactor] = useState(initial);
  const [error, setError] = useState<ErrorMessage | null>(null);
  const [saving, setSaving] = useState(false);
  const change = (changes: Partial<NewFactor>) => setFactor((current) => ({ ...current, ...changes }));
  const { categories } = chosen.model;
  const category = categories.find(({ id }) => id === factor.category)?.label ?? factor.category;

  const add = async () => {
    setError(null);
    setSaving(true);
    try {
      const model = withFactor(
        chosen,
        factor,
        choice.models.map(({ id }) => id),
      );
      await saveModel(model);
      await choice.reload();
      choice.chooseModel(model.id);
    } catch (failure) {
      setError(messageOf(failure));
      setSaving(false);
    }
  };

  return (
    <form
      className={styles.section}
      aria-label={`Use ${initial.header} as a factor`}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Field label="Name of the factor" size="small">
        <Input value={factor.label} onChange={(_, { value }) => change({ label: value })} />
      </Field>
      <Field label="Better values" size="small">
        <RadioGroup
          layout="horizontal"
          value={factor.better}
          onChange={(_, { value }) => change({ better: value === "low" ? "low" : "high" })}
        >
          <Radio value="high" label="higher" />
          <Radio value="low" label="lower" />
        </RadioGroup>
      </Field>
      <Field label="Unit" size="small">
        <Dropdown
          className={styles.control}
          value={UNITS.find(({ id }) => id === factor.unit)?.label}
          selectedOptions={[factor.unit]}
          onOptionSelect={(_, { optionValue }) => change({ unit: UNITS.find(({ id }) => id === optionValue)?.id })}
        >
          {UNITS.map(({ id, label }) => (
            <Option key={id} value={id}>
              {label}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <div className={styles.pair}>
        <Field label="Category" size="small">
          <Combobox
            className={styles.control}
            freeform
            value={category}
            selectedOptions={[factor.category]}
            onChange={(event) => change({ category: event.target.value })}
            onOptionSelect={(_, { optionValue }) => optionValue !== undefined && change({ category: optionValue })}
          >
            {categories.map(({ id, label }) => (
              <Option key={id} value={id}>
                {label}
              </Option>
            ))}
          </Combobox>
        </Field>
        <NumberInput label="Weight" value={factor.weight} onChange={(weight) => change({ weight: weight ?? 0 })} />
      </div>
      <ErrorBar error={error} />
      <div className={styles.row}>
        <Button size="small" type="submit" appearance="primary" disabled={saving || factor.label.trim() === ""}>
          {chosen.published ? "Add to a copy of the model" : "Add to the model"}
        </Button>
        <Button size="small" onClick={onCancel} disabled={saving}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
