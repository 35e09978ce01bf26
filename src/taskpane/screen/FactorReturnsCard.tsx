import { Field } from "@fluentui/react-components";
import { asksForLoadings } from "../../workflows/pane";
import { useStyles } from "../common/styles";
import { missingReturns } from "../state/screenRequest";
import type { ModelChoiceState } from "../state/useModelChoice";
import type { UniverseState } from "../state/useUniverse";
import { SourcePicker } from "./SourcePicker";

const NONE = { label: "None", source: null };

const MISSING = { returns: "the companies' returns", factors: "the factor returns" };

interface Props {
  choice: ModelChoiceState;
  sources: UniverseState["sources"];
}

/** The returns that a funnel's factor regression needs, for models that ask for one. */
export function FactorReturnsCard({ choice: { model, factorReturns, chooseReturns }, sources }: Props) {
  const styles = useStyles();
  if (!model || !asksForLoadings(model)) return null;
  const { returns, factors } = factorReturns;
  const missing = missingReturns(factorReturns);
  return (
    <section className={styles.card} aria-label="Factor regression">
      <Field label="Returns of the companies" hint="Dates in the first column, a column per ticker.">
        <SourcePicker
          label="Returns of the companies"
          sources={sources}
          source={returns}
          first={NONE}
          onChoose={(source) => chooseReturns({ returns: source })}
        />
      </Field>
      <Field
        label="Returns of the factors"
        hint={
          missing === null
            ? "Mkt-RF, SMB, HML, RMW, CMA and RF by the same dates. Without them the stage stays unverified."
            : undefined
        }
        validationState={missing === null ? "none" : "warning"}
        validationMessage={missing === null ? undefined : `Choose ${MISSING[missing]} too: the regression needs both.`}
      >
        <SourcePicker
          label="Returns of the factors"
          sources={sources}
          source={factors}
          first={NONE}
          onChoose={(source) => chooseReturns({ factors: source })}
        />
      </Field>
    </section>
  );
}
