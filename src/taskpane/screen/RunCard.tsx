import { Button, ProgressBar, Text } from "@fluentui/react-components";
import { Play20Filled, Stop20Regular } from "@fluentui/react-icons";
import { useStyles } from "../common/styles";
import type { Screen } from "./useScreen";

/** Run, how far it is, and how to call it off. */
export function RunCard({ screen }: { screen: Screen }) {
  const styles = useStyles();
  const { run, preview, model } = screen;
  const ready = preview.result !== null && !preview.error && !preview.running && model !== null;
  return (
    <section className={styles.card} aria-label="Run">
      {run.running ? (
        <>
          <div className={styles.row}>
            <Text className={styles.grow} aria-live="polite">
              {run.progress?.message ?? "Starting"}…
            </Text>
            <Button size="small" icon={<Stop20Regular />} onClick={run.cancel}>
              Cancel
            </Button>
          </div>
          <ProgressBar value={run.progress?.fraction} aria-label="Progress" />
        </>
      ) : (
        <Button appearance="primary" icon={<Play20Filled />} disabled={!ready} onClick={() => void run.run()}>
          Run
        </Button>
      )}
    </section>
  );
}
