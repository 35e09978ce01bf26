/** How far a long piece of work has come. */
export interface Progress {
  /** what is being done, for the user */
  message: string;
  /** 0 to 1 */
  fraction: number;
}

/** What long work reports to, and how it is called off. */
export interface Control {
  onProgress?: (progress: Progress) => void;
  signal?: { readonly aborted: boolean };
}

/** The user called the work off. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
  constructor() {
    super("Cancelled: the workbook is as it was.");
  }
}

/** Throws Cancelled when the work has been called off. */
export function checkCancelled(control: Control): void {
  if (control.signal?.aborted) throw new Cancelled();
}
