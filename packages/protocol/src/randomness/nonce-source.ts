import * as Hex from '../encoding/hex.ts'
import type { Clock, RandomBytes } from '../runtime/environment.ts'

/** Number of possible nonces in each second, from which a nonce is drawn at random. */
const NONCES_PER_SECOND = 1_000_000n

/**
 * Returns a source of nonces for sessions or requests. The nonces rise within a process and from
 * second to second, because a chain that erases closed accounts refuses lower nonces. The random
 * part distinguishes two processes of one wallet that draw a nonce at the same time.
 */
export function createNonceSource(context: {
  readonly clock: Pick<Clock, 'nowMs'>
  readonly random: RandomBytes
}): () => bigint {
  const { clock, random } = context
  let last = 0n
  return () => {
    const seconds = BigInt(Math.floor(clock.nowMs() / 1_000))
    const part = BigInt(Hex.from(random(8))) % NONCES_PER_SECOND
    const next = seconds * NONCES_PER_SECOND + part
    last = next > last ? next : last + 1n
    return last
  }
}
