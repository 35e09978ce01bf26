import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Dropdown,
  Field,
  Input,
  Option,
  Switch,
  Text,
  Textarea,
} from "@fluentui/react-components";
import type { Model } from "../../engine/models/schema";
import type { ErrorMessage } from "../../workflows/messages";
import { RULEBOOKS, settingSections, withSection, withValue } from "../../workflows/pane";
import { ErrorBar } from "../common/ErrorBar";
import { useStyles } from "../common/styles";
import { CategoryEditor } from "./CategoryEditor";
import { FilterEditor } from "./FilterEditor";
import { OwnFieldsEditor } from "./OwnFieldsEditor";
import { SettingInput } from "./SettingInput";

interface Props {
  model: Model;
  /** the workbook's model that saving this one replaces, when it is another */
  replaced: Model | null;
  /** what was wrong with it when it was to be saved */
  error: ErrorMessage | null;
  onChange: (model: Model) => void;
  onSave: () => void;
  onClose: () => void;
}

/** Edits a model: metrics and weights, filters, settings. */
export function ModelEditor({ model, replaced, error, onChange, onSave, onClose }: Props) {
  const styles = useStyles();
  return (
    <>
      <section className={styles.card} aria-label={`Model ${model.name}`}>
        <Field label="Name">
          <Input value={model.name} onChange={(_, { value }) => onChange({ ...model, name: value })} />
        </Field>
        <Field label="Description">
          <Textarea
            rows={3}
            value={model.description}
            onChange={(_, { value }) => onChange({ ...model, description: value })}
          />
        </Field>
        <Accordion collapsible multiple defaultOpenItems={["categories"]}>
          {model.categories.length > 0 && (
            <AccordionItem className={styles.flush} value="categories">
              <AccordionHeader>Metrics and weights</AccordionHeader>
              <AccordionPanel className={styles.flushPanel}>
                <CategoryEditor model={model} onChange={onChange} />
              </AccordionPanel>
            </AccordionItem>
          )}
          <AccordionItem className={styles.flush} value="own">
            <AccordionHeader>Own columns and metrics</AccordionHeader>
            <AccordionPanel className={styles.flushPanel}>
              <OwnFieldsEditor model={model} onChange={onChange} />
            </AccordionPanel>
          </AccordionItem>
          <AccordionItem className={styles.flush} value="filters">
            <AccordionHeader>Filters</AccordionHeader>
            <AccordionPanel className={styles.flushPanel}>
              <FilterEditor model={model} onChange={onChange} />
            </AccordionPanel>
          </AccordionItem>
          {settingSections(model).map(({ id, title, optional, present, fields }) => (
            <AccordionItem className={styles.flush} key={id} value={id}>
              <AccordionHeader>{title}</AccordionHeader>
              <AccordionPanel className={`${styles.list} ${styles.flushPanel}`}>
                {optional && (
                  <Switch
                    label={present ? "On" : "Off"}
                    checked={present}
                    onChange={(_, { checked }) => onChange(withSection(model, id, checked))}
                  />
                )}
                {present &&
                  fields.map((field) => (
                    <SettingInput key={field.path} field={field} model={model} onChange={onChange} />
                  ))}
              </AccordionPanel>
            </AccordionItem>
          ))}
          {model.funnel && (
            <AccordionItem className={styles.flush} value="funnel">
              <AccordionHeader>Rulebook</AccordionHeader>
              <AccordionPanel className={styles.flushPanel}>
                <Field
                  label="Debt ceiling of"
                  hint={`As of ${RULEBOOKS[model.funnel.rulebook].asOf}. To change stages and thresholds, export the model and edit the file.`}
                >
                  <Dropdown
                    value={RULEBOOKS[model.funnel.rulebook].name}
                    selectedOptions={[model.funnel.rulebook]}
                    onOptionSelect={(_, { optionValue }) => onChange(withValue(model, "funnel.rulebook", optionValue))}
                  >
                    {Object.entries(RULEBOOKS).map(([id, { name }]) => (
                      <Option key={id} value={id}>
                        {name}
                      </Option>
                    ))}
                  </Dropdown>
                </Field>
              </AccordionPanel>
            </AccordionItem>
          )}
        </Accordion>
      </section>
      <div className={styles.footer}>
        <ErrorBar error={error} />
        {replaced && (
          <Text className={styles.small}>
            Saving replaces {replaced.name} in this workbook: both have the id {replaced.id}.
          </Text>
        )}
        <div className={styles.pair}>
          <Button appearance="primary" onClick={onSave}>
            Save
          </Button>
          <Button onClick={onClose} title="Close without saving">
            Discard
          </Button>
        </div>
      </div>
    </>
  );
}
