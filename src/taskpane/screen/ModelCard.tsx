import { Dropdown, Field, Option, OptionGroup, SpinButton, Text } from "@fluentui/react-components";
import { useStyles } from "../common/styles";
import type { Screen } from "./useScreen";

/** Which model, and the few settings that change from run to run. */
export function ModelCard({ screen }: { screen: Screen }) {
  const styles = useStyles();
  const { models, modelId, model, settings } = screen;
  const choices = models.result ?? [];
  const current = choices.find(({ id }) => id === modelId);
  const groups = [
    { label: "Published", options: choices.filter(({ published }) => published) },
    { label: "In this workbook", options: choices.filter(({ published }) => !published) },
  ].filter(({ options }) => options.length > 0);
  const portfolio = model?.portfolio;
  const number = (path: string, fallback: number | null) => Number(settings[path] ?? fallback ?? 0);
  return (
    <section className={styles.card} aria-label="Model">
      <Field label="Model" hint={current?.description}>
        <Dropdown className={styles.control} value={current?.name ?? modelId} selectedOptions={[modelId]} onOptionSelect={(_, { optionValue }) => optionValue && screen.chooseModel(optionValue)}>
          {groups.map(({ label, options }) => (
            <OptionGroup key={label} label={label}>
              {options.map(({ id, name }) => (
                <Option key={id} value={id} text={name}>
                  {name}
                </Option>
              ))}
            </OptionGroup>
          ))}
        </Dropdown>
      </Field>
      {portfolio && (
        <div className={styles.wrap}>
          <Amount label="Names" value={number("portfolio.count", portfolio.count)} min={1} max={1000} step={1} onChange={(value) => screen.set("portfolio.count", value)} />
          {portfolio.maxPerSector !== null && (
            <Amount label="Per sector" value={number("portfolio.maxPerSector", portfolio.maxPerSector)} min={1} max={1000} step={1} onChange={(value) => screen.set("portfolio.maxPerSector", value)} />
          )}
          <Field label="Weights" size="small">
            <Dropdown size="small" style={{ minWidth: "130px" }} value={WEIGHTING[String(settings["portfolio.weighting"] ?? portfolio.weighting)]} selectedOptions={[String(settings["portfolio.weighting"] ?? portfolio.weighting)]} onOptionSelect={(_, { optionValue }) => optionValue && screen.set("portfolio.weighting", optionValue)}>
              {Object.entries(WEIGHTING).map(([id, label]) => (
                <Option key={id} value={id}>
                  {label}
                </Option>
              ))}
            </Dropdown>
          </Field>
          <Amount label="Capital" value={number("portfolio.capital", portfolio.capital)} min={1} max={1e12} step={10_000} onChange={(value) => screen.set("portfolio.capital", value)} wide />
        </div>
      )}
      {!model && <Text className={styles.quiet}>This model is not in the workbook any more: choose another.</Text>}
    </section>
  );
}

const WEIGHTING: Readonly<Record<string, string>> = { equal: "Equal", "inverse-volatility": "Inverse volatility", score: "By score" };

interface AmountProps {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  onChange: (value: number) => void;
  wide?: boolean;
}

function Amount({ label, value, min, max, step, onChange, wide }: AmountProps) {
  return (
    <Field label={label} size="small">
      <SpinButton
        size="small"
        style={{ width: wide ? "130px" : "84px" }}
        value={value}
        displayValue={value.toLocaleString("en-US")}
        min={min}
        max={max}
        step={step}
        onChange={(_, { value: spun, displayValue }) => {
          const next = spun ?? Number((displayValue ?? "").replace(/,/g, ""));
          if (Number.isFinite(next)) onChange(next);
        }}
      />
    </Field>
  );
}
