import type { ColorPoint } from "../../../model/conditionalFormatState";
import type { AreaNumbers } from "./AreaNumbers";

/** The colour of a number on a scale of two or three colours. */
export function colorOnScale(value: number, points: readonly ColorPoint[], numbers: AreaNumbers): string {
  const places = points.map((point) => numbers.place(point));
  const above = places.findIndex((place) => value <= place);
  if (above === 0) return points[0].color;
  if (above < 0) return points[points.length - 1].color;
  const [from, to] = [places[above - 1], places[above]];
  return mixed(points[above - 1].color, points[above].color, to === from ? 1 : (value - from) / (to - from));
}

function mixed(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  return `#${a.map((channel, at) => hex(channel + (b[at] - channel) * share)).join("")}`;
}

const channels = (color: string) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
const hex = (channel: number) => Math.round(channel).toString(16).padStart(2, "0");
