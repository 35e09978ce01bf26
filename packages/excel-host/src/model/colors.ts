import colorNames from "color-name";
import { HostError } from "../protocol/HostError";

/** "#ff0000", "FF0000" or a colour's name in HTML, as Excel writes it back. */
export function colorFrom(value: string): string {
  const wanted = value.trim().toLowerCase();
  const match = /^#?([0-9a-f]{6})$/.exec(wanted);
  if (match) return `#${match[1].toUpperCase()}`;
  if (!Object.hasOwn(colorNames, wanted)) throw HostError.invalidArgument();
  return `#${colorNames[wanted].map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
