// Goal: prices are told in whole units of the chain at hand, whatever its decimals.
// Method: one offer of a market in memory, as chains of 9 and of 18 decimals show it.

import type { Listing } from '@ostrom/ledger'
import { expect, test } from 'vitest'
import { amountsOf } from './context.ts'
import { offersTable } from './offers.ts'

const listing = {
  offer: { provider: '0x01', prices: { input: 1_500_000n, output: 4_000_000n } },
  reputation: { completions: 3n, auditsFailed: 0n },
  stake: { amount: 2_000_000_000n },
  endpoint: { expiresAtSeconds: 9n },
} as unknown as Listing

test.each([
  ['Solana', { program: '0x02' }, ['0.0015 SOL', '0.004 SOL', '2 SOL']],
  ['EVM', { chainId: 1 }, ['0.0000000000015 ETH', '0.000000000004 ETH', '0.000000002 ETH']],
])('an offer on %s has the unit and decimals of its chain', (_, deployment, shown) => {
  const amount = amountsOf({ chain: { deployment } } as never)
  const [, row = ''] = offersTable([listing], { now: 5n, amount }).split('\n')
  expect(row.split(/ {2,}/)).toEqual(['0x01', shown[0], shown[1], '3', '0', shown[2], 'announced'])
})
