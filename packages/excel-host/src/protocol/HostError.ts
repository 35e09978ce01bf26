/** An error as Excel reports it to an add-in. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400,
  ) {
    super(message);
  }

  static invalidArgument(message = "The argument is invalid or missing or has an incorrect format."): HostError {
    return new HostError("InvalidArgument", message);
  }

  static wrongShape(): HostError {
    return HostError.invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }

  static itemNotFound(): HostError {
    return new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);
  }

  static itemAlreadyExists(): HostError {
    return new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);
  }

  static invalidReference(): HostError {
    return new HostError("InvalidReference", "This reference is not valid for the current operation.");
  }

  static invalidSelection(): HostError {
    return new HostError("InvalidSelection", "The current selection is invalid for this operation.");
  }

  static invalidOperation(message = "The operation attempted is invalid on the object."): HostError {
    return new HostError("InvalidOperation", message);
  }

  static accessDenied(): HostError {
    return new HostError("AccessDenied", "You cannot perform the requested operation.", 403);
  }

  static cellEdit(): HostError {
    return new HostError("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
  }

  /** What the host has not learnt to do: always said, never passed over. */
  static apiNotFound(what: string): HostError {
    return new HostError("ApiNotFound", `The host has no ${what}.`, 404);
  }

  static generalException(message = "There was an internal error while processing the request."): HostError {
    return new HostError("GeneralException", message, 500);
  }
}
