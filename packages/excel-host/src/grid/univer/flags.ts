import type { Nullable } from "@univerjs/core";

/** The library writes truths as 1. */
export const isOn = (flag: Nullable<number>): boolean => Number(flag) === 1;
