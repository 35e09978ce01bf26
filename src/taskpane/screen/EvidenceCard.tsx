import { Field } from "@fluentui/react-components";
import { asksForLoadings } from "../../workflows/pane";
import { useStyles } from "../common/styles";
import { SourcePicker } from "./SourcePicker";
import type { EvidenceChoices, Screen } from "./useScreen";

const NONE = { label: "None", source: null };

/** Half of the evidence is none: what has to be chosen besides; null when both or neither are. */
export function missingEvidence({ returns, factors }: EvidenceChoices): string | null {
  return returns && !factors ? "the factors" : factors && !returns ? "the companies' returns" : null;
}

/** The returns that a funnel's factor regression needs, for models that ask for one. */
export function EvidenceCard({ screen: { model, sources, evidence, giveEvidence } }: { screen: Screen }) {
  const styles = useStyles();
  if (!model || !asksForLoadings(model)) return null;
  const { returns, factors } = evidence;
  const missing = missingEvidence(evidence);
  return (
    <section className={styles.card} aria-label="Factor regression">
      <Field label="Returns of the companies" hint="Dates in the first column, a column per ticker.">
        <SourcePicker
          label="Returns of the companies"
          sources={sources}
          source={returns}
          first={NONE}
          onChoose={(source) => giveEvidence({ returns: source })}
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
        validationMessage={missing === null ? undefined : `Choose ${missing} too: the regression needs both.`}
      >
        <SourcePicker
          label="Returns of the factors"
          sources={sources}
          source={factors}
          first={NONE}
          onChoose={(source) => giveEvidence({ factors: source })}
        />
      </Field>
    </section>
  );
}
