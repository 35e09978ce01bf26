import { Button, Combobox, Option, Text } from "@fluentui/react-components";
import { Delete16Regular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import type { Model } from "../../engine/models/schema";
import { columnChoices, fieldLabel, withValue } from "../../workflows/pane";
import { useStyles } from "../common/styles";
import { NumberInput } from "./SettingInput";

/** Ranges outside which companies are left out before anything is compared. */
export function FilterEditor({ model, onChange }: { model: Model; onChange: (model: Model) => void }) {
  const styles = useStyles();
  const [typed, setTyped] = useState("");
  const { filters, columns: ownColumns, metrics } = model;
  const columns = useMemo(() => columnChoices({ columns: ownColumns, metrics }), [ownColumns, metrics]);
  const setBound = (k: number, loose: "atLeast" | "atMost", strict: "above" | "below", value: number | null) => {
    const filter = filters[k];
    const key = filter[strict] === undefined ? loose : strict;
    onChange(withValue(model, `filters.${k}`, { ...filter, [key]: value ?? undefined }));
  };
  return (
    <div className={styles.list}>
      {filters.length === 0 && <Text className={styles.quiet}>Every company is compared.</Text>}
      {filters.map((filter, k) => (
        <div key={filter.column} className={styles.section}>
          <div className={styles.row}>
            <Text size={200} weight="semibold" className={`${styles.grow} ${styles.ellipsis}`}>
              {fieldLabel(filter.column, model)}
            </Text>
            <Button
              size="small"
              appearance="subtle"
              icon={<Delete16Regular />}
              aria-label={`Remove the filter on ${fieldLabel(filter.column, model)}`}
              onClick={() => onChange({ ...model, filters: filters.filter((_, other) => other !== k) })}
            />
          </div>
          <div className={styles.pair}>
            <NumberInput
              label={filter.above === undefined ? "at least" : "above"}
              value={filter.above ?? filter.atLeast}
              none="no limit"
              onChange={(value) => setBound(k, "atLeast", "above", value)}
            />
            <NumberInput
              label={filter.below === undefined ? "at most" : "below"}
              value={filter.below ?? filter.atMost}
              none="no limit"
              onChange={(value) => setBound(k, "atMost", "below", value)}
            />
          </div>
        </div>
      ))}
      <Combobox
        size="small"
        className={styles.control}
        placeholder="Add a filter on …"
        aria-label="Add a filter"
        value={typed}
        selectedOptions={[]}
        onChange={(event) => setTyped(event.target.value)}
        onOptionSelect={(_, { optionValue }) => {
          setTyped("");
          if (optionValue)
            onChange({ ...model, filters: [...filters, { column: optionValue, whenColumnAbsent: "warn" }] });
        }}
      >
        {columns
          .filter(
            ({ id, label }) =>
              label.toLowerCase().includes(typed.toLowerCase()) && !filters.some(({ column }) => column === id),
          )
          .map(({ id, label }) => (
            <Option key={id} value={id}>
              {label}
            </Option>
          ))}
      </Combobox>
    </div>
  );
}
