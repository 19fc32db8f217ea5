import { Jam } from '@ostrom/verification'
import fc from 'fast-check'
import { allKinds, claim, payloadOf, withGivenSignatures } from './packages.fixture.ts'

/**
 * Payloads with some items, a claim or none, and valid signatures of some validators, whose weight
 * may not suffice.
 */
const payloadsOf = (signersMin: number): fc.Arbitrary<Uint8Array> =>
  fc
    .record({
      count: fc.integer({ min: 1, max: allKinds.length }),
      hasClaim: fc.boolean(),
      signers: fc.subarray([0, 1, 2], { minLength: signersMin }),
    })
    .map(({ count, hasClaim, signers }) => {
      const told = hasClaim ? claim : new Uint8Array()
      return payloadOf({ items: allKinds.slice(0, count), claim: told, signers })
    })

const changed = (payload: Uint8Array, { at, bits }: { at: number; bits: number }): Uint8Array =>
  payload.map((byte, index) => (index === at ? byte ^ bits : byte))

const wholeGiven = fc
  .tuple(payloadsOf(0), fc.boolean())
  .map(([payload, isRight]) => withGivenSignatures(payload, isRight))

/**
 * Payloads with signatures that state their own validity (see `withGivenSignatures`). Half of the
 * payloads are unchanged; of the others each has one changed byte, or is truncated at a byte.
 */
export const givenPackages: fc.Arbitrary<Uint8Array> = fc.oneof(
  wholeGiven,
  fc
    .tuple(wholeGiven, fc.nat(), fc.integer({ min: 1, max: 255 }), fc.nat(20))
    .map(([payload, drawn, bits, cut]) => {
      const at = drawn % payload.length
      return changed(payload, { at, bits }).subarray(0, cut === 0 ? at : payload.length)
    }),
)

/**
 * Payloads with at least one real signature: half of the payloads are unchanged, half have a
 * changed byte in one of their signatures.
 */
export const signedPackages: fc.Arbitrary<Uint8Array> = fc
  .record({
    payload: payloadsOf(1),
    isWhole: fc.boolean(),
    signature: fc.nat(),
    at: fc.nat(63),
    bits: fc.integer({ min: 1, max: 255 }),
  })
  .map(({ payload, isWhole, signature, at, bits }) => {
    const count = Jam.decodePayload(payload)?.signatures.length ?? 0
    if (isWhole || count === 0) return payload
    const from = 2 + Jam.HEADER_BYTES + 65 * (signature % count)
    return changed(payload, { at: from + 1 + at, bits })
  })
