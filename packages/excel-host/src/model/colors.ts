import { HostError } from "../protocol/HostError";

/** "#ff0000", "FF0000" or a colour's name, as Excel writes it back. */
export function colorFrom(value: string): string {
  const match = /^#?([0-9a-f]{6})$/i.exec(value.trim());
  if (match) return `#${match[1].toUpperCase()}`;
  const named = NAMED_COLORS[value.trim().toLowerCase()];
  if (!named) throw HostError.invalidArgument();
  return named;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  lightgray: "#D3D3D3",
  purple: "#800080",
};
