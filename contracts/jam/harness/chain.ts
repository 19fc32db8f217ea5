import type { Hash, Hex } from '@ostrom/protocol'

/** A JAM work package with one work item, which the service of epochs processes. */
export type ChainPackage = {
  readonly payload: Uint8Array
  /** Token that the authorizer reads; see `Jam.tokenMessage`. */
  readonly token: Uint8Array
}

/** Gas that each step of a package used. */
export type PackageGas = {
  readonly authorize: bigint
  readonly refine: bigint
  readonly accumulate: bigint
}

/** Outcome of a package. */
export type ChainOutcome =
  | { readonly status: 'unauthorized' }
  | {
      readonly status: 'accumulated'
      /** Result of refine: output, no output, or the error that ended it. */
      readonly result: 'output' | 'nothing' | 'out-of-gas' | 'panic'
      /** Keys of the service's storage whose values changed, in ascending order. */
      readonly changedKeys: readonly Hex.Hex[]
      /** Undefined if the program ran as WebAssembly, which counts no gas. */
      readonly gas: PackageGas | undefined
    }

/** A JAM chain in this process, with the service of epochs and its authorizer. */
export type JamChain = {
  /** Number of the service. */
  readonly service: number
  /** Hash of the authorizer's code and configuration. */
  readonly authorizer: Hash
  /** Keys and weights of the validators who may use the core. */
  readonly configuration: Uint8Array
  /** Reads a value of the service's storage. */
  read(key: Uint8Array): Promise<Uint8Array | undefined>
  /** Refines a package in core, and accumulates its report in the next block. */
  submit(options: ChainPackage): Promise<ChainOutcome>
}

/** Returns the keys whose values differ between two states of a storage, in ascending order. */
export function changedKeys(
  before: ReadonlyMap<Hex.Hex, string>,
  after: ReadonlyMap<Hex.Hex, string>,
): readonly Hex.Hex[] {
  const keys = new Set([...before.keys(), ...after.keys()])
  return [...keys].filter((key) => before.get(key) !== after.get(key)).sort()
}
