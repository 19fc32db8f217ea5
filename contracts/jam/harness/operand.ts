import { type Hash, Hex } from '@ostrom/protocol'

/** A natural number below 2^14 as JAM encodes it: Gray Paper, C.6 of version 0.7.2. */
const natural = (value: number): Uint8Array =>
  value < 128 ? Uint8Array.of(value) : Uint8Array.of(0x80 | (value >> 8), value & 255)

/** An operand of accumulate as JAM encodes it: Gray Paper, C.29 of version 0.7.2. */
export function operandOf(authorizer: Hash, result: Uint8Array | undefined): Uint8Array {
  const outcome = result ? [Uint8Array.of(0), natural(result.length), result] : [Uint8Array.of(2)]
  const trace = Uint8Array.of(1, 0)
  return Hex.join([
    Uint8Array.of(0),
    new Uint8Array(32),
    new Uint8Array(32),
    Hex.toBytes(authorizer),
    new Uint8Array(32),
    natural(10_000),
    ...outcome,
    trace,
  ])
}
