import { Button, Field, Spinner } from "@fluentui/react-components";
import { ArrowClockwise20Regular } from "@fluentui/react-icons";
import { useStyles } from "../common/styles";
import { SourcePicker } from "./SourcePicker";
import type { Screen } from "./useScreen";

/** Where the universe stands: the selection, a sheet or a table. */
export function SourceCard({ screen }: { screen: Screen }) {
  const styles = useStyles();
  const { sources, preview, source } = screen;
  return (
    <section className={styles.card} aria-label="Universe">
      <Field label="Universe" hint={hint(screen)}>
        <div className={styles.row}>
          <SourcePicker
            label="Universe"
            sources={sources}
            source={source}
            first={{ label: "The selection", source: { kind: "selection" } }}
            onChoose={(next) => next && screen.choose(next)}
          />
          {preview.running ? (
            <Spinner size="tiny" aria-label="Reading" />
          ) : (
            <Button
              appearance="subtle"
              icon={<ArrowClockwise20Regular />}
              onClick={screen.refresh}
              aria-label="Read again"
              title={source.kind === "selection" ? "Read what is selected now" : "Read again"}
            />
          )}
        </div>
      </Field>
    </section>
  );
}

function hint({ preview, source }: Screen): string {
  if (preview.running) return `${preview.progress?.message ?? "Reading"}…`;
  if (!preview.result || preview.error) return "Choose where the companies stand, their header row included.";
  const { reading, address } = preview.result;
  const companies = reading.universe.size;
  // The sheet's name stands above already, unless it is the selection that was read.
  const shown = source.kind === "sheet" ? address.slice(address.lastIndexOf("!") + 1) : address;
  return `${companies.toLocaleString("en-US")} ${companies === 1 ? "company" : "companies"} in ${shown}${reading.transposed ? ", one in each column" : ""}`;
}
