import { HostError } from "../protocol/HostError";
import { expose, HostObject } from "../protocol/HostObject";
import { colorFrom } from "./colors";
import type { ColorPoint, Threshold } from "./conditionalFormatState";
import { RuleOf, type Rule } from "./RuleOf";

export const DEFAULT_DATA_BAR: Rule<"dataBar"> = {
  kind: "dataBar",
  lower: { type: "automatic", formula: null },
  upper: { type: "automatic", formula: null },
  color: "#638EC6",
  gradient: true,
  showValue: true,
};

export const DEFAULT_ICON_SET: Rule<"iconSet"> = {
  kind: "iconSet",
  icons: "ThreeTrafficLights1",
  reverse: false,
  showValue: true,
  thresholds: [
    { type: "percent", formula: "33", inclusive: true },
    { type: "percent", formula: "67", inclusive: true },
  ],
};

const THRESHOLDS: readonly (readonly [string, Threshold["type"]])[] = [
  ["LowestValue", "lowest"],
  ["HighestValue", "highest"],
  ["Number", "number"],
  ["Percent", "percent"],
  ["Percentile", "percentile"],
  ["Formula", "formula"],
  ["Automatic", "automatic"],
];

interface WireThreshold {
  readonly type: string;
  readonly formula?: string | number | null;
}

function thresholdFrom({ type, formula }: WireThreshold): Threshold {
  const known = THRESHOLDS.find((each) => each[0] === type)?.[1];
  if (!known) throw HostError.invalidArgument();
  const needsFormula = !["lowest", "highest", "automatic"].includes(known);
  if (needsFormula && (formula === undefined || formula === null || formula === "")) throw HostError.invalidArgument();
  return { type: known, formula: needsFormula ? String(formula).replace(/^=/, "") : null };
}

const thresholdToWire = ({ type, formula }: Threshold) => ({
  type: THRESHOLDS.find((each) => each[1] === type)![0],
  formula,
});

type WirePoint = WireThreshold & { readonly color: string };

export class ColorScaleConditionalFormat extends RuleOf<"colorScale"> {
  get criteria() {
    const points = this.current?.points.map((point) => ({ ...thresholdToWire(point), color: point.color })) ?? [];
    if (points.length === 0) return null;
    return { minimum: points[0], midpoint: points.length > 2 ? points[1] : null, maximum: points[points.length - 1] };
  }
  set criteria(criteria: { minimum: WirePoint; midpoint?: WirePoint | null; maximum: WirePoint } | null) {
    if (!criteria?.minimum || !criteria.maximum) throw HostError.invalidArgument();
    const points = [criteria.minimum, criteria.midpoint, criteria.maximum].flatMap((point): ColorPoint[] =>
      point ? [{ ...thresholdFrom(point), color: colorFrom(point.color) }] : [],
    );
    this.become({ kind: "colorScale", points });
  }
  get threeColorScale(): boolean {
    return this.current?.points.length === 3;
  }
}
expose(ColorScaleConditionalFormat, { scalars: ["criteria", "threeColorScale"] });

export class DataBarConditionalFormat extends RuleOf<"dataBar"> {
  get #rule(): Rule<"dataBar"> {
    return this.current ?? DEFAULT_DATA_BAR;
  }
  get lowerBoundRule(): WireThreshold {
    return thresholdToWire(this.#rule.lower);
  }
  set lowerBoundRule(rule: WireThreshold) {
    this.become({ ...this.#rule, lower: thresholdFrom(rule) });
  }
  get upperBoundRule(): WireThreshold {
    return thresholdToWire(this.#rule.upper);
  }
  set upperBoundRule(rule: WireThreshold) {
    this.become({ ...this.#rule, upper: thresholdFrom(rule) });
  }
  get showDataBarOnly(): boolean {
    return !this.#rule.showValue;
  }
  set showDataBarOnly(only: boolean) {
    this.become({ ...this.#rule, showValue: !only });
  }
  get positiveFormat(): DataBarFill {
    return new DataBarFill(
      () => this.#rule,
      (rule) => this.become(rule),
    );
  }
}
expose(DataBarConditionalFormat, {
  scalars: ["lowerBoundRule", "upperBoundRule", "showDataBarOnly"],
  relations: ["positiveFormat"],
});

class DataBarFill extends HostObject {
  constructor(
    /** As it is now: one request may change several properties. */
    private readonly rule: () => Rule<"dataBar">,
    private readonly become: (rule: Rule<"dataBar">) => void,
  ) {
    super();
  }
  get fillColor(): string {
    return this.rule().color;
  }
  set fillColor(color: string) {
    this.become({ ...this.rule(), color: colorFrom(color) });
  }
  get gradientFill(): boolean {
    return this.rule().gradient;
  }
  set gradientFill(gradient: boolean) {
    this.become({ ...this.rule(), gradient });
  }
}
expose(DataBarFill, { scalars: ["fillColor", "gradientFill"] });

interface WireIcon extends WireThreshold {
  readonly operator?: string;
}

export class IconSetConditionalFormat extends RuleOf<"iconSet"> {
  get #rule(): Rule<"iconSet"> {
    return this.current ?? DEFAULT_ICON_SET;
  }
  get style(): string {
    return this.#rule.icons;
  }
  set style(icons: string) {
    const count = /^Five/.test(icons) ? 5 : /^Four/.test(icons) ? 4 : /^Three/.test(icons) ? 3 : 0;
    if (count === 0) throw HostError.invalidArgument();
    const thresholds = Array.from({ length: count - 1 }, (_, at) => ({
      type: "percent" as const,
      formula: String(Math.round((100 * (at + 1)) / count)),
      inclusive: true,
    }));
    this.become({
      ...this.#rule,
      icons,
      thresholds: thresholds.length === this.#rule.thresholds.length ? this.#rule.thresholds : thresholds,
    });
  }
  get reverseIconOrder(): boolean {
    return this.#rule.reverse;
  }
  set reverseIconOrder(reverse: boolean) {
    this.become({ ...this.#rule, reverse });
  }
  get showIconOnly(): boolean {
    return !this.#rule.showValue;
  }
  set showIconOnly(only: boolean) {
    this.become({ ...this.#rule, showValue: !only });
  }
  get criteria(): readonly WireIcon[] {
    const rest = this.#rule.thresholds.map((each) => ({
      ...thresholdToWire(each),
      operator: each.inclusive ? "GreaterThanOrEqual" : "GreaterThan",
    }));
    return [{ type: "Invalid", formula: "", operator: "Invalid" }, ...rest];
  }
  set criteria(criteria: readonly WireIcon[]) {
    const thresholds = criteria
      .slice(1)
      .map((each) => ({ ...thresholdFrom(each), inclusive: each.operator !== "GreaterThan" }));
    this.become({ ...this.#rule, thresholds });
  }
}
expose(IconSetConditionalFormat, { scalars: ["style", "reverseIconOrder", "showIconOnly", "criteria"] });
