import { ErrorBar } from "../common/ErrorBar";
import { SettingsProblems } from "../models/SettingsProblems";
import { useRun } from "../state/run";
import type { ModelChoiceState } from "../state/useModelChoice";
import type { UniverseState } from "../state/useUniverse";
import { ColumnsCard } from "./ColumnsCard";
import { FactorReturnsCard } from "./FactorReturnsCard";
import { FindingsCard } from "./FindingsCard";
import { ModelCard } from "./ModelCard";
import { NothingToRead } from "./NothingToRead";
import { RunBar } from "./RunBar";
import { SourceCard } from "./SourceCard";
import { SummaryCard } from "./SummaryCard";
import { TickerCard } from "./TickerCard";

/** From the pasted range to the sheets, top to bottom. */
export function ScreenTab({ universe, choice }: { universe: UniverseState; choice: ModelChoiceState }) {
  const { preview } = universe;
  const run = useRun();
  const isEmpty = preview.error?.code === "EmptyRange";
  return (
    <>
      <SourceCard universe={universe} />
      {isEmpty ? <NothingToRead /> : <ErrorBar error={preview.error} />}
      {preview.error?.tickerCandidates && (
        <TickerCard
          candidates={preview.error.tickerCandidates}
          onChoose={(key) => universe.correctColumn(key, { field: "ticker" })}
        />
      )}
      {preview.result && !preview.error && (
        <>
          <ColumnsCard preview={preview.result} choice={choice} onCorrect={universe.correctColumn} />
          <FindingsCard preview={preview.result} reading={universe.reading} onChange={universe.changeReading} />
        </>
      )}
      {!isEmpty && (
        <>
          <SettingsProblems problems={choice.problems} />
          <ModelCard choice={choice} reading={preview.error ? null : (preview.result?.reading ?? null)} />
          <FactorReturnsCard choice={choice} sources={universe.sources} />
        </>
      )}
      {run.result && !run.running && <SummaryCard result={run.result} />}
      {!isEmpty && <RunBar universe={universe} choice={choice} />}
    </>
  );
}
