import { ErrorBar } from "../common/ErrorBar";
import { SettingsProblems } from "../models/SettingsProblems";
import { ColumnsCard } from "./ColumnsCard";
import { EvidenceCard } from "./EvidenceCard";
import { FindingsCard } from "./FindingsCard";
import { ModelCard } from "./ModelCard";
import { NothingToRead } from "./NothingToRead";
import { RunBar } from "./RunBar";
import { SourceCard } from "./SourceCard";
import { SummaryCard } from "./SummaryCard";
import { TickerCard } from "./TickerCard";
import type { Screen } from "./useScreen";

/** From the pasted range to the sheets, top to bottom. */
export function ScreenTab({ screen }: { screen: Screen }) {
  const { preview, run } = screen;
  const isEmpty = preview.error?.code === "EmptyRange";
  return (
    <>
      <SourceCard screen={screen} />
      {isEmpty ? <NothingToRead /> : <ErrorBar error={preview.error} />}
      {preview.error?.tickerCandidates && (
        <TickerCard
          candidates={preview.error.tickerCandidates}
          onChoose={(key) => screen.correct(key, { field: "ticker" })}
        />
      )}
      {preview.result && !preview.error && (
        <>
          <ColumnsCard preview={preview.result} onCorrect={screen.correct} />
          <FindingsCard screen={screen} preview={preview.result} />
        </>
      )}
      {!isEmpty && <SettingsProblems problems={screen.workbook.result?.problems ?? []} />}
      {!isEmpty && <ModelCard screen={screen} />}
      {!isEmpty && <EvidenceCard screen={screen} />}
      {run.result && !run.running && <SummaryCard result={run.result} />}
      {!isEmpty && <RunBar screen={screen} />}
    </>
  );
}
