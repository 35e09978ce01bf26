/** npm run bench: times the engine, the reading of a pasted range and the workbook round trips, next to other libraries where installed. It only prints. */
import { benchmarkBlanks } from "./blanks";
import { benchmarkCrossSection } from "./crossSection";
import { benchmarkHost } from "./host";
import { benchmarkIntake } from "./intake";
import { inMilliseconds, printTable } from "./measure";
import { peerInterpreter } from "./peers";
import { benchmarkRegression } from "./regression";

async function bench(): Promise<void> {
  console.log(
    peerInterpreter() === null
      ? "No Python with pandas, scipy and statsmodels is installed: our times stand alone."
      : "Peers: pandas, scipy and statsmodels in Python, on the same figures in this run.",
  );
  benchmarkCrossSection();
  benchmarkRegression();
  const { numbers, texts, joined } = benchmarkIntake();
  printTable(
    "Intake of a pasted range",
    ["", "ours"],
    [
      [
        `${numbers.rows.toLocaleString("en-US")} × ${numbers.columns} cells as Excel hands them over`,
        inMilliseconds(numbers.milliseconds),
      ],
      ["the same, every cell a text", inMilliseconds(texts.milliseconds)],
      [
        `the same, joined from three sheets: ${(joined.milliseconds / numbers.milliseconds).toFixed(2)} times as long`,
        inMilliseconds(joined.milliseconds),
      ],
    ],
  );
  await benchmarkHost();
  await benchmarkBlanks();
}

bench().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
