import { Dropdown, Option, OptionGroup, Text } from "@fluentui/react-components";
import type { Source } from "../../workflows/pane";
import { useStyles } from "../common/styles";
import type { UniverseState } from "../state/useUniverse";

interface SourcePickerProps {
  label: string;
  sources: UniverseState["sources"];
  /** null where nothing is chosen */
  source: Source | null;
  /** what stands above the sheets and tables: another choice, and the words for it */
  first: { label: string; source: Source | null };
  onChoose: (source: Source | null) => void;
}

const FIRST = "first";

/** A sheet or a table of the workbook; the list is read anew when it is opened. */
export function SourcePicker({ label, sources, source, first, onChoose }: SourcePickerProps) {
  const styles = useStyles();
  const { sheets = [], tables = [], activeSheet = "" } = sources.result ?? {};
  const chosen = optionOf(source, activeSheet);
  const shown =
    chosen === FIRST
      ? first.label
      : source?.kind === "table"
        ? `Table ${source.table}`
        : chosen.slice("sheet:".length) || "…";
  const choose = (option: string) => {
    const [kind, name] = [option.slice(0, 6), option.slice(6)];
    onChoose(
      option === FIRST
        ? first.source
        : kind === "table:"
          ? { kind: "table", table: name }
          : { kind: "sheet", sheet: name },
    );
  };
  return (
    <Dropdown
      className={styles.control}
      aria-label={label}
      button={<Text className={styles.ellipsis}>{shown}</Text>}
      value={shown}
      title={shown}
      selectedOptions={[chosen]}
      onOpenChange={(_, { open }) => open && void sources.run()}
      onOptionSelect={(_, { optionValue }) => optionValue && choose(optionValue)}
    >
      <Option value={FIRST}>{first.label}</Option>
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
  );
}

function optionOf(source: Source | null, activeSheet: string): string {
  if (source?.kind === "table") return `table:${source.table}`;
  return source?.kind === "sheet" ? `sheet:${source.sheet ?? activeSheet}` : FIRST;
}
