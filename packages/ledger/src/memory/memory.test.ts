// Goal: the market in memory keeps every rule of the port, and its audit would notice a fault.
// Method: the conformance suites; then faults put into the state by hand.

import { ledgerConformance, marketConformance, worldFromChain } from '../conformance/index.ts'
import { createMarketMemory, createMemoryChain } from './index.ts'

const token = `0x${'5c'.repeat(20)}` as const
const setup = async () =>
  worldFromChain(createMemoryChain({ assets: new Map([[token, 10_000n]]) }), token)

// This chain calls no contracts, and verifies no proofs.
const lacking = ['answer-proofs'] as const

ledgerConformance('memory', setup, lacking)
marketConformance('memory', { setup, create: createMarketMemory })

// As on chains without a court and a beacon.
const withReveals = async () =>
  worldFromChain(
    createMemoryChain({ assets: new Map([[token, 10_000n]]), trainingVariant: 'reveals' }),
    token,
  )

ledgerConformance('memory with seeds of reveals', withReveals, lacking)

const withoutHoneypots = async () =>
  worldFromChain(
    createMemoryChain({ assets: new Map([[token, 10_000n]]), lacking: ['honeypots'] }),
    token,
  )

ledgerConformance('memory without honeypots', withoutHoneypots, [
  ...lacking,
  'honeypots',
  'audit-holds',
])
