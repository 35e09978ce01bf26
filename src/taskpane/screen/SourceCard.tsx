import { Button, Dropdown, Field, Option, OptionGroup, Spinner } from "@fluentui/react-components";
import { ArrowClockwise20Regular } from "@fluentui/react-icons";
import type { Source } from "../../workflows/pane";
import { useStyles } from "../common/styles";
import type { Screen } from "./useScreen";

const SELECTION = "selection";

/** Where the universe stands: the selection, a sheet or a table. */
export function SourceCard({ screen }: { screen: Screen }) {
  const styles = useStyles();
  const { sources, preview, source } = screen;
  const active = sources.result?.activeSheet;
  const value = source.kind === "selection" ? SELECTION : source.kind === "table" ? `table:${source.table}` : `sheet:${source.kind === "sheet" ? (source.sheet ?? active ?? "") : ""}`;
  const label = source.kind === "selection" ? "The selection" : source.kind === "table" ? `Table ${source.table}` : `Sheet ${source.kind === "sheet" ? (source.sheet ?? active ?? "…") : ""}`;
  const choose = (chosen: string) => {
    const next: Source = chosen === SELECTION ? { kind: "selection" } : chosen.startsWith("table:") ? { kind: "table", table: chosen.slice(6) } : { kind: "sheet", sheet: chosen.slice(6) };
    screen.choose(next);
  };
  return (
    <section className={styles.card} aria-label="Universe">
      <Field label="Universe" hint={hint(screen)}>
        <div className={styles.row}>
          <Dropdown className={styles.control} aria-label="Universe" value={label} selectedOptions={[value]} onOptionSelect={(_, { optionValue }) => optionValue && choose(optionValue)}>
            <Option value={SELECTION}>The selection</Option>
            <OptionGroup label="Sheets">
              {(sources.result?.sheets ?? []).map(({ name, address }) => (
                <Option key={name} value={`sheet:${name}`} text={`Sheet ${name}`} disabled={address === null}>
                  {name}
                  {address === null ? " (empty)" : ""}
                </Option>
              ))}
            </OptionGroup>
            {(sources.result?.tables.length ?? 0) > 0 && (
              <OptionGroup label="Tables">
                {sources.result!.tables.map(({ name, sheet }) => (
                  <Option key={name} value={`table:${name}`} text={`Table ${name}`}>
                    {name} ({sheet})
                  </Option>
                ))}
              </OptionGroup>
            )}
          </Dropdown>
          {preview.running ? (
            <Spinner size="tiny" aria-label="Reading" />
          ) : (
            <Button appearance="subtle" icon={<ArrowClockwise20Regular />} onClick={screen.refresh} aria-label="Read again" title="Read again" />
          )}
        </div>
      </Field>
    </section>
  );
}

function hint({ preview }: Screen): string {
  if (preview.running) return preview.progress?.message ?? "Reading…";
  if (!preview.result || preview.error) return "Choose where the companies stand, header included.";
  const { reading, address } = preview.result;
  return `${reading.universe.size.toLocaleString("en-US")} companies in ${address}${reading.transposed ? ", in columns" : ""}`;
}
