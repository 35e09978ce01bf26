import { settingLabel, settingPattern } from "../../engine/models/settingLabels";
import { isFraction, percentText, settingText } from "../../engine/models/settingText";

const PATH = /\b[a-z]\w*(?:\.\w+)+/gi;
const SETTING_WITH_VALUE = /^([a-z]\w*(?:\.\w+)+)=(.*?) is not allowed: (?=it )/i;
const BOUND = /\b(at least|at most|above|below) (-?\d[\d.e+-]*\d|\d)(?=\W|$)/g;

/**
 * A refusal of a model or of its settings, which names settings by their paths, with the labels that users of the pane know them by.
 * @example labelledMessage("portfolio.minWeight=2 is not allowed: it must be at most 1.") // "Minimum weight per name 200 % is not allowed: it must be at most 100 %."
 */
export function labelledMessage(message: string): string {
  const subject = message.match(PATH)?.find(isSetting);
  if (subject === undefined) return message;
  const inUnits = isFraction(subject)
    ? message.replace(BOUND, (_, word: string, bound: string) => `${word} ${percentText(Number(bound))} %`)
    : message;
  const withValue = inUnits.replace(SETTING_WITH_VALUE, (text, path: string, value: string) =>
    isSetting(path) ? `${settingLabel(path)} ${valueText(path, value)} is not allowed: ` : text,
  );
  return withValue.replace(PATH, (path) => (isSetting(path) ? `“${settingLabel(path)}”` : path));
}

const isSetting = (path: string) => settingPattern(path) !== null;
const valueText = (path: string, value: string) =>
  settingText(path, value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : value);
