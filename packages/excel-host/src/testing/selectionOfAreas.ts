/**
 * Gives the installed client library RangeAreas.select of ExcelApi 1.18, which came after it, as the newer library has it: a call of the
 * host's method.
 */
export const clientWithSelectionOfAreas = `
Excel.RangeAreas.prototype.select = function () {
  OfficeExtension.BatchApiHelper.invokeMethod(this, "Select", 1, [], 0, 0);
};
undefined`;
