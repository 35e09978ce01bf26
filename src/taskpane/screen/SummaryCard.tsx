import { Link, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { countsOf, modelTitle, selectCells, type ScreenResult } from "../../workflows/pane";
import { useStyles } from "../common/styles";

/** More warnings than this are left to the Run Log. */
const SHOWN = 6;

/** The outcome of the run: counts, warnings and links to the sheets. It scrolls into view. */
export function SummaryCard({ result }: { result: ScreenResult }) {
  const styles = useStyles();
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    void card.current?.scrollIntoView({ block: "center" });
  }, [result]);
  const { outcome, sheets, kept, notes } = result;
  const { warnings } = outcome;
  return (
    <section ref={card} className={styles.card} aria-label="Result" data-testid="summary">
      <div className={styles.row}>
        <CheckmarkCircle20Filled color="var(--colorStatusSuccessForeground1)" aria-hidden style={{ flexShrink: 0 }} />
        <h2 className={styles.title}>{modelTitle(outcome)}: done</h2>
      </div>
      <table className={styles.table}>
        <tbody>
          {countsOf(outcome).map(({ label, companies }) => (
            <tr key={label}>
              <td>{label}</td>
              <td>{companies.toLocaleString("en-US")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <nav aria-label="Sheets of the result" className={styles.pair} style={{ rowGap: "2px" }}>
        {sheets.map((name) => (
          <Link
            as="button"
            key={name}
            className={`${styles.small} ${styles.ellipsis}`}
            style={{ textAlign: "left" }}
            title={name}
            onClick={() => void selectCells(name, "A1")}
          >
            {name}
          </Link>
        ))}
      </nav>
      {kept.length > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            Kept from an earlier run, because you changed them or refer to them: {kept.join(", ")}. They show the
            earlier figures.
          </MessageBarBody>
        </MessageBar>
      )}
      {notes.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{notes.join(" ")}</MessageBarBody>
        </MessageBar>
      )}
      {warnings.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <Text weight="semibold">
              {warnings.length} {warnings.length === 1 ? "warning" : "warnings"}
            </Text>
            <ul className={`${styles.list} ${styles.small}`}>
              {warnings.slice(0, SHOWN).map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
            {warnings.length > SHOWN && <Text className={styles.quiet}>The rest are in the Run Log.</Text>}
          </MessageBarBody>
        </MessageBar>
      )}
    </section>
  );
}
