import { HostError } from "../protocol/HostError";
import { expose, HostObject } from "../protocol/HostObject";
import type { CellValueOperator } from "./conditionalFormatState";
import { RuleOf, type Rule } from "./RuleOf";

const OPERATORS: readonly CellValueOperator[] = [
  "between",
  "notBetween",
  "equalTo",
  "notEqualTo",
  "greaterThan",
  "lessThan",
  "greaterThanOrEqual",
  "lessThanOrEqual",
];

const uncapitalized = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const withoutEquals = (formula: string | number) => String(formula).replace(/^=/, "");

export class CellValueConditionalFormat extends RuleOf<"cellValue"> {
  get rule() {
    const rule = this.current;
    return (
      rule && {
        operator: capitalized(rule.operator),
        formula1: `=${rule.formula1}`,
        formula2: rule.formula2 === null ? undefined : `=${rule.formula2}`,
      }
    );
  }
  set rule(rule: { operator: string; formula1: string | number; formula2?: string | number } | null) {
    const operator = OPERATORS.find((each) => each === uncapitalized(rule?.operator ?? ""));
    if (!rule || !operator) throw HostError.invalidArgument();
    const needsTwo = operator === "between" || operator === "notBetween";
    if (needsTwo && rule.formula2 === undefined) throw HostError.invalidArgument();
    this.become({
      kind: "cellValue",
      operator,
      formula1: withoutEquals(rule.formula1),
      formula2: needsTwo ? withoutEquals(rule.formula2!) : null,
    });
  }
}
expose(CellValueConditionalFormat, { scalars: ["rule"], relations: ["format"] });

export class CustomConditionalFormat extends RuleOf<"custom"> {
  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.current, (rule) => this.become(rule));
  }
}
expose(CustomConditionalFormat, { relations: ["rule", "format"] });

class ConditionalFormatRule extends HostObject {
  constructor(
    private readonly rule: Rule<"custom"> | null,
    private readonly become: (rule: Rule<"custom">) => void,
  ) {
    super();
  }
  get formula(): string {
    return this.rule ? `=${this.rule.formula}` : "";
  }
  set formula(formula: string) {
    this.become({ kind: "custom", formula: withoutEquals(formula) });
  }
}
expose(ConditionalFormatRule, { scalars: ["formula"] });

export class TextConditionalFormat extends RuleOf<"text"> {
  get rule() {
    return this.current && { operator: capitalized(this.current.operator), text: this.current.text };
  }
  set rule(rule: { operator: string; text: string } | null) {
    const operator = (["contains", "notContains", "beginsWith", "endsWith"] as const).find(
      (each) => each === uncapitalized(rule?.operator ?? ""),
    );
    if (!rule || !operator) throw HostError.invalidArgument();
    this.become({ kind: "text", operator, text: rule.text });
  }
}
expose(TextConditionalFormat, { scalars: ["rule"], relations: ["format"] });

export class TopBottomConditionalFormat extends RuleOf<"topBottom"> {
  get rule() {
    const rule = this.current;
    return rule && { rank: rule.rank, type: `${rule.bottom ? "Bottom" : "Top"}${rule.percent ? "Percent" : "Items"}` };
  }
  set rule(rule: { rank: number; type: string } | null) {
    const match = /^(Top|Bottom)(Items|Percent)$/.exec(rule?.type ?? "");
    if (!rule || !match || !(rule.rank >= 1 && rule.rank <= 1000)) throw HostError.invalidArgument();
    this.become({ kind: "topBottom", bottom: match[1] === "Bottom", percent: match[2] === "Percent", rank: rule.rank });
  }
}
expose(TopBottomConditionalFormat, { scalars: ["rule"], relations: ["format"] });
