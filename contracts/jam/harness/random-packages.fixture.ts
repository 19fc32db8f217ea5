import { Jam } from '@ostrom/verification'
import fc from 'fast-check'
import { allKinds, claim, payloadOf, withGivenSignatures } from './packages.fixture.ts'

/** Valid payloads: some items, a claim or none, signatures of some validators. */
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
 * Signed payloads: half of them valid, half with one byte changed, some of which are also
 * truncated.
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
 * Payloads in which at least one signature is verified: half of them valid, half with a changed
 * byte in one of their signatures.
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
