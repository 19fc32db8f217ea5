// An inference service over a market of scripted providers.

import {
  type ChainParameters,
  DOMAIN_MIN_STAKES,
  type EffectiveModelStatus,
  LedgerError,
  type ModelVersion,
  type OfferListing,
  type OfferTerms,
  type Stake,
} from '@ostrom/ledger'
import {
  type Endpoint,
  type Hash,
  Hex,
  MalformedError,
  type Offer,
  Receipt,
} from '@ostrom/protocol'
import { sampleReceipt } from '@ostrom/protocol/testing'
import { createAnswerContentCache } from '../contents/answer-content-cache.ts'
import type { AnswerEvent, OfferConstraints, Question } from '../inference/inference-service.ts'
import { createConversationPins } from '../routing/conversation-pins.ts'
import { createHedgeAllowance } from '../routing/hedge-decision.ts'
import { listing, native, UNIT } from '../routing/listing.fixture.ts'
import { createObservations } from '../routing/observations.ts'
import { createVerifiability } from '../routing/verifiability.ts'
import type { InferenceCallOptions } from '../sessions/client-session-options.ts'
import {
  ProviderRefusedError,
  type ProviderRefusedValues,
  ProviderSilentError,
} from '../sessions/errors.ts'
import { createPrefixSavings } from '../sessions/prefix-savings.ts'
import { createRandomCounting } from '../testing/index.ts'
import { scriptedCard } from '../testing/scripted-card.ts'
import type { InferenceServiceOptions } from './inference-service-options.ts'
import { createInferenceService } from './provider-inference-service.ts'

/** Behavior of a scripted provider for one question. */
export type ProviderBehavior =
  | 'answers nothing'
  | 'answers nothing, free'
  | 'answers'
  | 'fails after its first piece'
  | 'is not paid'
  | 'ends its sessions'
  | 'refuses for good'
  | 'does not lend'
  | 'is full for an hour'
  | 'is full for a minute'
  | 'says that its engine failed'
  | 'announces a broken seal key'

const core = sampleReceipt({
  index: 0n,
  finish: Receipt.finishReasons.indexOf('stop'),
  inputTokens: 0n,
  cachedInputTokens: 0n,
  outputTokens: 0n,
  total: 0n,
})

const refusals: Partial<
  Record<
    ProviderBehavior,
    Pick<ProviderRefusedValues, 'code' | 'retry' | 'retryAfterSeconds'> & {
      readonly details?: readonly string[]
    }
  >
> = {
  'ends its sessions': { code: 'session-closed', retry: 'elsewhere' },
  'refuses for good': { code: 'prompt-unsupported', retry: 'never' },
  'says that its engine failed': { code: 'engine-failed', retry: 'elsewhere' },
  'is full for an hour': {
    code: 'provider-capacity-exceeded',
    retry: 'elsewhere',
    retryAfterSeconds: 3_600,
  },
  'is full for a minute': {
    code: 'provider-capacity-exceeded',
    retry: 'elsewhere',
    retryAfterSeconds: 60,
  },
  'does not lend': {
    code: 'prompt-credit-exceeded',
    retry: 'elsewhere',
    details: ['Credit needed beyond the prepaid part: 9 base units.', 'Credit available now: 8.'],
  },
}

const contract: Hex.AccountId = `0x${'0b'.repeat(20)}`
const domain = {
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
} as const

const nobody: Hex.AccountId = native
export const court: Hex.AccountId = `0x${'c0'.repeat(20)}`
const stakeMin = UNIT / 2n

/** Validators of the model, with the artifacts that they announce. */
type ScenarioValidator = { readonly weight: bigint; readonly artifacts: readonly Hash[] }
export const hashOf = (byte: number): Hash => `0x${byte.toString(16).padStart(2, '0').repeat(32)}`
const artifacts = [
  { sha256: hashOf(0xa4), format: 'gguf', quantization: 'q4_k_m' },
  { sha256: hashOf(0xa8), format: 'gguf', quantization: 'q8_0' },
]

/** A session in which one answer costs its whole permitted maximum, or nothing. */
const sessionOf = ({ offer }: OfferListing, deed: ProviderBehavior) => ({
  counting: 'retokenized',
  domain,
  abandon() {},
  async *call({ costMax, observer, request }: InferenceCallOptions) {
    const text = `from ${Number(offer.provider)}`
    if (deed === 'announces a broken seal key') {
      throw new MalformedError({ what: 'seal key', path: 'sealKey', reason: 'a fault' })
    }
    if (!deed.startsWith('answers nothing'))
      yield { kind: 'tokens', ids: [], text, logprobs: undefined }
    if (!deed.startsWith('answers')) {
      throw new ProviderSilentError({ provider: offer.provider, waitMs: 1, step: 'pieces' })
    }
    const cost = deed === 'answers nothing, free' ? 0n : costMax
    observer.onCharge(cost)
    const contents = { prompt: request.prompt, output: { ids: [], text } }
    yield { kind: 'end', core, signature: '0x', cost, contents }
  },
})

const calibrated = [{ artifactHash: hashOf(0xa4), engineHash: hashOf(0xca) }]

