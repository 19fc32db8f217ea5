// Goal: if a gateway's clock is very wrong, it reports this to its owner, instead of reporting all
// providers as offline.
// Method: hand-written excluded offers.

import type { OfferListing } from '@ostrom/ledger'
import { describe, expect, test } from 'vitest'
import { clockHint, findCandidates } from './candidates.ts'
import { createObservations } from './observations.ts'
import type { ExclusionReason } from './rank-offers.ts'

const DAY_MS = 86_400_000
const excluded = (...reasons: readonly ExclusionReason[]) =>
  reasons.map((reason) => ({
    reason,
    listing: { offer: { provider: '0x01' } } as unknown as OfferListing,
  }))

describe('a hint about the clock', () => {
  // Finding: OFF-L8
  test('an error has a hint about the clock if every endpoint expired', () => {
    const found = excluded('endpoint-expired', 'endpoint-expired', 'no-endpoint')
    expect(clockHint(found, DAY_MS)).toEqual([expect.stringContaining('says 1970-01-02T00:00')])
  })

  test('a hint about the clock is absent if an endpoint is valid or none was announced', () => {
    expect(clockHint(excluded('endpoint-expired', 'stake-too-low'), DAY_MS)).toEqual([])
    expect(clockHint(excluded('no-endpoint'), DAY_MS)).toEqual([])
    expect(clockHint([], DAY_MS)).toEqual([])
  })

  test('precedes the other reasons of the error', async () => {
    const provider = `0x${'01'.repeat(20)}` as const
    const endpoint = { addresses: ['/a'], expiresAtSeconds: 1n }
    const listing = {
      offer: { provider, prices: {}, nonce: 0n },
      endpoint,
    } as unknown as OfferListing
    const marketCache = {
      stakeMin: async () => 0n,
      balance: async () => 0n,
      balanceNow: async () => 0n,
      verifiability: async () => ({
        hasCourt: false,
        isJudged: false,
        artifacts: [],
        classOf: () => 'none',
        lackOf: () => 'court',
      }),
      listingsNow: async () => [listing],
    }
    const context = {
      marketCache,
      ledger: {},
      pool: { covers: () => true },
      observations: createObservations(),
      clock: { nowMs: () => DAY_MS },
    }
    const query = {
      question: { model: 'echo', preferences: {}, settlement: 'session', costMax: undefined },
      version: provider,
      size: {},
      read: marketCache.listingsNow,
    }
    const failed = findCandidates(context as never, query as never)
    await expect(failed).rejects.toMatchObject({
      code: 'no-provider',
      details: expect.arrayContaining([expect.stringMatching(/clock/)]),
    })
  })
})
