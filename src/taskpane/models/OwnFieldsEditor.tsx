import { Button, Dropdown, Field, Input, Option, Text, Textarea } from "@fluentui/react-components";
import { Delete16Regular } from "@fluentui/react-icons";
import type { Model } from "../../engine/models/schema";
import {
  ownFaults,
  UNITS,
  withNewMetric,
  withoutOwnField,
  withValue,
  type OwnColumn,
  type OwnMetric,
} from "../../workflows/pane";
import { useStyles } from "../common/styles";

/** The columns and metrics that a model declares: names, headers, formulas, units and directions, each with what is wrong with it. */
export function OwnFieldsEditor({ model, onChange }: { model: Model; onChange: (model: Model) => void }) {
  const styles = useStyles();
  const faults = ownFaults(model);
  return (
    <div className={styles.list}>
      {model.columns.length === 0 && (
        <Text className={styles.quiet}>
          To add a column, choose «Use this column as a factor» under Screen, at a column that was not recognised.
        </Text>
      )}
      {model.columns.map((column, k) => (
        <OwnField
          key={column.id}
          field={column}
          path={`columns.${k}`}
          faults={faults}
          onChange={(key, value) => onChange(withValue(model, `columns.${k}.${key}`, value))}
          onRemove={() => onChange(withoutOwnField(model, column.id))}
        >
          <Field
            label="Headers, separated by semicolons"
            size="small"
            validationMessage={column.headers.map((_, h) => faults[`columns.${k}.headers.${h}`]).find(Boolean)}
          >
            <Input
              value={column.headers.join("; ")}
              onChange={(_, { value }) =>
                onChange(
                  withValue(
                    model,
                    `columns.${k}.headers`,
                    value.split(";").map((header) => header.trimStart()),
                  ),
                )
              }
            />
          </Field>
        </OwnField>
      ))}
      {model.metrics.map((metric, k) => (
        <OwnField
          key={metric.id}
          field={metric}
          path={`metrics.${k}`}
          faults={faults}
          onChange={(key, value) => onChange(withValue(model, `metrics.${k}.${key}`, value))}
          onRemove={() => onChange(withoutOwnField(model, metric.id))}
        >
          <Field
            label="Formula"
            size="small"
            hint="Ids of metrics, line items and own columns, such as ebit / (total_assets - current_liabilities); min, max, abs, log, if."
            validationMessage={faults[`metrics.${k}.formula`]}
          >
            <Textarea
              rows={2}
              value={metric.formula}
              onChange={(_, { value }) => onChange(withValue(model, `metrics.${k}.formula`, value))}
            />
          </Field>
        </OwnField>
      ))}
      <Button size="small" onClick={() => onChange(withNewMetric(model))}>
        Add a metric by formula
      </Button>
    </div>
  );
}

interface OwnFieldProps {
  field: OwnColumn | OwnMetric;
  path: string;
  faults: Readonly<Record<string, string>>;
  onChange: (key: string, value: unknown) => void;
  onRemove: () => void;
  children: React.ReactNode;
}

function OwnField({ field, path, faults, onChange, onRemove, children }: OwnFieldProps) {
  const styles = useStyles();
  return (
    <div className={styles.section} role="group" aria-label={field.label}>
      <div className={styles.row}>
        <Text className={`${styles.grow} ${styles.quiet}`}>
          In formulas: <span className={styles.code}>{field.id}</span>
        </Text>
        <Button
          size="small"
          appearance="subtle"
          icon={<Delete16Regular />}
          aria-label={`Remove ${field.label}`}
          onClick={onRemove}
        />
      </div>
      <Field label="Name" size="small" validationMessage={faults[`${path}.label`] ?? faults[`${path}.id`]}>
        <Input value={field.label} onChange={(_, { value }) => onChange("label", value)} />
      </Field>
      {children}
      <div className={styles.pair}>
        <Choice label="Unit" options={UNITS} chosen={field.unit} onChoose={(unit) => onChange("unit", unit)} />
        <Choice
          label="Better values"
          options={DIRECTIONS}
          chosen={field.better}
          onChoose={(better) => onChange("better", better)}
        />
      </div>
    </div>
  );
}

const DIRECTIONS = [
  { id: "high", label: "higher" },
  { id: "low", label: "lower" },
] as const;

interface ChoiceProps {
  label: string;
  options: readonly { id: string; label: string }[];
  chosen: string;
  onChoose: (id: string) => void;
}

function Choice({ label, options, chosen, onChoose }: ChoiceProps) {
  const styles = useStyles();
  return (
    <Field label={label} size="small">
      <Dropdown
        className={styles.control}
        size="small"
        value={options.find(({ id }) => id === chosen)?.label}
        selectedOptions={[chosen]}
        onOptionSelect={(_, { optionValue }) => optionValue !== undefined && onChoose(optionValue)}
      >
        {options.map(({ id, label: text }) => (
          <Option key={id} value={id}>
            {text}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
