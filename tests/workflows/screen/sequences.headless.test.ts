import fc from "fast-check";
import { Session, step } from "../../fuzz/session";
import { openAddinHost } from "../../support/addinHost";
import { EXHAUSTIVE } from "../../support/exhaustive";

const RUNS = EXHAUSTIVE ? 200 : 8;

test(
  "no sequence of runs, failures, edits, references and saved models loses anything of the user's",
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
        const host = await openAddinHost();
        const session = new Session(host);
        await session.take({ do: "run", model: 0, companies: 9 });
        for (const each of steps) {
          await session.take(each);
          await session.check();
        }
        host.dispose();
      }),
      { numRuns: RUNS, seed: 7 },
    );
  },
  60_000 * RUNS,
);
