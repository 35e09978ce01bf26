import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, Dropdown, Field, Input, Option, Switch, Textarea } from "@fluentui/react-components";
import type { Model } from "../../engine/models/schema";
import { RULEBOOKS, settingSections, withSection, withValue } from "../../workflows/pane";
import { useStyles } from "../common/styles";
import { CategoryEditor } from "./CategoryEditor";
import { FilterEditor } from "./FilterEditor";
import { SettingInput } from "./SettingInput";

interface Props {
  model: Model;
  onChange: (model: Model) => void;
  onSave: () => void;
  onClose: () => void;
}

/** A model laid open: what it weighs, how it compares, what it leaves out. */
export function ModelEditor({ model, onChange, onSave, onClose }: Props) {
  const styles = useStyles();
  return (
    <section className={styles.card} aria-label={`Model ${model.name}`}>
      <Field label="Name">
        <Input value={model.name} onChange={(_, { value }) => onChange({ ...model, name: value })} />
      </Field>
      <Field label="Description">
        <Textarea value={model.description} onChange={(_, { value }) => onChange({ ...model, description: value })} />
      </Field>
      <Accordion collapsible multiple defaultOpenItems={["categories"]}>
        {model.categories.length > 0 && (
          <AccordionItem value="categories">
            <AccordionHeader>Metrics and weights</AccordionHeader>
            <AccordionPanel>
              <CategoryEditor model={model} onChange={onChange} />
            </AccordionPanel>
          </AccordionItem>
        )}
        <AccordionItem value="filters">
          <AccordionHeader>Filters</AccordionHeader>
          <AccordionPanel>
            <FilterEditor model={model} onChange={onChange} />
          </AccordionPanel>
        </AccordionItem>
        {settingSections(model).map(({ id, title, optional, present, fields }) => (
          <AccordionItem key={id} value={id}>
            <AccordionHeader>{title}</AccordionHeader>
            <AccordionPanel className={styles.list}>
              {optional && <Switch label={present ? "On" : "Off"} checked={present} onChange={(_, { checked }) => onChange(withSection(model, id, checked))} />}
              {present && fields.map((field) => <SettingInput key={field.path} field={field} model={model} onChange={onChange} />)}
            </AccordionPanel>
          </AccordionItem>
        ))}
        {model.funnel && (
          <AccordionItem value="funnel">
            <AccordionHeader>Rulebook</AccordionHeader>
            <AccordionPanel>
              <Field label="Debt ceiling of" hint={`As of ${RULEBOOKS[model.funnel.rulebook].asOf}. Stages and thresholds are changed in the exported file.`}>
                <Dropdown value={RULEBOOKS[model.funnel.rulebook].name} selectedOptions={[model.funnel.rulebook]} onOptionSelect={(_, { optionValue }) => onChange(withValue(model, "funnel.rulebook", optionValue))}>
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
      <div className={styles.row}>
        <Button appearance="primary" onClick={onSave}>
          Save in workbook
        </Button>
        <Button onClick={onClose}>Close without saving</Button>
      </div>
    </section>
  );
}
