// Goal: the market in memory keeps every rule of the port, and its audit detects faults.
// Method: the conformance suites; then faults that the test writes into the state.

import { ledgerConformance, marketConformance, worldFromChain } from '../conformance/index.ts'
import { accountOf } from '../keys/secp256k1.ts'
import { createMarketMemory, createMemoryChain } from './index.ts'

const token = `0x${'5c'.repeat(20)}` as const
/** The last ledger of a world has the veto for a year. */
const veto = {
  holder: accountOf(new Uint8Array(32).fill(10)),
  expiresAtSeconds: 1_800_000_000n + 31_536_000n,
}
const setup = async () =>
  worldFromChain(
    createMemoryChain({ assets: new Map([[token, 10_000n]]), governanceRules: { veto } }),
    token,
  )

// This chain calls no contracts, and verifies no proofs.
const lacking = ['answer-proofs'] as const

ledgerConformance('memory', setup, lacking)
marketConformance('memory', { setup, create: createMarketMemory })

// Creates worlds whose training jobs run as on a chain without a court and a beacon.
const withReveals = async () =>
  worldFromChain(
    createMemoryChain({
      assets: new Map([[token, 10_000n]]),
      trainingVariant: 'reveals',
      governanceRules: { veto },
    }),
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
  'governance',
])
