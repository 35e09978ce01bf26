import { Link, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { countsOf, selectCells, type ScreenResult } from "../../workflows/pane";
import { useStyles } from "../common/styles";

/** What the run gave: counts, warnings, and the sheets to go to. */
export function SummaryCard({ result }: { result: ScreenResult }) {
  const styles = useStyles();
  const { outcome, sheets, kept } = result;
  return (
    <section className={styles.card} aria-label="Result" data-testid="summary">
      <h2 className={styles.title}>{outcome.model.name}: done</h2>
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
      <div className={styles.wrap}>
        {sheets.map((name) => (
          <Link as="button" key={name} onClick={() => void selectCells(name, "A1")}>
            {name}
          </Link>
        ))}
      </div>
      {kept.length > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>Earlier results that you had changed, or that formulas refer to, were kept as {kept.join(", ")}.</MessageBarBody>
        </MessageBar>
      )}
      {outcome.warnings.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <Text weight="semibold">
              {outcome.warnings.length} {outcome.warnings.length === 1 ? "warning" : "warnings"}
            </Text>
            <ul className={`${styles.list} ${styles.quiet}`}>
              {outcome.warnings.slice(0, 6).map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
            {outcome.warnings.length > 6 && <Text className={styles.quiet}>The others are in the Run Log.</Text>}
          </MessageBarBody>
        </MessageBar>
      )}
    </section>
  );
}
