import { type EvmDomain, type Hash, type Hex, Manifest, Price, Receipt } from '@ostrom/protocol'
import { sampleReceipt } from '@ostrom/protocol/testing'
import type { SignedReceipt } from '../inference/inference-service.ts'
import type { ModelCard } from '../inference/model-card.ts'

/** The provider of scripted answers. */
export const scriptedProvider: Hex.AccountId = `0x${'a1'.repeat(20)}`
const contract: Hex.AccountId = `0x${'0b'.repeat(20)}`
const domain: EvmDomain = {
  scheme: 'eip712',
  chainId: 31337n,
  escrow: 'sessions',
  contracts: {
    vault: contract,
    sessions: contract,
    requests: contract,
    offers: contract,
    models: contract,
  },
}

const version: Hash = `0x${'c3'.repeat(32)}`
const creator: Hex.AccountId = `0x${'d4'.repeat(20)}`

/** Asset that pays for scripted answers. */
export const NATIVE: Hex.AssetId = `0x${'00'.repeat(20)}`

const scriptedPrices = {
  ...Price.zeroPrices,
  input: 2_000_000n,
  cachedInput: 2_000_000n,
  output: 5_000_000n,
  image: 9n,
}

/** A model card for scripted answers: an input token costs two base units, an output token five. */
export const scriptedCard: ModelCard = {
  id: 'scripted',
  task: 'chat',
  version,
  creator,
  license: 'Apache-2.0',
  status: 'active',
  provenance: {
    version,
    name: 'scripted',
    creator,
    manifest: Manifest.cidOf(version),
    license: { spdx: 'Apache-2.0' },
    parents: [],
    lineage: [],
    artifacts: [],
  },
  contextLength: 1000,
  createdAtSeconds: 1_700_000_000n,
  prices: { min: scriptedPrices, max: scriptedPrices },
  asset: NATIVE,
  providers: 1,
  verification: [
    { class: 'calibrated', counting: 'ids', sampling: 'seeded', tier: 'T1' },
    { class: 'none', lack: 'tier', counting: 'ids', sampling: 'seeded', tier: 'T0' },
  ],
  regions: ['de'],
}

/** Part of a scripted cost that goes to the network, in basis points. */
export const FEE_BPS = 1000

/** Returns the receipt of a scripted answer, without a valid signature. */
export function scriptedReceipt(options: {
  readonly card: ModelCard
  readonly index: number
  readonly input: number
  readonly output: number
  readonly total: bigint
  readonly finish: Receipt.FinishReason
}): SignedReceipt {
  const { card, index, input, output, total, finish } = options
  const core = sampleReceipt({
    sessionId: `0x${'e5'.repeat(32)}`,
    index: BigInt(index),
    modelVersion: card.version,
    finish: Receipt.finishReasons.indexOf(finish),
    counting: 0,
    sampling: 0,
    inputTokens: BigInt(input),
    cachedInputTokens: 0n,
    outputTokens: BigInt(output),
    total,
    endedAtSeconds: 1_700_000_000n,
  })
  // An empty signature: the API passes signatures on and never reads them.
  const signature: Hex.Hex = `0x${'00'.repeat(65)}`
  return { id: Receipt.idOf(core, domain), core, signature, provider: scriptedProvider }
}
