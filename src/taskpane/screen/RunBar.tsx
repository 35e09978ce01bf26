import { Button, ProgressBar, Text } from "@fluentui/react-components";
import { Play20Filled, Stop20Regular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { ErrorBar } from "../common/ErrorBar";
import { asksForLoadings } from "../../workflows/pane";
import { useStyles } from "../common/styles";
import { missingEvidence } from "./EvidenceCard";
import type { Screen } from "./useScreen";

/** Run, how far it is, how to call it off, and what went wrong; always in sight. */
export function RunBar({ screen }: { screen: Screen }) {
  const styles = useStyles();
  const { run, preview, model, evidence } = screen;
  const ready =
    preview.result !== null &&
    !preview.error &&
    !preview.running &&
    model !== null &&
    !(asksForLoadings(model) && missingEvidence(evidence));
  const button = useFocusThatStays(run.running);
  return (
    <section className={styles.footer} aria-label="Run">
      <ErrorBar error={run.error} note="The workbook is unchanged." onDismiss={run.clear} />
      {run.running ? (
        <>
          <div className={styles.row}>
            <Text className={`${styles.grow} ${styles.ellipsis}`} aria-live="polite">
              {run.progress?.message ?? "Starting"}…
            </Text>
            <Button ref={button} icon={<Stop20Regular />} onClick={run.cancel}>
              Cancel
            </Button>
          </div>
          <ProgressBar value={run.progress?.fraction} aria-label="Progress" />
        </>
      ) : (
        <Button
          ref={button}
          appearance="primary"
          icon={<Play20Filled />}
          disabled={!ready}
          onClick={() => void run.run()}
        >
          Run
        </Button>
      )}
    </section>
  );
}

/** Run and Cancel take each other's place: the keyboard's focus goes over from one to the other instead of getting lost. */
function useFocusThatStays(running: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus({ preventScroll: true });
  }, [running]);
  return button;
}
