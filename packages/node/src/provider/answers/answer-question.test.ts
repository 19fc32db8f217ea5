// Goal: for every kind of engine, a prompt is reported and counted as lent before work on it
// starts. For every outcome of the answer, the started part is due up to the prepaid amount.
// Method: one answer with a test model, in a session with real signatures and a stopped clock; the
// order of reports and work, and the loan at the end.
// Requirements: B-2

import type { GenerateOptions, LoadedModel } from '@ostrom/engine'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { type Inference, Offer, Price, type Receipt, SessionAccount } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { createClientLimiter } from '../admission/client-limiter.ts'
import { createLending } from '../lending/lending.ts'
import type { ServedModel } from '../served-model.ts'
import { createPaidSession } from '../sessions/paid-session.ts'
import { answerQuestion } from './answer-question.ts'

const UNIT = 10n ** 18n
const prices: Price.PriceMap = { ...Price.zeroPrices, input: 1_000_000n, output: 1_000_000n }
const PREFILL = 512
const id = `0x${'5e'.repeat(32)}` as const
const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])
const ASSET = `0x${'00'.repeat(20)}` as const
const still = { nowMs: () => 0, sleep: () => new Promise<void>(() => {}) }

type ModelOverrides = Partial<Pick<LoadedModel, 'generate' | 'embed' | 'generateImage'>> & {
  readonly task?: string
  readonly counting?: Receipt.TokenCounting
}

/** Starts one answer, and records its reports and its work in order. */
function setUp(
  made: (steps: string[]) => ModelOverrides,
  prompt: Inference.AnyPrompt,
  promptTokens: number,
) {
  const client = createMemoryChain().connect(new Uint8Array(32).fill(7))
  const { account } = client
  const terms = { modelVersion: id, asset: ASSET, feeBps: 0, royalties: [], nonce: 1n }
  const bound = { windowSeconds: 1, court: account, stakeRatio: UNIT, provider: account }
  const session = createPaidSession({
    id,
    client: account,
    signer: account,
    consenter: account,
    cap: UNIT,
    isConfirmed: true,
    offer: { ...terms, ...bound, verification: Offer.unverifiedTerms, prices },
    accountSnapshot: SessionAccount.initialSnapshot,
    last: undefined,
    checkpoint: 1_024n,
    keys: client,
    domain: client.domain,
    clock: still,
    save: async () => {},
  })
  const lending = createLending({ clock: still, clientLimiter: createClientLimiter(still) })
  const promptTerms = SessionAccount.promptBillingTerms({
    prompt,
    promptTokens,
    prepaidTokens: 512,
  })
  session.account().begin(0n, promptTerms)
  const lent = BigInt(promptTokens - Math.min(promptTokens, 512))
  const loan = lending.take(session, lent)
  const steps: string[] = []
  const { task = 'chat', counting = 'ids', ...model } = made(steps)
  const info = { counting, contextLength: 65_536, seeded: false, build: 'made by hand' }
  const hashes = { artifactHash: id, tokenizerHash: id, templateHash: id }
  const served = {
    version: id,
    model: { ...model, info: { ...info, ...hashes } },
    manifest: { task },
  } as unknown as ServedModel
  const stop = new AbortController()
  const question = { modelVersion: id, prompt, maxTokens: 64, stop: [], logprobs: 0 }
  const chance = { clientNonce: id, auditCommitment: id, segment: 0, sampler: { temperature: 0 } }
  const answered = answerQuestion({
    session,
    served,
    callId: 0n,
    promptTokens,
    loan,
    serverSeed: id,
    signal: stop.signal,
    stopPromptTokens: () => undefined,
    question: { ...question, ...chance } as unknown as Inference.InferenceRequest,
    prefillTokens: PREFILL,
    domain: client.domain,
    nowSeconds: () => 0n,
    clock: still,
    send: async (piece) => {
      steps.push(piece.kind === 'prefill' ? `told ${piece.tokens}` : piece.kind)
    },
    onEnd: ({ inputTokens, total }) => steps.push(`receipt of ${inputTokens} for ${total}`),
  })
  answered.catch((error) => steps.push(error.code))
  const settled = async () => {
    for (let turn = 0; turn < 5_000; turn++) await Promise.resolve()
  }
  return { steps, stop, answered, settled, lentTo: () => lending.lentTo(session) }
}

const text = { kind: 'text', text: 'Hello.' } as const

const stalls = ({ signal }: Pick<GenerateOptions, 'signal'>) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

