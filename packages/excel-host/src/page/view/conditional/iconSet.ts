import type { ConditionalRule } from "../../../model/conditionalFormatState";
import type { AreaNumbers } from "./AreaNumbers";

export interface CellIcon {
  readonly shape: "circle" | "up" | "level" | "down" | "rising" | "falling";
  readonly color: string;
}

const [RED, AMBER, YELLOW, LIME, GREEN, GRAY] = ["#D65532", "#E8A33D", "#F0C330", "#9CC25B", "#529D58", "#7F7F7F"];
const ARROWS: readonly (readonly CellIcon["shape"][])[] = [
  ["down", "level", "up"],
  ["down", "falling", "rising", "up"],
  ["down", "falling", "level", "rising", "up"],
];
const COLORS: readonly (readonly string[])[] = [
  [RED, YELLOW, GREEN],
  [RED, AMBER, YELLOW, GREEN],
  [RED, AMBER, YELLOW, LIME, GREEN],
];

/** The icon of a number; sets that are neither arrows nor triangles are drawn as lights. */
export function iconOf(value: number, rule: ConditionalRule & { kind: "iconSet" }, numbers: AreaNumbers): CellIcon {
  const { thresholds } = rule;
  const reached = thresholds.filter((each) =>
    each.inclusive ? value >= numbers.place(each) : value > numbers.place(each),
  ).length;
  const count = thresholds.length + 1;
  const level = rule.reverse ? count - 1 - reached : reached;
  const shape = /Arrows|Triangles/.test(rule.icons) ? ARROWS[count - 3][level] : "circle";
  return { shape, color: /Gray/.test(rule.icons) ? GRAY : COLORS[count - 3][level] };
}
