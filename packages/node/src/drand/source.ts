import type { Hex } from '@ostrom/protocol'

/**
 * Where signatures of one drand network's rounds are had: docs/spec/randomness.md, section 2. A
 * caller trusts only values that the network's key has signed.
 */
export type DrandSource = {
  /**
   * The signature that a source has of a round; undefined where it has none, or none yet.
   *
   * @throws {DrandUnreachableError} It cannot be asked.
   */
  signatureOf(round: bigint, signal: AbortSignal): Promise<Hex.Hex | undefined>
}
