/** The text is no formula that Excel would accept. */
export class FormulaSyntaxError extends Error {
  override readonly name = "FormulaSyntaxError";
  constructor(
    message: string,
    readonly position: number,
  ) {
    super(message);
  }
}
