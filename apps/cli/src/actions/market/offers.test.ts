// Goal: the table of offers shows prices in the unit of the chain, for any number of decimals, and
// the terms of an offer in words.
// Method: one made-up offer, in the tables for a chain of 9 decimals and for one of 18 decimals.

import type { OfferListing } from '@ostrom/ledger'
import { Offer } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { createAmountFormatter } from '../../command-line/amount-formatter.ts'
import { unitsOf } from '../../config/units.ts'
import { offersTable } from './offers.ts'

const listing = {
  offer: {
    provider: '0x01',
    nonce: Offer.nonceFrom({ tier: 'priority', unique: 1n }),
    prices: { input: 1_500_000n, output: 4_000_000n },
    verification: { ...Offer.unverifiedTerms, tier: 1 },
  },
  reputation: { completions: 3n, auditsFailed: 0n },
  stake: { amount: 2_000_000_000n },
  endpoint: { expiresAtSeconds: 9n, region: 'us-ca' },
} as unknown as OfferListing

/** An offer whose artifact is not calibrated. */
const view: Omit<offersTable.Told, 'amount'> = {
  now: 5n,
  classOf: () => 'declared',
  lackOf: () => 'calibration',
}

test.each([
  ['Solana', { program: '0x02' }, ['0.0015 SOL', '0.004 SOL', '2 SOL']],
  ['EVM', { chainId: 1 }, ['1.5 pETH', '4 pETH', '2 nETH']],
])('an offer on %s has the unit and decimals of its chain', (_, deployment, expected) => {
  const amount = createAmountFormatter(unitsOf({ chain: { deployment, assets: [] } } as never))
  const [, row = ''] = offersTable([listing], { ...view, amount }).split('\n')
  expect(row.split(/ {2,}/)).toEqual([
    '0x01',
    expected[0],
    expected[1],
    '3',
    '0',
    expected[2],
    'priority',
    'declared, lacks calibration',
    'T1',
    'retokenized',
    'unverified',
    'us-ca',
    'announced',
  ])
})

test('a provider that does not say where it is has no region', () => {
  const silent = { ...listing, endpoint: { ...listing.endpoint, region: '' } } as OfferListing
  for (const one of [silent, { ...listing, endpoint: undefined }]) {
    const amount = (value: bigint) => `${value}`
    const [, row = ''] = offersTable([one], { ...view, amount }).split('\n')
    expect(row.split(/ {2,}/).at(-2)).toBe('-')
  }
})
