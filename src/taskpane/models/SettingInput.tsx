import { Dropdown, Field, Input, Option, Switch } from "@fluentui/react-components";
import { useState } from "react";
import type { Model } from "../../engine/models/schema";
import { valueAt, withValue, type SettingField } from "../../workflows/pane";
import { useStyles } from "../common/styles";

/** One setting, as its schema says: a choice, a switch or a number. */
export function SettingInput({
  field,
  model,
  onChange,
}: {
  field: SettingField;
  model: Model;
  onChange: (model: Model) => void;
}) {
  const styles = useStyles();
  const value = valueAt(model, field.path);
  const label = field.path
    .split(".")
    .slice(-1)[0]
    .replace(/([A-Z])/g, " $1")
    .toLowerCase();
  const set = (next: unknown) => onChange(withValue(model, field.path, next));
  if (field.kind === "switch") {
    return (
      <Field hint={field.description}>
        <Switch label={label} checked={value === true} onChange={(_, { checked }) => set(checked)} />
      </Field>
    );
  }
  if (field.kind === "choice") {
    return (
      <Field label={label} hint={field.description}>
        <Dropdown
          className={styles.control}
          value={String(value)}
          selectedOptions={[String(value)]}
          onOptionSelect={(_, { optionValue }) => set(optionValue)}
        >
          {field.choices.map((choice) => (
            <Option key={choice} value={choice}>
              {choice}
            </Option>
          ))}
        </Dropdown>
      </Field>
    );
  }
  return (
    <NumberInput
      label={label}
      hint={field.description}
      value={value as number | null}
      nullable={field.nullable}
      onChange={set}
    />
  );
}

interface NumberProps {
  label: string;
  hint?: string;
  value: number | null | undefined;
  /** empty means none */
  nullable: boolean;
  onChange: (value: number | null) => void;
}

/** A number typed freely; it counts once it is one. */
export function NumberInput({ label, hint, value, nullable, onChange }: NumberProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null || value === undefined ? "" : String(value));
  const bad = typed !== null && (typed.trim() === "" ? !nullable : !Number.isFinite(Number(typed)));
  return (
    <Field label={label} hint={hint} validationMessage={bad ? "Write a number" : undefined}>
      <Input
        className={styles.control}
        value={shown}
        inputMode="decimal"
        placeholder={nullable ? "none" : undefined}
        onChange={(_, { value: text }) => {
          setTyped(text);
          if (text.trim() === "" && nullable) onChange(null);
          else if (text.trim() !== "" && Number.isFinite(Number(text))) onChange(Number(text));
        }}
        onBlur={() => setTyped(null)}
      />
    </Field>
  );
}
