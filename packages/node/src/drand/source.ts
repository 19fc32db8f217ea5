import type { Hex } from '@ostrom/protocol'

/**
 * A source of signatures of one drand network's rounds: docs/spec/randomness.md, section 2. Callers
 * have to verify each returned signature with the network's key.
 */
export type DrandSource = {
  /**
   * Returns the source's signature of a round; undefined if it has no signature yet.
   *
   * @throws {DrandUnreachableError} The source cannot be reached.
   */
  signatureOf(round: bigint, signal: AbortSignal): Promise<Hex.Hex | undefined>
}
