// Goal: chains and their blocks have the names that people use.
// Method: ids by example.

import { expect, test } from 'vitest'
import { blockLabel, chainName } from './chain.ts'

// Finding: web-A10
test.each([
  ['solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp', 'Solana', 'Slot'],
  ['solana:EtWTRABZaYq6iMfeYKouRu166VU2xqa1', 'Solana devnet', 'Slot'],
  ['solana:dt1cRTAxm8Qy9kVqPqYWcXkTkGoyGfoV', 'Solana (local)', 'Slot'],
  ['evm:1', 'Ethereum', 'Block'],
  ['evm:31337', 'Local test network (test tokens)', 'Block'],
  ['evm:8453', 'EVM chain 8453', 'Block'],
  ['memory', 'memory', 'Block'],
])('%s is %s, and has a %s', (id, name, block) => {
  expect([chainName(id), blockLabel(id)]).toEqual([name, block])
})
