import { FluentProvider, Tab, TabList } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { DEFAULT_LAGS } from "../workflows/pane";
import { useStyles } from "./common/styles";
import { useTheme } from "./common/useTheme";
import { FunctionsTab } from "./functions/FunctionsTab";
import { ModelsTab } from "./models/ModelsTab";
import { ScreenTab } from "./screen/ScreenTab";
import { useModelChoice } from "./state/useModelChoice";
import { useUniverse } from "./state/useUniverse";

const TABS = [
  { id: "screen", label: "Screen" },
  { id: "models", label: "Models" },
  { id: "functions", label: "Functions" },
] as const;
type TabId = (typeof TABS)[number]["id"];

/** The pane: one tab for each thing a user comes for. */
export function App() {
  const styles = useStyles();
  const [tab, setTab] = useState<TabId>("screen");
  const universe = useUniverse();
  const { preview, declareColumns } = universe;
  const choice = useModelChoice(preview.error ? null : (preview.result?.reading ?? null));
  const lags = choice.model?.asOf ?? DEFAULT_LAGS;
  const { lags: read = DEFAULT_LAGS } = universe.reading;
  useEffect(() => {
    if (lags.lagAnnual !== read.lagAnnual || lags.lagQuarterly !== read.lagQuarterly) universe.changeReading({ lags });
  }, [lags, read, universe]);
  const { ownColumns } = choice;
  // models may declare columns that the catalogue does not know
  useEffect(() => declareColumns(ownColumns), [declareColumns, ownColumns]);
  return (
    <FluentProvider theme={useTheme()}>
      <div className={styles.pane}>
        <TabList
          className={styles.tabs}
          selectedValue={tab}
          onTabSelect={(_, { value }) => setTab(value as TabId)}
          aria-label="Factor Scores"
        >
          {TABS.map(({ id, label }) => (
            <Tab key={id} value={id} id={`tab-${id}`} aria-controls={`panel-${id}`}>
              {label}
            </Tab>
          ))}
        </TabList>
        <main id={`panel-${tab}`} role="tabpanel" aria-labelledby={`tab-${tab}`} className={styles.content}>
          {tab === "screen" && <ScreenTab universe={universe} choice={choice} />}
          {tab === "models" && <ModelsTab choice={choice} />}
          {tab === "functions" && <FunctionsTab preview={universe.preview.result} />}
        </main>
      </div>
    </FluentProvider>
  );
}
