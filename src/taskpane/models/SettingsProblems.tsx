import { MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useStyles } from "../common/styles";

/** What the workbook's settings hold that cannot be used, and why. */
export function SettingsProblems({ problems }: { problems: readonly string[] }) {
  const styles = useStyles();
  if (problems.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" data-testid="settings-problems">
      <MessageBarBody>
        <Text weight="semibold">Saved settings that could not be used</Text>
        <ul className={`${styles.list} ${styles.small}`}>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
