/**
 * The only call of Excel.run. While the user is editing a cell, Excel carries out requests once the edit has ended. Excel versions that cannot wait
 * refuse them with InvalidOperationInCellEditMode.
 */
export const excelRun = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run({ delayForCellEdit: true }, batch);
