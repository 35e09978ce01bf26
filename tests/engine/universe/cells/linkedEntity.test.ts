import { linkedEntity } from "../../../../src/engine/universe/cells/linkedEntity";

describe("reference values", () => {
  test.each([
    ["MICROSOFT CORP (XNAS:MSFT)", "MICROSOFT CORP", "XNAS", "MSFT"],
    ["Sample Works, Inc. (Class B) (NYSE:SMP.B)", "Sample Works, Inc. (Class B)", "NYSE", "SMP.B"],
    [" Sample  Works (NasdaqGS:SMPL)", "Sample Works", "NasdaqGS", "SMPL"],
    ["Sample KK (XTKS:7203)", "Sample KK", "XTKS", "7203"],
  ])("%s", (text, name, exchange, ticker) => expect(linkedEntity(text)).toEqual({ name, exchange, ticker }));
});

describe("validation", () => {
  test.each(["", "MSFT", "NYSE:IBM", "Sample Works (formerly: Works)", "(XNAS:MSFT)", "ROE (%)", "Sample (A)", "=1+1"])(
    "%p is none",
    (text) => expect(linkedEntity(text)).toBeUndefined(),
  );
});
