import { Button, Field, Input, Link, Text } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import type { JoinedSource } from "../../engine/universe/join/joinReport";
import { sourceName, type SourceToJoin } from "../../workflows/pane";
import { useStyles } from "../common/styles";
import type { UniverseState } from "../state/useUniverse";
import { SourcePicker } from "./SourcePicker";

/** Further sheets and tables, joined to the universe by ticker, and the tickers that it is limited to. */
export function JoinedTables({ universe }: { universe: UniverseState }) {
  const styles = useStyles();
  const { joins, tickers, sources, preview } = universe;
  const report = preview.running || preview.error ? undefined : preview.result?.reading.join;
  return (
    <>
      {joins.length > 0 && (
        <ul className={styles.list} aria-label="Joined by ticker">
          {joins.map((join) => (
            <li key={sourceName(join)}>
              <JoinedTable
                join={join}
                found={report?.sources.find(({ name }) => name === sourceName(join))}
                onLimit={(limit) => universe.changeJoin(join, { role: limit ? "limit" : "join" })}
                onRemove={() => universe.removeJoin(join)}
              />
            </li>
          ))}
        </ul>
      )}
      <SourcePicker
        label="Add a sheet"
        sources={sources}
        source={null}
        first={{ label: "Add a sheet, joined by ticker", source: null }}
        onChoose={(source) => source && universe.addJoin(source)}
      />
      <Field
        label="Limit to tickers"
        size="small"
        hint="Separated by commas; empty for all. A sheet that lists tickers limits too."
      >
        <Input
          size="small"
          defaultValue={tickers}
          onBlur={(event) => event.target.value !== tickers && universe.limitTo(event.target.value)}
        />
      </Field>
    </>
  );
}

interface JoinedTableProps {
  join: SourceToJoin;
  found: JoinedSource | undefined;
  onLimit: (limit: boolean) => void;
  onRemove: () => void;
}

/** One of them: what of it was matched, what it serves as, and the way to remove it. */
function JoinedTable({ join, found, onLimit, onRemove }: JoinedTableProps) {
  const styles = useStyles();
  const name = sourceName(join);
  const limits = found?.role === "limit";
  return (
    <div className={styles.row}>
      <span className={styles.grow}>
        <Text className={styles.ellipsis} title={name}>
          {name}
        </Text>
        {found && (
          <span className={styles.quiet}>
            {counts(found)}.{" "}
            <Link as="button" className={styles.small} onClick={() => onLimit(!limits)}>
              {limits ? "Add its columns instead" : "Limit the universe to it"}
            </Link>
          </span>
        )}
      </span>
      <Button
        appearance="subtle"
        size="small"
        icon={<Dismiss16Regular />}
        aria-label={`Remove ${name}`}
        onClick={onRemove}
      />
    </div>
  );
}

function counts({ role, matched, absent, unmatched, ambiguous }: JoinedSource): string {
  const parts = [
    role === "limit"
      ? `Limits the universe to ${matched.toLocaleString("en-US")}`
      : `${matched.toLocaleString("en-US")} of ${(matched + absent.length).toLocaleString("en-US")} matched`,
    unmatched.length > 0 && `${unmatched.length.toLocaleString("en-US")} not in the universe`,
    ambiguous.length > 0 && `${ambiguous.length.toLocaleString("en-US")} ambiguous`,
  ];
  return parts.filter(Boolean).join(", ");
}
