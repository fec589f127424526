/** Every way in which what a user asks can fail. An error loses its class between processes, this does not. */
export const failureKinds = [
  "bad-input",
  "not-found",
  "not-a-notebook",
  "damaged",
  "newer-version",
  "read-only",
  "in-use",
  "exists",
  "too-large",
  "unsupported",
  "disk-full",
  "io",
  "network",
  "cancelled",
  "stale",
  "core-gone",
  "bug",
] as const;
export type FailureKind = (typeof failureKinds)[number];

export type Failure = {
  readonly kind: FailureKind;
  /** A sentence for the user: what was found and what was wanted, with the file's name where there is one. */
  readonly message: string;
};

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Carries a failure through code that cannot go on; becomes an `Outcome` at the dispatch edge. */
export class Refusal extends Error {
  readonly failure: Failure;
  constructor(kind: FailureKind, message: string) {
    super(message);
    this.name = "Refusal";
    this.failure = { kind, message };
  }
}
