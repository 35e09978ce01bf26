import { Dropdown, Field, Option } from "@fluentui/react-components";
import { useStyles } from "../common/styles";

interface Props {
  candidates: readonly { header: string; key: string }[];
  onChoose: (key: string) => void;
}

/** Asks for the ticker column where no header was recognised as one. */
export function TickerCard({ candidates, onChoose }: Props) {
  const styles = useStyles();
  return (
    <section className={styles.card} aria-label="Ticker column">
      <Field
        label="Which column identifies the companies?"
        size="small"
        hint="The choice is remembered in this workbook."
      >
        <Dropdown
          className={styles.control}
          placeholder="Choose a column"
          onOptionSelect={(_, { optionValue }) => optionValue !== undefined && onChoose(optionValue)}
        >
          {candidates.map(({ header, key }) => (
            <Option key={key} value={key}>
              {header}
            </Option>
          ))}
        </Dropdown>
      </Field>
    </section>
  );
}
