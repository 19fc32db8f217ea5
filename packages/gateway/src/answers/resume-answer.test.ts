// Goal: the gateway never asks a provider to continue an answer if the provider offers another
// model, or has already failed in this answer.
// Method: offers that differ in one term from the offer of the first part.

import { Hex, type Offer } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { continues } from './resume-answer.ts'

const [first, second] = [`0x${'01'.repeat(20)}`, `0x${'02'.repeat(20)}`] as const
const verification = {
  artifact: Hex.zeroHash,
  engineClass: Hex.zeroHash,
  counting: 'ids',
  sampling: 'seeded',
} as unknown as Offer.Offer['verification']
const offerOf = (fields: Partial<Offer.Offer> = {}) =>
  ({ offer: { provider: second, verification, ...fields } }) as Parameters<
    ReturnType<typeof continues>
  >[0]
const begun = offerOf({ provider: first })
const other = (fields: object) =>
  offerOf({ verification: { ...verification, ...fields } as typeof verification })

describe('the rest of an answer', () => {
  test('may go to another provider of the same artifact, counting and sampling', () => {
    expect(continues(begun, new Set([first]))(offerOf())).toBe(true)
  })

  // Finding: RES-21
  test.each([
    ['of another artifact', other({ artifact: `0x${'aa'.repeat(32)}` })],
    ['that counts texts', other({ counting: 'retokenized' })],
    ['of another sampling', other({ sampling: 'unverified' })],
    ['of the provider that failed', begun],
  ])('an answer is not continued under an offer %s', (_what, offer) => {
    expect(continues(begun, new Set([first]))(offer)).toBe(false)
  })
})
