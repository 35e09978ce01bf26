import type { Finding } from "../../engine/universe/reading";

/** Findings of one kind, in the order of the report: the gravest kinds first. */
export interface FindingGroup {
  code: Finding["code"];
  severity: Finding["severity"];
  findings: Finding[];
}

/** One check often finds the same in many columns: what is of one kind is told once, and listed when asked for. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.code}`;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { code: finding.code, severity: finding.severity, findings: [finding] });
  }
  return [...groups.values()];
}