export function createScenario(options: {
  readonly listings: readonly OfferListing[]
  readonly deeds?: Readonly<Record<number, ProviderBehavior>>
  readonly balance?: bigint
  readonly court?: Hex.AccountId
  /** Artifacts and builds that have registered calibrations. */
  readonly calibrated?: readonly Offer.CalibratedBuild[]
  /**
   * Artifacts that validators with a quorum of weight announce; all artifacts of the version when
   * absent.
   */
  readonly announced?: readonly Hash[]
  /** The validators, by weight and artifacts, instead of a single validator with a quorum. */
  readonly validators?: readonly ScenarioValidator[]
  /** Verifiability of answers that the gateway's own configuration requires. */
  readonly verification?: OfferConstraints['verification']
  /** The model's status on the chain after all providers have failed to answer. */
  readonly standingNow?: EffectiveModelStatus | Error
  readonly clock?: { nowMs: number }
}) {
  const { listings, deeds = {}, balance = 10n ** 30n, court = nobody, verification } = options
  const { clock: now = { nowMs: 1_000_000 } } = options
  const { announced = artifacts.map(({ sha256 }) => sha256) } = options
  const { validators = [{ weight: DOMAIN_MIN_STAKES * stakeMin, artifacts: announced }] } = options
  const enlisted = new Map(
    validators.map((one, at): [Hex.AccountId, ScenarioValidator] => [
      `0x${'7a'.repeat(19)}0${at}`,
      one,
    ]),
  )
  const requests: number[] = []
  const audited: boolean[] = []
  const model = { manifest: { contextLength: 4_000, task: 'chat', license: { spdx: 'MIT' } } }
  const pool = {
    covers: () => true,
    spendableMax: () => balance,
    async acquire({ listing }: { readonly listing: OfferListing }) {
      const n = Number(listing.offer.provider)
      requests.push(n)
      const deed = deeds[n] ?? 'answers'
      if (deed === 'is not paid') {
        throw new LedgerError('insufficient-funds', { available: 0n, required: 1n })
      }
      const refusal = refusals[deed]
      if (refusal) {
        const { provider } = listing.offer
        throw new ProviderRefusedError({ provider, details: [], ...refusal })
      }
      return { id: Hex.zeroHash, session: sessionOf(listing, deed) }
    },
  }
  const clock = { nowMs: () => now.nowMs, sleep: async () => {} }
  const marketCache = {
    resolve: async () => scriptedCard.version,
    modelStatus: async () => undefined,
    async modelStatusNow() {
      if (options.standingNow instanceof Error) throw options.standingNow
      return options.standingNow
    },
    listings: async () => listings,
    listingsNow: async () => listings,
    stakeMin: async () => stakeMin,
    balance: async () => balance,
    balanceNow: async () => balance,
    verifiability: createVerifiability({
      clock,
      ledger: {
        nativeAsset: native,
        offerTerms: async () => ({ court }) as OfferTerms,
        modelVersion: async () => ({ artifacts }) as unknown as ModelVersion,
        audits: { settledWeightAt: async ({ account }) => enlisted.get(account)?.weight ?? 0n },
        nowSeconds: async () => 1_000n,
        parameters: async () => ({ stakeMin }) as ChainParameters,
        stake: async () => ({}) as Stake,
      },
      market: {
        sync: async () => {},
        calibratedArtifacts: async () => options.calibrated ?? calibrated,
        enlistedAccounts: async () =>
          [...enlisted].map(([account, { weight }]) => ({ account, weight })),
        endpoint: async (account) => enlisted.get(account) as unknown as Endpoint.Endpoint,
      },
    }),
  }
  const answerer = createInferenceService({
    marketCache,
    pool,
    savings: createPrefixSavings(clock),
    // The provider of the first listing locks each request, and then behaves as in a session.
    requests: {
      open({ isAudited }: { readonly isAudited: boolean }) {
        audited.push(isAudited)
        return pool.acquire({ listing: listings[0]! })
      },
    },
    clock,
    ledger: { nativeAsset: native },
    audit: 'canary-only',
    verification,
    random: createRandomCounting(),
    log: () => {},
    observations: createObservations(),
    hedges: createHedgeAllowance(),
    pins: createConversationPins(),
    contents: createAnswerContentCache(),
    catalog: { manifest: async () => model.manifest, model: async () => model },
    // The scenarios use no other options of the service.
  } as unknown as InferenceServiceOptions)
  return { answerer, asked: requests, audited }
}

export const question: Question = {
  model: 'm',
  prompt: { kind: 'ids', ids: [1, 2, 3] },
  sampler: {} as never,
  maxTokens: 10,
  stop: [],
  logprobs: 0,
  settlement: 'session',
  costMax: undefined,
  preferences: {},
}

export async function ask(
  { answerer }: ReturnType<typeof createScenario>,
  more: Partial<Question> = {},
) {
  const answer = await answerer.answer({ ...question, ...more }, new AbortController().signal)
  const events: AnswerEvent[] = []
  for await (const event of answer.events) events.push(event)
  const end = events.at(-1)
  return { by: Number(answer.provider), cost: end?.kind === 'end' ? end.cost : undefined }
}

/** An offer whose only price is that of a request. */
export const flat = (n: number, request: bigint) => listing({ n, output: 0n, prices: { request } })
