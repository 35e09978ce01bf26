/** Progress of a long task. */
export interface Progress {
  /** what is being done, for the user */
  message: string;
  /** 0 to 1 */
  fraction: number;
}

/** Receives the progress of a long task, and cancels it. */
export interface Control {
  onProgress?: (progress: Progress) => void;
  signal?: { readonly aborted: boolean };
}

/** The user cancelled the task. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
  constructor() {
    super("Cancelled. The workbook is unchanged.");
  }
}

/** @throws Cancelled when the user has cancelled */
export function checkCancelled(control: Control): void {
  if (control.signal?.aborted) throw new Cancelled();
}
