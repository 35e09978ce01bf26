import { LONGEST_FORMULA } from "../formulas/formulaSyntax";

/** Maximum sizes of a model: far above real models, and small enough to check and run without delay. */
export const LIMITS = {
  /** columns of the user's own */
  columns: 100,
  /** per column */
  headers: 20,
  /** metrics by formula */
  formulas: 100,
  formula: LONGEST_FORMULA,
  filters: 100,
  limits: 200,
  categories: 50,
  /** per category */
  metrics: 100,
  /** per category */
  sectorRules: 20,
  /** per sector rule */
  sectors: 50,
  trapCategories: 50,
  stages: 50,
  /** per stage */
  conditions: 50,
  /** comparisons in one condition */
  alternatives: 20,
  /** per condition */
  exclusions: 100,
  /** per exclusion */
  words: 500,
  /** per condition */
  loadings: 10,
  scorecards: 20,
  /** per scorecard */
  tests: 50,
  identifier: 100,
  name: 200,
  text: 2000,
  /** characters of a whole model as JSON */
  model: 1_000_000,
} as const;
