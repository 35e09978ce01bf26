import { Text } from "@fluentui/react-components";
import { useStyles } from "../common/styles";

/** What to do in a workbook that has no universe yet. */
export function NothingToRead() {
  const styles = useStyles();
  return (
    <section className={styles.card} aria-label="Nothing to read yet" data-testid="empty">
      <h2 className={styles.title}>No universe on this sheet yet</h2>
      <Text className={styles.small}>
        Paste a universe into this sheet: a header row, then one row per company with its ticker, its sector and the
        figures you have. Column names and units are recognised. Then choose Read again.
      </Text>
      <Text className={styles.small}>If your universe is on another sheet or in a table, choose it above.</Text>
    </section>
  );
}
