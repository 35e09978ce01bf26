import type { Finding } from "../../engine/universe/reading";

/** Findings of one kind, the gravest kinds first; within a kind as they were found. */
export interface FindingGroup {
  code: Finding["code"];
  severity: Finding["severity"];
  findings: Finding[];
}

const GRAVITY: readonly Finding["severity"][] = ["doubt", "warning", "info"];

/** One check often finds the same in many columns: what is of one kind is told once, and listed when asked for. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.code}`;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { code: finding.code, severity: finding.severity, findings: [finding] });
  }
  return [...groups.values()].sort((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity));
}
