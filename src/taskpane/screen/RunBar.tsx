import { Button, ProgressBar, Text } from "@fluentui/react-components";
import { Play20Filled, Stop20Regular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { ErrorBar } from "../common/ErrorBar";
import { asksForLoadings, canRun } from "../../workflows/pane";
import { useStyles } from "../common/styles";
import { useRun } from "../state/run";
import { missingReturns, screenRequest } from "../state/screenRequest";
import type { ModelChoiceState } from "../state/useModelChoice";
import type { UniverseState } from "../state/useUniverse";

/** The Run button, progress, Cancel and the last error. Always visible. */
export function RunBar({ universe, choice }: { universe: UniverseState; choice: ModelChoiceState }) {
  const styles = useStyles();
  const run = useRun();
  const { preview } = universe;
  const { model, modelId, fits, factorReturns } = choice;
  const fit = fits.find((one) => one.model === modelId);
  const ready =
    preview.result !== null &&
    !preview.error &&
    !preview.running &&
    model !== null &&
    (fit === undefined || canRun(fit, { model })) &&
    !(asksForLoadings(model) && missingReturns(factorReturns));
  const button = useFocusThatStays(run.running);
  return (
    <section className={styles.footer} aria-label="Run">
      <ErrorBar error={run.error} note="The workbook is unchanged." onDismiss={run.dismiss} />
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
        <>
          {choice.isFirstRun && run.result === null && (
            <Text className={styles.quiet} block>
              A run adds and deletes sheets, which clears Excel's undo list.
            </Text>
          )}
          <Button
            ref={button}
            appearance="primary"
            icon={<Play20Filled />}
            disabled={!ready}
            onClick={() => void run.run(screenRequest(universe, choice))}
          >
            Run
          </Button>
        </>
      )}
    </section>
  );
}

/** Run and Cancel replace each other: keyboard focus moves from one to the other instead of getting lost. */
function useFocusThatStays(running: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus({ preventScroll: true });
  }, [running]);
  return button;
}
