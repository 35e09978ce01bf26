import { Dropdown, Field, Input, Option, Switch } from "@fluentui/react-components";
import { useState } from "react";
import type { Model } from "../../engine/models/schema";
import { fractionOf, percentText, settingText, valueAt, withValue, type SettingField } from "../../workflows/pane";
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
  const { label } = field;
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
          value={settingText(field.path, value)}
          selectedOptions={[String(value)]}
          onOptionSelect={(_, { optionValue }) => set(optionValue)}
        >
          {field.choices.map((choice) => (
            <Option key={choice} value={choice}>
              {settingText(field.path, choice)}
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
      none={field.nullable ? settingText(field.path, null) : undefined}
      percent={field.fraction}
      onChange={set}
    />
  );
}

interface NumberProps {
  label: string;
  hint?: string;
  value: number | null | undefined;
  /** what an empty input means, where it may be empty */
  none?: string;
  /** the value is a fraction, shown and typed in percent */
  percent?: boolean;
  onChange: (value: number | null) => void;
}

/** A number typed freely; it counts once it is one. */
export function NumberInput({ label, hint, value, none, percent = false, onChange }: NumberProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null || value === undefined ? "" : percent ? percentText(value) : String(value));
  const number = (text: string) => Number(percent ? text.replace(/%\s*$/, "") : text);
  const mayBeEmpty = none !== undefined;
  const bad = typed !== null && (typed.trim() === "" ? !mayBeEmpty : !Number.isFinite(number(typed)));
  return (
    <Field label={label} hint={hint} validationMessage={bad ? "Enter a number." : undefined}>
      <Input
        className={styles.control}
        value={shown}
        inputMode="decimal"
        placeholder={none}
        contentAfter={percent ? "%" : undefined}
        onChange={(_, { value: text }) => {
          setTyped(text);
          if (text.trim() === "") {
            if (mayBeEmpty) onChange(null);
          } else if (Number.isFinite(number(text))) onChange(percent ? fractionOf(number(text)) : number(text));
        }}
        onBlur={() => setTyped(null)}
      />
    </Field>
  );
}
