import { nameParse, type RGBA } from "@kurkle/color";
import { HostError } from "../protocol/HostError";

/** "#ff0000", "FF0000" or a colour's name in HTML, as Excel writes it back. */
export function colorFrom(value: string): string {
  const wanted = value.trim().toLowerCase();
  const match = /^#?([0-9a-f]{6})$/.exec(wanted);
  if (match) return `#${match[1].toUpperCase()}`;
  const named = namedColor(wanted);
  if (!named) throw HostError.invalidArgument();
  return `#${[named.r, named.g, named.b].map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

/** An opaque colour by its name in small letters: the library knows names that are none, and a transparent one. */
function namedColor(name: string): RGBA | undefined {
  const found = nameParse(name) as RGBA | undefined;
  return found && found.a === 255 && Number.isInteger(found.r) ? found : undefined;
}
