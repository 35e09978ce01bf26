import { ErrorBar } from "../common/ErrorBar";
import { ColumnsCard } from "./ColumnsCard";
import { FindingsCard } from "./FindingsCard";
import { ModelCard } from "./ModelCard";
import { RunCard } from "./RunCard";
import { SourceCard } from "./SourceCard";
import { SummaryCard } from "./SummaryCard";
import type { Screen } from "./useScreen";

/** From the pasted range to the sheets, top to bottom. */
export function ScreenTab({ screen }: { screen: Screen }) {
  const { preview, run } = screen;
  return (
    <>
      <SourceCard screen={screen} />
      <ErrorBar error={preview.error} />
      {preview.result && !preview.error && (
        <>
          <ColumnsCard preview={preview.result} onCorrect={screen.correct} />
          <FindingsCard screen={screen} preview={preview.result} />
        </>
      )}
      <ModelCard screen={screen} />
      <RunCard screen={screen} />
      <ErrorBar error={run.error} />
      {run.result && !run.running && <SummaryCard result={run.result} />}
    </>
  );
}
