import { Dropdown, Field, Option, OptionGroup, SpinButton, Text } from "@fluentui/react-components";
import { settingChoices, settingLabel, settingText } from "../../workflows/pane";
import { useStyles } from "../common/styles";
import type { ModelChoiceState } from "../state/useModelChoice";

/** Which model, and the few settings that change from run to run. */
export function ModelCard({ choice }: { choice: ModelChoiceState }) {
  const styles = useStyles();
  const { models, modelId } = choice;
  const chosen = models.find(({ id }) => id === modelId);
  const current = chosen?.title ?? modelId;
  const groups = [
    { label: "Published", options: models.filter(({ published }) => published) },
    { label: "In this workbook", options: models.filter(({ published }) => !published) },
  ].filter(({ options }) => options.length > 0);
  return (
    <section className={styles.card} aria-label="Model">
      <Field label="Model" hint={chosen?.model.description}>
        <Dropdown
          className={styles.control}
          button={<Text className={styles.ellipsis}>{current}</Text>}
          value={current}
          title={current}
          selectedOptions={[modelId]}
          onOptionSelect={(_, { optionValue }) => optionValue && choice.chooseModel(optionValue)}
        >
          {groups.map(({ label, options }) => (
            <OptionGroup key={label} label={label}>
              {options.map(({ id, title }) => (
                <Option key={id} value={id} text={title}>
                  {title}
                </Option>
              ))}
            </OptionGroup>
          ))}
        </Dropdown>
      </Field>
      <PortfolioSettings choice={choice} />
      {!chosen && choice.loaded && (
        <Text className={styles.quiet}>This model is no longer in the workbook. Choose another.</Text>
      )}
    </section>
  );
}

const WEIGHTINGS = settingChoices("portfolio.weighting");

function PortfolioSettings({ choice: { model, settings, changeSetting: set } }: { choice: ModelChoiceState }) {
  const styles = useStyles();
  const portfolio = model?.portfolio;
  if (!portfolio) return null;
  const number = (path: string, fallback: number | null) => Number(settings[path] ?? fallback ?? 0);
  const weighting = String(settings["portfolio.weighting"] ?? portfolio.weighting);
  return (
    <div className={styles.pair}>
      <Amount
        label={settingLabel("portfolio.count")}
        value={number("portfolio.count", portfolio.count)}
        min={1}
        max={1000}
        step={1}
        onChange={(value) => set("portfolio.count", value)}
      />
      {portfolio.maxPerSector !== null && (
        <Amount
          label={settingLabel("portfolio.maxPerSector")}
          value={number("portfolio.maxPerSector", portfolio.maxPerSector)}
          min={1}
          max={1000}
          step={1}
          onChange={(value) => set("portfolio.maxPerSector", value)}
        />
      )}
      <Field label={settingLabel("portfolio.weighting")} size="small">
        <Dropdown
          size="small"
          className={styles.control}
          value={settingText("portfolio.weighting", weighting)}
          selectedOptions={[weighting]}
          onOptionSelect={(_, { optionValue }) => optionValue && set("portfolio.weighting", optionValue)}
        >
          {WEIGHTINGS.map((choice) => (
            <Option key={choice} value={choice}>
              {settingText("portfolio.weighting", choice)}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Amount
        label={settingLabel("portfolio.capital")}
        value={number("portfolio.capital", portfolio.capital)}
        min={1}
        max={1e12}
        step={10_000}
        onChange={(value) => set("portfolio.capital", value)}
      />
    </div>
  );
}

interface AmountProps {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  onChange: (value: number) => void;
}

function Amount({ label, value, min, max, step, onChange }: AmountProps) {
  const styles = useStyles();
  return (
    <Field label={label} size="small">
      <SpinButton
        size="small"
        className={styles.spin}
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
