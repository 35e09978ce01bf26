/** What reading a table must bring to light, in the words of the scenarios. */
export interface ExpectedReading {
  /** one line per column, in order */
  columns: readonly string[];
  /** every doubt and warning */
  doubts: readonly string[];
}
