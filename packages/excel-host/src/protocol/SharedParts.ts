/**
 * What the entries of a push have in common, such as the columns that thousands of formulas hand to a function, goes over the
 * bridge once. Excel sends it with each of them: the add-in cannot tell the difference, except that it does not have to wait.
 */
export class SharedParts {
  readonly #numbers = new Map<string, number>();
  /** The length of all parts together. */
  length = 0;

  /** @param json a part of an entry @returns what stands in the entry for it */
  reference(json: string): string {
    if (json.length < WORTH_SHARING) return json;
    let number = this.#numbers.get(json);
    if (number === undefined) {
      this.#numbers.set(json, (number = this.#numbers.size));
      this.length += json.length;
    }
    return `{"${MARK}":${number}}`;
  }

  get texts(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}

const WORTH_SHARING = 200;
const MARK = "$shared";
const START = '{"shared":[';

/** A message with the parts that its entries refer to. @param message in braces */
export const withSharedParts = (message: string, parts: readonly string[]): string =>
  parts.length === 0 ? message : `${START}${parts.join(",")}],${message.slice(1)}`;

/** As much of office.js as a message with shared parts needs: it enters behind the place where texts are read. */
export interface OfficeRealm {
  readonly JSON: JSON;
  readonly OfficeExtension: { readonly HostBridge: { readonly instance: { dispatchMessage(message: object): void } } };
}

interface SharingMessage {
  readonly shared: readonly unknown[];
  readonly message: {
    readonly entries: readonly {
      readonly message: [id: number, functionId: string, args: unknown[], ...rest: unknown[]];
    }[];
  };
}

/**
 * Hands a text of the host to office.js.
 * @param realm the world that office.js runs in: what it is handed has to be made there
 * @param receive takes the texts that share nothing
 */
export function deliver(text: string, realm: OfficeRealm, receive: ((text: string) => void) | null): void {
  if (!text.startsWith(START)) {
    receive?.(text);
    return;
  }
  const { shared, ...message } = realm.JSON.parse(text) as SharingMessage;
  // A function that changed what it is given would change it for all others: it is told that it must not.
  for (const part of shared) freeze(part);
  for (const { message: call } of message.message.entries)
    call[2].forEach((arg, at) => (call[2][at] = isReference(arg) ? shared[arg[MARK]] : arg));
  realm.OfficeExtension.HostBridge.instance.dispatchMessage(message);
}

const isReference = (arg: unknown): arg is { readonly [MARK]: number } =>
  typeof arg === "object" && arg !== null && MARK in arg;

function freeze(part: unknown): void {
  if (typeof part !== "object" || part === null) return;
  for (const item of Object.values(part)) freeze(item);
  Object.freeze(part);
}
