import { Button, Combobox, Input, Option, Text } from "@fluentui/react-components";
import { Delete16Regular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import type { Model } from "../../engine/models/schema";
import {
  fieldLabel,
  metricChoices,
  ruleText,
  shareText,
  unusedMetrics,
  withMetric,
  withNewCategory,
  withoutCategory,
  withoutMetric,
  withValue,
} from "../../workflows/pane";
import { useStyles } from "../common/styles";

/** Categories and their metrics with the weights of both. */
export function CategoryEditor({ model, onChange }: { model: Model; onChange: (model: Model) => void }) {
  const styles = useStyles();
  const { columns: ownColumns, metrics: ownMetrics } = model;
  const metrics = useMemo(() => metricChoices({ columns: ownColumns, metrics: ownMetrics }), [ownColumns, ownMetrics]);
  const unused = unusedMetrics(model, metrics);
  return (
    <div className={styles.list}>
      {model.categories.map((category, c) => (
        <div key={category.id} className={styles.section}>
          <WeightRow
            name={category.label}
            strong
            weight={category.weight}
            share={shareText(
              model.categories.map(({ weight }) => weight),
              c,
            )}
            onWeight={(weight) => onChange(withValue(model, `categories.${c}.weight`, weight))}
            onRemove={model.categories.length > 1 ? () => onChange(withoutCategory(model, c)) : undefined}
          />
          {category.metrics.map(({ metric, weight }, m) => (
            <WeightRow
              key={metric}
              name={fieldLabel(metric, model)}
              weight={weight}
              share={shareText(
                category.metrics.map((entry) => entry.weight),
                m,
              )}
              onWeight={(next) => onChange(withValue(model, `categories.${c}.metrics.${m}.weight`, next))}
              onRemove={category.metrics.length > 1 ? () => onChange(withoutMetric(model, c, metric)) : undefined}
            />
          ))}
          {category.bySector.map((rule, r) => (
            <div key={r} className={styles.row}>
              <Text className={`${styles.grow} ${styles.quiet}`}>
                {ruleText(rule)} instead:{" "}
                {rule.metrics.map(({ metric, weight }) => `${fieldLabel(metric, model)} ${weight}`).join(", ")}
              </Text>
              <Button
                size="small"
                appearance="subtle"
                icon={<Delete16Regular />}
                aria-label={`Remove the metrics of ${ruleText(rule)} from ${category.label}`}
                onClick={() =>
                  onChange(
                    withValue(
                      model,
                      `categories.${c}.bySector`,
                      category.bySector.filter((_, other) => other !== r),
                    ),
                  )
                }
              />
            </div>
          ))}
          <MetricPicker
            label={`Add a metric to ${category.label}`}
            metrics={unused}
            onPick={(metric) => onChange(withMetric(model, c, metric))}
          />
        </div>
      ))}
      <NewCategory metrics={unused} onAdd={(label, metric) => onChange(withNewCategory(model, label, metric))} />
    </div>
  );
}

interface WeightRowProps {
  name: string;
  strong?: boolean;
  weight: number;
  share: string;
  onWeight: (weight: number) => void;
  onRemove?: () => void;
}

function WeightRow({ name, strong, weight, share, onWeight, onRemove }: WeightRowProps) {
  const styles = useStyles();
  return (
    <div className={styles.weight}>
      <Text size={200} weight={strong ? "semibold" : "regular"} className={styles.ellipsis} title={name}>
        {name}
      </Text>
      <Input
        size="small"
        type="number"
        min={0}
        value={String(weight)}
        aria-label={`Weight of ${name}`}
        onChange={(_, { value }) => Number(value) > 0 && onWeight(Number(value))}
      />
      <Text className={`${styles.quiet} ${styles.number}`}>{share}</Text>
      <Button
        size="small"
        appearance="subtle"
        icon={<Delete16Regular />}
        disabled={!onRemove}
        aria-label={`Remove ${name}`}
        onClick={onRemove}
      />
    </div>
  );
}

function MetricPicker({
  label,
  metrics,
  onPick,
}: {
  label: string;
  metrics: readonly { id: string; label: string }[];
  onPick: (metric: string) => void;
}) {
  const styles = useStyles();
  const [typed, setTyped] = useState("");
  const matching = metrics.filter((metric) => metric.label.toLowerCase().includes(typed.toLowerCase()));
  return (
    <Combobox
      size="small"
      className={styles.control}
      placeholder={label}
      aria-label={label}
      value={typed}
      selectedOptions={[]}
      onChange={(event) => setTyped(event.target.value)}
      onOptionSelect={(_, { optionValue }) => {
        setTyped("");
        if (optionValue) onPick(optionValue);
      }}
    >
      {matching.map((metric) => (
        <Option key={metric.id} value={metric.id}>
          {metric.label}
        </Option>
      ))}
    </Combobox>
  );
}

function NewCategory({
  metrics,
  onAdd,
}: {
  metrics: readonly { id: string; label: string }[];
  onAdd: (label: string, metric: string) => void;
}) {
  const styles = useStyles();
  const [label, setLabel] = useState("");
  return (
    <div className={styles.section}>
      <Input
        size="small"
        placeholder="Name of a new category"
        aria-label="Name of a new category"
        value={label}
        onChange={(_, { value }) => setLabel(value)}
      />
      {label.trim() !== "" && (
        <MetricPicker
          label="Its first metric"
          metrics={metrics}
          onPick={(metric) => {
            onAdd(label.trim(), metric);
            setLabel("");
          }}
        />
      )}
    </div>
  );
}
