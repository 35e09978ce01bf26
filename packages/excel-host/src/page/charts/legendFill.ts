import type { Plugin } from "chart.js";

/** Paints the ground of the legend, which the library leaves as it is. @param fill null for none */
export const legendFill = (fill: string | null): Plugin => ({
  id: "legendFill",
  beforeDraw: ({ ctx, legend }) => {
    if (fill === null || !legend) return;
    ctx.save();
    ctx.fillStyle = fill;
    ctx.fillRect(legend.left, legend.top, legend.width, legend.height);
    ctx.restore();
  },
});
