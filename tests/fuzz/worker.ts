/** A process that runs one case after another, as the supervisor asks for them. What it is asked and answers are the messages below. */
import { runCase, smallestFailure, type Outcome } from "./cases";
import { writeInput } from "./saved";

export type Order = { number: number; shrink?: number };
export type Report = { ready: true } | { number: number; outcome: Outcome };

const seed = Number(process.argv[2]);

process.on("message", ({ number, shrink }: Order) => {
  void (async () => {
    const outcome = await runCase(seed, number);
    if (shrink !== undefined) writeInput(seed, number, await smallestFailure(seed, number, shrink), "smallest");
    process.send!({ number, outcome } satisfies Report);
  })();
});
process.on("disconnect", () => process.exit());
process.send!({ ready: true } satisfies Report);
