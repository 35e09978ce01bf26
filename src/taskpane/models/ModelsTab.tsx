import { Button, Field, Input, Link, Text } from "@fluentui/react-components";
import {
  ArrowDownload20Regular,
  ArrowUpload20Regular,
  Copy20Regular,
  Delete20Regular,
  Edit20Regular,
} from "@fluentui/react-icons";
import { useRef, useState } from "react";
import type { Model } from "../../engine/models/schema";
import { copyModel, deleteModel, exportModel, importModel, messageOf, saveModel } from "../../workflows/pane";
import type { ErrorMessage } from "../../workflows/messages";
import { ErrorBar } from "../common/ErrorBar";
import { useStyles } from "../common/styles";
import type { ModelChoiceState } from "../state/useModelChoice";
import { download, ExportedModel } from "./ExportedModel";
import { ModelEditor } from "./ModelEditor";
import { SettingsProblems } from "./SettingsProblems";

/** The published models to copy from, and the workbook's own to change, export and import. */
export function ModelsTab({ choice }: { choice: ModelChoiceState }) {
  const styles = useStyles();
  const [draft, setDraft] = useState<Model | null>(null);
  /** the workbook's model that saving an imported draft would replace */
  const [replaced, setReplaced] = useState<Model | null>(null);
  const [copying, setCopying] = useState<Model | null>(null);
  const [exported, setExported] = useState<{ name: string; text: string } | null>(null);
  const [error, setError] = useState<ErrorMessage | null>(null);
  const [said, setSaid] = useState("");
  const [deleted, setDeleted] = useState<Model | null>(null);
  const file = useRef<HTMLInputElement>(null);

  const attempt = async (work: () => Promise<string> | string) => {
    setError(null);
    setSaid("");
    setDeleted(null);
    try {
      setSaid(await work());
    } catch (failure) {
      setError(messageOf(failure));
    }
  };
  const saveFile = (id: string, model: Model) => {
    const text = exportModel(model);
    download(`${id}.json`, text);
    setExported({ name: model.name, text });
  };
  const save = (model: Model) =>
    attempt(async () => {
      await saveModel(model);
      await choice.reload();
      choice.chooseModel(model.id);
      setDraft(null);
      setReplaced(null);
      return `${model.name} is saved in this workbook and selected for the next run.`;
    });
  const close = () => {
    setDraft(null);
    setReplaced(null);
    setError(null);
  };
  const load = (chosen: File) =>
    attempt(async () => {
      const model = importModel(await chosen.text());
      setDraft(model);
      setReplaced(choice.models.find(({ id }) => id === model.id)?.model ?? null);
      return `${model.name} was imported. Check it and save it.`;
    });

  if (draft) {
    return (
      <ModelEditor
        model={draft}
        replaced={replaced}
        error={error}
        onChange={setDraft}
        onSave={() => void save(draft)}
        onClose={close}
      />
    );
  }
  return (
    <>
      <section className={styles.card} aria-label="Models">
        <div className={styles.heading}>
          <h2 className={styles.title}>Models</h2>
          <Button size="small" icon={<ArrowUpload20Regular />} onClick={() => file.current?.click()}>
            Import
          </Button>
          <input
            ref={file}
            type="file"
            accept=".json,application/json"
            hidden
            aria-label="Model file"
            onChange={(event) => {
              const chosen = event.target.files?.[0];
              if (chosen) void load(chosen);
              event.target.value = "";
            }}
          />
        </div>
        <ErrorBar error={error} />
        <SettingsProblems problems={choice.problems} />
        <Text className={styles.small} aria-live="polite">
          {said}{" "}
          {deleted && (
            <Link as="button" inline className={styles.small} onClick={() => void attempt(() => restore(deleted))}>
              Undo
            </Link>
          )}
        </Text>
        <ul className={styles.ruled}>
          {choice.models.map(({ id, model, published }) => (
            <li key={id} className={styles.row} style={{ alignItems: "start", gap: 0 }}>
              <div className={styles.grow} style={{ paddingRight: "8px" }}>
                <Text weight="semibold" style={{ overflowWrap: "anywhere" }}>
                  {model.name}
                </Text>
                {!published && <div className={styles.quiet}>Saved in this workbook</div>}
                <div className={styles.quiet}>{model.description}</div>
              </div>
              <Button
                size="small"
                appearance="subtle"
                icon={<Copy20Regular />}
                aria-label={`Copy ${model.name}`}
                title="Copy and change"
                onClick={() => setCopying(model)}
              />
              {!published && (
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<Edit20Regular />}
                  aria-label={`Edit ${model.name}`}
                  title="Edit"
                  onClick={() => setDraft(model)}
                />
              )}
              <Button
                size="small"
                appearance="subtle"
                icon={<ArrowDownload20Regular />}
                aria-label={`Export ${model.name}`}
                title="Export as a file"
                onClick={() => saveFile(id, model)}
              />
              {!published && (
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<Delete20Regular />}
                  aria-label={`Delete ${model.name}`}
                  title="Delete"
                  onClick={() => void attempt(() => remove(model))}
                />
              )}
            </li>
          ))}
        </ul>
      </section>
      {exported && <ExportedModel key={exported.name} {...exported} onClose={() => setExported(null)} />}
      {copying && (
        <CopyForm
          source={copying}
          onCancel={() => setCopying(null)}
          onCopy={(name) => void attempt(() => startCopy(name))}
        />
      )}
    </>
  );

  async function remove(model: Model): Promise<string> {
    await deleteModel(model.id);
    await choice.reload();
    if (choice.modelId === model.id) choice.chooseModel("six-factor");
    setDeleted(model);
    return `${model.name} was deleted.`;
  }

  async function restore(model: Model): Promise<string> {
    await saveModel(model);
    await choice.reload();
    return `${model.name} was restored.`;
  }

  function startCopy(name: string): string {
    setDraft(
      copyModel(
        copying!,
        name,
        choice.models.map(({ id }) => id),
      ),
    );
    setCopying(null);
    return "";
  }
}

function CopyForm({
  source,
  onCopy,
  onCancel,
}: {
  source: Model;
  onCopy: (name: string) => void;
  onCancel: () => void;
}) {
  const styles = useStyles();
  const [name, setName] = useState(`My ${source.name.toLowerCase()}`);
  return (
    <form
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault();
        onCopy(name);
      }}
    >
      <Field label={`Name of your copy of ${source.name}`}>
        <Input autoFocus value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabled={name.trim() === ""}>
          Copy
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
