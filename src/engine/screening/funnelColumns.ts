import type { FunnelOutcome } from "./runFunnel";

/** The columns that a funnel's stages and scorecards test. */
export function funnelColumns({ funnel }: FunnelOutcome["model"]): string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === "object" && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        if (key === "column" && typeof child === "string") found.add(child);
        else visit(child);
      }
    }
  };
  visit(funnel?.stages);
  visit(funnel?.lenses);
  return [...found];
}
