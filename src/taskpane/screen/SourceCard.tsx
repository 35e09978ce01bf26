import { Button, Dropdown, Field, Option, OptionGroup, Spinner, Text } from "@fluentui/react-components";
import { ArrowClockwise20Regular } from "@fluentui/react-icons";
import type { Source } from "../../workflows/pane";
import { useStyles } from "../common/styles";
import type { Screen } from "./useScreen";

const SELECTION = "selection";

/** Where the universe stands: the selection, a sheet or a table. */
export function SourceCard({ screen }: { screen: Screen }) {
  const styles = useStyles();
  const { sources, preview, source } = screen;
  const { sheets = [], tables = [] } = sources.result ?? {};
  const { value, label } = chosen(screen);
  const choose = (option: string) => {
    const next: Source = option === SELECTION ? { kind: "selection" } : option.startsWith("table:") ? { kind: "table", table: option.slice(6) } : { kind: "sheet", sheet: option.slice(6) };
    screen.choose(next);
  };
  return (
    <section className={styles.card} aria-label="Universe">
      <Field label="Universe" hint={hint(screen)}>
        <div className={styles.row}>
          <Dropdown className={styles.control} aria-label="Universe" button={<Text className={styles.ellipsis}>{label}</Text>} value={label} title={label} selectedOptions={[value]} onOpenChange={(_, { open }) => open && void sources.run()} onOptionSelect={(_, { optionValue }) => optionValue && choose(optionValue)}>
            <Option value={SELECTION}>The selection</Option>
            <OptionGroup label="Sheets">
              {sheets.map(({ name, address }) => (
                <Option key={name} value={`sheet:${name}`} text={name} disabled={address === null}>
                  {name}
                  {address === null ? " (empty)" : ""}
                </Option>
              ))}
            </OptionGroup>
            {tables.length > 0 && (
              <OptionGroup label="Tables">
                {tables.map(({ name, sheet }) => (
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
            <Button appearance="subtle" icon={<ArrowClockwise20Regular />} onClick={screen.refresh} aria-label="Read again" title={source.kind === "selection" ? "Read what is selected now" : "Read again"} />
          )}
        </div>
      </Field>
    </section>
  );
}

function chosen({ source, sources }: Screen): { value: string; label: string } {
  if (source.kind === "selection") return { value: SELECTION, label: "The selection" };
  if (source.kind === "table") return { value: `table:${source.table}`, label: `Table ${source.table}` };
  const sheet = (source.kind === "sheet" ? source.sheet : undefined) ?? sources.result?.activeSheet ?? "";
  return { value: `sheet:${sheet}`, label: sheet === "" ? "…" : sheet };
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
