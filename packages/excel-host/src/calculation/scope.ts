import type { Argument } from "./values";

/** The names that LET and LAMBDA bind, the innermost first. */
export class Scope {
  static readonly empty = new Scope("", undefined, null);

  private constructor(
    private readonly name: string,
    private readonly value: Argument,
    private readonly outer: Scope | null,
  ) {}

  bind(name: string, value: Argument): Scope {
    return new Scope(name.toUpperCase(), value, this);
  }

  has(name: string): boolean {
    return this.#find(name) !== null;
  }

  get(name: string): Argument {
    return this.#find(name)?.value;
  }

  #find(name: string): Scope | null {
    const wanted = name.toUpperCase();
    return this.outer === null ? null : this.name === wanted ? this : this.outer.#find(name);
  }
}
