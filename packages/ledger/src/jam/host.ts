/**
 * The items of an epoch (a batch) with the signatures of validators: docs/spec/jam.md, section 3.
 */
export type SignedBatch = {
  /**
   * Header, signatures, an optional claim about a classifier's computation, and items: see
   * `Jam.encodePayload` of the package verification.
   */
  readonly payload: Uint8Array
  /** A validator's number and its signature of `Jam.tokenMessage`. */
  readonly token: Uint8Array
}

/** Outcome of a work package that was submitted to the chain. */
export type PackageOutcome =
  | { readonly status: 'unauthorized' }
  | {
      readonly status: 'accumulated'
      /** Result of refine (the checks of a package, off chain): output, nothing, or a failure. */
      readonly result: 'output' | 'nothing' | 'out-of-gas' | 'panic'
      /** Keys of the service's storage whose values changed. */
      readonly changedKeys: readonly string[]
    }

/**
 * A JAM chain with the service of epochs. JAM networks accept no packages yet, so the only
 * implementations are chains in one process: `contracts/jam/harness`.
 */
export type JamHost = {
  /** Number of the service on its chain. */
  readonly service: number
  /** Keys and weights of the validators; see `Jam.encodeConfiguration`. */
  readonly configuration: Uint8Array
  /** Reads a value of the service's storage. */
  read(key: Uint8Array): Promise<Uint8Array | undefined>
  /**
   * Submits a batch as a work package. The chain checks the package in core (refine), and changes
   * the service's state by the result (accumulate). Absent if the connection only reads.
   */
  readonly submit?: (batch: SignedBatch) => Promise<PackageOutcome>
}
