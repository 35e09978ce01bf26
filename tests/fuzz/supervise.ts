import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { Outcome } from "./cases";
import type { Order, Report } from "./worker";

export interface Limits {
  workers: number;
  /** a case that takes longer hangs */
  seconds: number;
  /** megabytes that a process may use */
  memory: number;
}

export type Fate = Omit<Outcome, "result"> & { result: Outcome["result"] | "hang" | "memory" };

/** A process is replaced after so many cases, so that what cases leave behind does not add up. */
const CASES_PER_PROCESS = 400;
/** Time to start: the libraries are compiled and the add-in is read. */
const SECONDS_TO_START = 120;

/**
 * Runs cases in processes of their own. One that hangs or runs out of memory is ended, and its case is tried once more in a fresh process: only
 * what fails by itself counts, not what those before it left behind, nor a moment in which the machine was busy.
 */
export async function supervise(
  seed: number,
  numbers: readonly number[],
  limits: Limits,
  report: (number: number, fate: Fate) => void,
  shrink?: number,
): Promise<void> {
  const waiting = [...numbers].reverse();
  const crew = Array.from({ length: Math.min(limits.workers, numbers.length) }, async () => {
    const worker = new Worker(seed, limits);
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      let fate = await worker.run({ number, shrink });
      if (fate.result === "hang" || fate.result === "memory") fate = await worker.run({ number });
      report(number, fate);
    }
    worker.end();
  });
  await Promise.all(crew);
}

class Worker {
  #process: ChildProcess | null = null;
  #cases = 0;

  constructor(
    private readonly seed: number,
    private readonly limits: Limits,
  ) {}

  async run(order: Order): Promise<Fate> {
    if (this.#cases++ >= CASES_PER_PROCESS) this.end();
    const process = (this.#process ??= await this.#start());
    const start = performance.now();
    const outcome = await answer(process, this.limits.seconds * 1000 + (order.shrink ?? 0), () => process.send(order));
    if (typeof outcome === "object")
      return "outcome" in outcome
        ? outcome.outcome
        : { result: "crash", milliseconds: 0, message: "the process answered out of turn" };
    this.end();
    const milliseconds = performance.now() - start;
    return outcome === "silent"
      ? { result: "hang", milliseconds, message: `no end after ${this.limits.seconds} s` }
      : { result: "memory", milliseconds, message: `the process ended: ${outcome}` };
  }

  end(): void {
    this.#process?.removeAllListeners();
    this.#process?.kill("SIGKILL");
    this.#process = null;
    this.#cases = 0;
  }

  async #start(): Promise<ChildProcess> {
    const process = fork(join(__dirname, "worker.ts"), [String(this.seed)], {
      execArgv: ["--import", "tsx", `--max-old-space-size=${this.limits.memory}`],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    const started = await answer(process, SECONDS_TO_START * 1000, () => {});
    if (typeof started === "string") throw new Error(`The process for the cases does not start (${started}).`);
    return process;
  }
}

/** The next message of a process; "silent" when none comes in time, or how the process ended. */
function answer(process: ChildProcess, milliseconds: number, ask: () => void): Promise<Report | string> {
  return new Promise((resolve) => {
    const done = (result: Report | string) => {
      clearTimeout(watchdog);
      process.off("message", onMessage).off("exit", onExit);
      resolve(result);
    };
    const onMessage = (message: unknown) => done(message as Report);
    const onExit = (code: number | null, signal: string | null) =>
      done(`code ${code ?? "none"}, signal ${signal ?? "none"}`);
    const watchdog = setTimeout(() => done("silent"), milliseconds);
    process.on("message", onMessage).on("exit", onExit);
    ask();
  });
}