describe('an engine that does not tell how far a prompt is', () => {
  const withoutProgress = (steps: string[]): ModelOverrides => ({
    counting: 'retokenized',
    async *generate(options) {
      steps.push('worked on')
      yield await stalls(options)
    },
  })

  // Finding: PRO-14
  test('an engine without progress gets a prompt once all is announced and lent', async () => {
    const { steps, stop, answered, settled, lentTo } = setUp(withoutProgress, text, 20_000)
    await settled()
    // The prepaid part comes first; the rest is due with the answer, and the engine does
    // not wait for it.
    expect(steps.slice(0, 2)).toEqual(['told 256', 'told 512'])
    expect(steps.slice(-2)).toEqual(['told 20000', 'worked on'])
    expect(lentTo()).toBe(19_488n)
    stop.abort('client')
    await answered
    expect(steps.at(-1)).toBe('receipt of 20000 for 512')
    expect(lentTo()).toBe(19_488n)
  })

  test('an answer fails with the error of an engine that reports no progress', async () => {
    const fails = (): ModelOverrides => ({
      counting: 'retokenized',
      // biome-ignore lint/correctness/useYield: it fails before.
      async *generate() {
        throw new Error('as it does')
      },
    })
    const { answered } = setUp(fails, text, 20_000)
    await expect(answered).rejects.toThrow('as it does')
  })
})

describe('an engine that tells', () => {
  test('a stopped prompt includes the piece that the engine had begun', async () => {
    const begins = (steps: string[]): ModelOverrides => ({
      async *generate(options) {
        yield { kind: 'prefill', tokens: 10_000, cached: 9_000 }
        steps.push('worked on')
        await stalls(options)
      },
    })
    const { steps, stop, answered, settled, lentTo } = setUp(begins, text, 20_000)
    await settled()
    expect(steps.at(-1)).toBe('worked on')
    stop.abort('client')
    await answered
    // Without a prefix claim, tokens in the engine's cache are billed like all others.
    expect(steps.slice(-2)).toEqual(['told 10256', 'receipt of 10256 for 512'])
    expect(lentTo()).toBe(9_744n)
  })

  // Finding: PRO-15
  test('a provider is owed the first part, however often the client stops there', async () => {
    const { steps, stop, answered, settled } = setUp(
      () => ({
        async *generate(options) {
          yield await stalls(options)
        },
      }),
      text,
      300,
    )
    await settled()
    stop.abort('client')
    await answered
    expect(steps).toEqual(['told 256', 'receipt of 256 for 256'])
  })

  test('an answer without output owes the prepaid part, and its rest stays lent', async () => {
    const empty = (): ModelOverrides => ({
      async *generate() {
        yield { kind: 'prefill', tokens: 20_000, cached: 0 }
        yield {
          kind: 'end',
          finish: 'stop',
          inputTokens: 20_000,
          cachedInputTokens: 0,
          outputTokens: 0,
        }
      },
    })
    const { steps, answered, lentTo } = setUp(empty, text, 20_000)
    await answered
    expect(steps.at(-1)).toBe('receipt of 20000 for 512')
    expect(lentTo()).toBe(19_488n)
  })
})

describe('embeddings', () => {
  const inputs = [[1, 2, 3], [4, 5], [6]]
  const vectors = (steps: string[]): ModelOverrides => ({
    task: 'embedding',
    async *embed({ prompt }) {
      for (const input of prompt.inputs) {
        steps.push(`worked on ${input.length}`)
        yield new Float32Array([1, 0, 0, 0])
      }
    },
  })

  test('each input of embeddings is reported before the engine works on it', async () => {
    const { steps, answered } = setUp(vectors, { kind: 'embed-ids', inputs }, 6)
    await answered
    expect(steps).toEqual([
      'told 3',
      'worked on 3',
      'embeddings',
      'told 5',
      'worked on 2',
      'embeddings',
      'told 6',
      'worked on 1',
      'embeddings',
      'receipt of 6 for 6',
    ])
  })

  // Finding: PRO-16
  test('embeddings with too many dimensions are refused after one computed token', async () => {
    const { steps, answered } = setUp(vectors, { kind: 'embed-ids', inputs, dimensions: 5 }, 6)
    await expect(answered).rejects.toMatchObject({
      code: 'answer-size-unsupported',
      retry: 'never',
    })
    // The first token shows the size of all vectors, so only it is computed.
    expect(steps).toEqual(['worked on 1', 'answer-size-unsupported'])
  })
})

describe('a picture', () => {
  const draws = (steps: string[], bytes = picture): ModelOverrides => ({
    task: 'image',
    async generateImage() {
      steps.push('drawn')
      return bytes
    },
  })
  const prompt = (side: number) =>
    ({ kind: 'image', text: 'A cat.', size: { width: side, height: side } }) as const

  // Finding: PRO-16
  test('an image that is too large to send is refused before its computation', async () => {
    const { steps, answered } = setUp((seen) => draws(seen), prompt(2_048), 0)
    await expect(answered).rejects.toMatchObject({
      code: 'answer-size-unsupported',
      hasComputed: false,
    })
    expect(steps).toEqual(['answer-size-unsupported'])
  })

  test('an image that is too large is a fault of the client only if it set the size', async () => {
    const large = new Uint8Array(2 * 1024 * 1024 + 1)
    large.set(picture)
    const named = setUp((seen) => draws(seen, large), prompt(1_024), 0)
    await expect(named.answered).rejects.toMatchObject({
      code: 'answer-size-unsupported',
      hasComputed: true,
    })
    const { answered } = setUp((seen) => draws(seen, large), { kind: 'image', text: 'A cat.' }, 0)
    await expect(answered).rejects.toMatchObject({ code: 'engine-failed' })
  })
})
