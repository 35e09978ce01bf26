import type { ICellCustomRender } from "@univerjs/core";
import type { CellBar } from "../view/conditional/dataBar";
import type { CellIcon } from "../view/conditional/iconSet";

export interface CellPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Wraps a drawing of ours as the library wants it. */
function ornament(draw: (context: CanvasRenderingContext2D, place: CellPlace) => void): ICellCustomRender {
  return {
    drawWith: (context, { primaryWithCoord: { isMergedMainCell, mergeInfo, ...cell } }) => {
      const { startX, startY, endX, endY } = isMergedMainCell ? mergeInfo : cell;
      const canvas = context;
      canvas.save();
      draw(canvas, { left: startX, top: startY, width: endX - startX, height: endY - startY });
      canvas.restore();
    },
  };
}

export function drawBar(
  context: CanvasRenderingContext2D,
  { from, to, axis, color, gradient }: CellBar,
  { left, top, width, height }: CellPlace,
): void {
  const at = (fraction: number) => left + 2 + (width - 4) * fraction;
  const isNegative = axis !== null && from < axis;
  context.save();
  if (gradient) {
    const fill = context.createLinearGradient(at(from), 0, at(to), 0);
    fill.addColorStop(isNegative ? 1 : 0, color);
    fill.addColorStop(isNegative ? 0 : 1, "#FFFFFF");
    context.fillStyle = fill;
  } else context.fillStyle = color;
  context.fillRect(at(from), top + 2, at(to) - at(from), height - 4);
  if (axis !== null) {
    context.setLineDash([2, 2]);
    context.strokeStyle = "#000000";
    context.beginPath();
    context.moveTo(at(axis), top + 1);
    context.lineTo(at(axis), top + height - 1);
    context.stroke();
  }
  context.restore();
}

const TURNS: Readonly<Record<CellIcon["shape"], number>> = {
  circle: 0,
  up: 0,
  rising: 45,
  level: 90,
  falling: 135,
  down: 180,
};
const ICON = 11;

export const drawIcon = ({ shape, color }: CellIcon) =>
  ornament((context, { left, top, height }) => {
    context.translate(left + 4 + ICON / 2, top + height / 2);
    context.fillStyle = color;
    context.beginPath();
    if (shape === "circle") context.arc(0, 0, ICON / 2, 0, 2 * Math.PI);
    else {
      context.rotate((TURNS[shape] * Math.PI) / 180);
      for (const [x, y] of [
        [0, -6],
        [5, 0],
        [2, 0],
        [2, 6],
        [-2, 6],
        [-2, 0],
        [-5, 0],
      ])
        context.lineTo(x, y);
    }
    context.fill();
  });

export const FILTER_BUTTON = 16;

export const drawFilterButton = () =>
  ornament((context, { left, top, width, height }) => {
    const [x, y] = [left + width - FILTER_BUTTON - 1, top + height - FILTER_BUTTON - 2];
    context.fillStyle = "#FFFFFF";
    context.strokeStyle = "#BFBFBF";
    context.fillRect(x, y, FILTER_BUTTON, FILTER_BUTTON);
    context.strokeRect(x + 0.5, y + 0.5, FILTER_BUTTON - 1, FILTER_BUTTON - 1);
    context.fillStyle = "#444444";
    context.beginPath();
    for (const [dx, dy] of [
      [4.5, 6.5],
      [11.5, 6.5],
      [8, 10.5],
    ])
      context.lineTo(x + dx, y + dy);
    context.fill();
  });
