import { Button, Field, Input, Spinner } from "@fluentui/react-components";
import { ArrowClockwise20Regular } from "@fluentui/react-icons";
import { useStyles } from "../common/styles";
import type { UniverseState } from "../state/useUniverse";
import { JoinedTables } from "./JoinedTables";
import { SourcePicker } from "./SourcePicker";

/** The range that holds the universe: the selection, a sheet or a table. */
export function SourceCard({ universe }: { universe: UniverseState }) {
  const styles = useStyles();
  const { sources, preview, source, reading } = universe;
  return (
    <section className={styles.card} aria-label="Universe">
      <Field label="Universe" hint={hint(universe)}>
        <div className={styles.row}>
          <SourcePicker
            label="Universe"
            sources={sources}
            source={source}
            first={{ label: "The selection", source: { kind: "selection" } }}
            onChoose={(next) => next && universe.chooseSource(next)}
          />
          {preview.running ? (
            <Spinner size="tiny" aria-label="Reading" />
          ) : (
            <Button
              appearance="subtle"
              icon={<ArrowClockwise20Regular />}
              onClick={universe.refresh}
              aria-label="Read again"
              title={source.kind === "selection" ? "Read what is selected now" : "Read again"}
            />
          )}
        </div>
      </Field>
      {preview.error?.code !== "EmptyRange" && <JoinedTables universe={universe} />}
      {(preview.result?.reading.asOf != null || reading.asOf !== "") && (
        <Field
          label="As of"
          size="small"
          hint="Uses what was published by this date, such as 2025-01-15; empty for the latest of all"
        >
          <Input
            size="small"
            defaultValue={reading.asOf}
            onBlur={(event) =>
              event.target.value !== reading.asOf && universe.changeReading({ asOf: event.target.value })
            }
          />
        </Field>
      )}
    </section>
  );
}

function hint({ preview, source }: UniverseState): string {
  if (preview.running) return `${preview.progress?.message ?? "Reading"}…`;
  if (!preview.result || preview.error)
    return "Choose the sheet or table that holds the companies and their header row.";
  const { reading, address } = preview.result;
  const companies = reading.universe.size;
  // the sheet's name is shown above, unless the selection was read
  const shown = source.kind === "sheet" ? address.slice(address.lastIndexOf("!") + 1) : address;
  return `${companies.toLocaleString("en-US")} ${companies === 1 ? "company" : "companies"} in ${shown}${reading.transposed ? ", one in each column" : ""}`;
}
