import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Field,
  SearchBox,
  Text,
  Textarea,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import {
  guessFormula,
  insertFormula,
  messageOf,
  OccupiedCell,
  type FormulaContext,
  type UniversePreview,
} from "../../workflows/pane";
import type { ErrorMessage } from "../../workflows/messages";
import { ErrorBar } from "../common/ErrorBar";
import { useStyles } from "../common/styles";
import { useTask } from "../state/useTask";

/** A function as documented in functions-help.json. */
interface FunctionHelp {
  name: string;
  /** what stands before all names in this build; see scripts/webpack/functionNames.js */
  prefix?: string;
  signature: string;
  description: string;
  parameters: { name: string; optional: boolean; description: string }[];
  returns: string;
  formula: string;
  errors: string;
  source: string;
  example: { formula: string; result: string };
}

/** Search, read, and put a function into the active cell. */
export function FunctionsTab({ preview }: { preview: UniversePreview | null }) {
  const styles = useStyles();
  const [query, setQuery] = useState("");
  const help = useTask<FunctionHelp[], []>(loadHelp);
  const { run } = help;
  useEffect(() => void run(), [run]);
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = (help.result ?? []).filter((entry) => {
    const text = textOf(entry);
    return words.every((word) => text.includes(word));
  });
  return (
    <>
      <SearchBox
        placeholder="Search functions"
        aria-label="Search functions"
        value={query}
        onChange={(_, { value }) => setQuery(value)}
        style={{ maxWidth: "none" }}
      />
      <ErrorBar error={help.error} />
      <section className={styles.card} aria-label="Functions">
        {help.result && found.length === 0 && <Text className={styles.quiet}>No function has all of these words.</Text>}
        <Accordion collapsible>
          {found.map((entry) => (
            <AccordionItem key={entry.name} value={entry.name} className={styles.flush}>
              <AccordionHeader size="small">
                <span className={styles.grow} style={{ textAlign: "left", paddingBlock: "3px" }}>
                  <span className={styles.ellipsis}>{entry.name}</span>
                  <span className={`${styles.quiet} ${styles.ellipsis}`}>{entry.description}</span>
                </span>
              </AccordionHeader>
              <AccordionPanel className={styles.flushPanel}>
                <FunctionEntry help={entry} context={contextOf(preview)} />
              </AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      </section>
    </>
  );
}

/** Everything that is said of a function, to be searched. */
function textOf({ name, description, parameters, returns, formula, source }: FunctionHelp): string {
  const texts = [
    name,
    description,
    returns,
    formula,
    source,
    ...parameters.flatMap((parameter) => [parameter.name, parameter.description]),
  ];
  return texts.join(" ").toLowerCase();
}

function FunctionEntry({ help, context }: { help: FunctionHelp; context: FormulaContext | null }) {
  const styles = useStyles();
  const [formula, setFormula] = useState(() => guessFormula(help, context));
  const [said, setSaid] = useState("");
  const [error, setError] = useState<ErrorMessage | null>(null);
  /** The cell that was found occupied: pressing again replaces its content, and no other cell's. */
  const [occupied, setOccupied] = useState<string | null>(null);
  const insert = async () => {
    setError(null);
    setSaid("");
    try {
      setSaid(
        `Written to ${await insertFormula(formula.startsWith("=") ? formula : `=${formula}`, occupied ?? undefined)}.`,
      );
      setOccupied(null);
    } catch (failure) {
      setOccupied(failure instanceof OccupiedCell ? failure.address : null);
      setError(messageOf(failure));
    }
  };
  return (
    <div className={styles.list}>
      <Text size={200}>{help.description}</Text>
      <div className={styles.code}>={help.signature}</div>
      <dl className={styles.small} style={{ margin: 0 }}>
        {help.parameters.map(({ name, optional, description }) => (
          <div key={name}>
            <dt className={styles.code} style={{ fontWeight: 600 }}>
              {optional ? `[${name}]` : name}
            </dt>
            <dd className={styles.quiet} style={{ margin: "0 0 4px 12px" }}>
              {description}
            </dd>
          </div>
        ))}
      </dl>
      <Text className={styles.small}>
        <b>Formula</b> {help.formula}
      </Text>
      <Text className={styles.small}>
        <b>Errors</b> {help.errors}
      </Text>
      <Text className={styles.small}>
        <b>Example</b> <span className={styles.code}>{help.example.formula}</span> gives{" "}
        <span className={styles.code}>{help.example.result}</span>
      </Text>
      <Text className={styles.small}>
        <b>Source</b> {help.source}
      </Text>
      <Field label="Formula for the active cell" hint={hint(formula, context)}>
        <Textarea
          className={styles.code}
          value={formula}
          onChange={(_, { value }) => setFormula(value)}
          resize="vertical"
        />
      </Field>
      <div className={styles.row}>
        <Button size="small" appearance="primary" onClick={() => void insert()}>
          {occupied === null ? "Insert" : "Replace"}
        </Button>
        <Text className={styles.quiet} aria-live="polite">
          {said}
        </Text>
      </div>
      <ErrorBar error={error} />
    </div>
  );
}

/** Arguments that nothing in the universe speaks for have stayed as their names. */
function hint(formula: string, context: FormulaContext | null): string {
  if (context === null) return "Arguments are filled in once a universe has been read on the Screen tab.";
  return formula.includes("!")
    ? `Arguments suggested from the sheet ${context.sheet}. Check them before inserting.`
    : `The sheet ${context.sheet} has no matching columns. Fill in the arguments.`;
}

function contextOf(preview: UniversePreview | null): FormulaContext | null {
  if (preview === null) return null;
  return { sheet: preview.sheet, reading: preview.reading };
}

async function loadHelp(): Promise<FunctionHelp[]> {
  const answer = await fetch("functions-help.json");
  if (!answer.ok) throw new Error("The descriptions of the functions could not be loaded.");
  return (await answer.json()) as FunctionHelp[];
}
