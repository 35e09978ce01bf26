import {
  Dropdown,
  Field,
  MessageBar,
  MessageBarBody,
  Option,
  OptionGroup,
  SpinButton,
  Text,
} from "@fluentui/react-components";
import { useMemo } from "react";
import {
  canRun,
  settingChoices,
  settingLabel,
  settingText,
  shortFit,
  whatIsAbsent,
  type FitOfModel,
  type ModelChoice,
  type UniversePreview,
} from "../../workflows/pane";
import { useStyles } from "../common/styles";
import type { ModelChoiceState } from "../state/useModelChoice";

/** Which model, how well it fits the universe, and the few settings that change from run to run. */
export function ModelCard({
  choice,
  reading,
}: {
  choice: ModelChoiceState;
  reading: UniversePreview["reading"] | null;
}) {
  const styles = useStyles();
  const { models, modelId } = choice;
  const chosen = models.find(({ id }) => id === modelId);
  const current = chosen?.title ?? modelId;
  const fitFor = (id: string) => choice.fits.find(({ model }) => model === id);
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
              {options.map((option) => {
                const fit = fitFor(option.id);
                return (
                  <Option key={option.id} value={option.id} text={option.title}>
                    <div>
                      {option.title}
                      {fit && (
                        <Text className={styles.quiet} block>
                          {shortFit(fit, option)}
                        </Text>
                      )}
                    </div>
                  </Option>
                );
              })}
            </OptionGroup>
          ))}
        </Dropdown>
      </Field>
      {chosen && reading && <FitNote chosen={chosen} fit={fitFor(chosen.id)} reading={reading} />}
      <PortfolioSettings choice={choice} />
      {!chosen && choice.loaded && (
        <Text className={styles.quiet}>This model is no longer in the workbook. Choose another.</Text>
      )}
    </section>
  );
}

/** What the chosen model finds in the universe, and what it would have to do without. */
function FitNote({
  chosen,
  fit,
  reading,
}: {
  chosen: ModelChoice;
  fit: FitOfModel | undefined;
  reading: UniversePreview["reading"];
}) {
  const styles = useStyles();
  const missing = useMemo(() => fit && whatIsAbsent(reading, fit, chosen), [reading, fit, chosen]);
  if (!fit) return null;
  const refused = !canRun(fit, chosen);
  const companies = fit.companies.toLocaleString("en-US");
  return (
    <div data-testid="fit">
      <Text className={styles.small} block>
        Fit: {shortFit(fit, chosen)}; {companies} {fit.companies === 1 ? "company" : "companies"} to score.
      </Text>
      {(fit.obstacle ?? fit.caveat) !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{fit.obstacle ?? fit.caveat}</MessageBarBody>
        </MessageBar>
      )}
      {missing && refused && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            Too little of this model is in the universe to score it. Add {missing.help}, or choose a model that fits
            better.
          </MessageBarBody>
        </MessageBar>
      )}
      {missing && !refused && (
        <Text className={styles.quiet} block>
          Not in the universe: {missing.absent}. These would help most: {missing.help}.
        </Text>
      )}
    </div>
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
