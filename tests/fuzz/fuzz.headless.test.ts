import { ensureAddin } from "../../cli/build/addin";
import { ensureUniverForNode } from "excel-host";
import { EXHAUSTIVE } from "../support/exhaustive";
import { caseNumbers, kindOf, runCase, isFailure } from "./cases";
import { KINDS } from "./kinds";

const SEED = 20_240_101;
/** As many as `npm test` has time for; `npm run fuzz` tries thousands. */
const CASES = EXHAUSTIVE ? 1000 : 100;

beforeAll(async () => {
  await ensureUniverForNode();
  await ensureAddin();
});

test(`${CASES} random cases end with a result or one sentence, and lose nothing`, async () => {
  const failures: string[] = [];
  for (const number of caseNumbers(CASES)) {
    const { result, message } = await runCase(SEED, number);
    if (isFailure(result))
      failures.push(
        `${kindOf(number).name} ${number}: ${result}: ${message ?? ""} (npm run fuzz -- --seed ${SEED} --only ${number})`,
      );
  }
  expect(failures).toEqual([]);
}, 600_000);

test("each kind of case has its share of a hundred", () => {
  const numbers = caseNumbers(100);
  for (const kind of KINDS) expect(numbers.filter((number) => kindOf(number) === kind)).toHaveLength(kind.share);
  expect(KINDS.reduce((sum, { share }) => sum + share, 0)).toBe(100);
});
