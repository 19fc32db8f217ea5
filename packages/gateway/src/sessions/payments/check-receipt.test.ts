// Goal: unless an answer was cut short, its receipt must count its whole prompt, so that no answer
// is free.
// Method: receipts that are correct except for this count, with a client that can count and with
// one that cannot.

import { Hex, Inference, type Manifest, Receipt, Seed, SessionAccount } from '@ostrom/protocol'
import { sampleInferenceRequest, sampleReceipt } from '@ostrom/protocol/testing'
import { describe, expect, test } from 'vitest'
import { checkReceipt } from './check-receipt.ts'

const serverSeed: Hex.Hash = `0x${'aa'.repeat(32)}`
const plain = sampleInferenceRequest({
  modelVersion: Hex.zeroHash,
  prompt: { kind: 'ids', ids: [1, 2, 3] },
  maxTokens: 4,
  clientNonce: Hex.zeroHash,
  auditCommitment: Hex.zeroHash,
})

type CountedAnswer = {
  readonly form?: {
    readonly artifact?: Hex.Hash | undefined
    readonly tokenizer?: Hex.Hash | undefined
  }
  readonly counting: Receipt.TokenCounting
  readonly promptTokens: number
  readonly prefilled: number
  readonly finish?: Receipt.FinishReason
  /** Sampling of the receipt. */
  readonly sampling?: Receipt.SamplingMode
  /** Sampling of the offer. */
  readonly offered?: Receipt.SamplingMode
  readonly prompt?: Inference.AnyPrompt
}

/** A second artifact of the version, with another tokenizer file. */
const onnx = Hex.sha256Hex(new TextEncoder().encode('onnx'))
const own = Hex.sha256Hex(new TextEncoder().encode('tokenizer'))

const check =
  ({ counting, promptTokens, prefilled, finish = 'stop', ...answer }: CountedAnswer) =>
  () => {
    const { form = {} } = answer
    const { sampling = 'unverified', offered = 'unverified', prompt = plain.prompt } = answer
    const question: Inference.InferenceRequest = { ...plain, prompt }
    const output = { ids: [], text: '' }
    const core = sampleReceipt({
      sessionId: Hex.zeroHash,
      index: 0n,
      modelVersion: question.modelVersion,
      artifactHash: form.artifact ?? Hex.zeroHash,
      tokenizerHash: form.tokenizer ?? Hex.zeroHash,
      promptHash: Inference.promptHash(question.prompt),
      samplerHash: Inference.samplerHash(question),
      seed: Seed.derive({ clientNonce: question.clientNonce, serverSeed, callId: 0n, segment: 0 }),
      outputHash: Inference.outputHash(output),
      finish: Receipt.finishReasons.indexOf(finish),
      counting: Receipt.tokenCountings.indexOf(counting),
      sampling: Receipt.samplingModes.indexOf(sampling),
      inputTokens: BigInt(prefilled),
      cachedInputTokens: 0n,
      outputTokens: 0n,
      total: 0n,
    })
    const isMedia = prompt.kind === 'embed-ids' || prompt.kind === 'image'
    const isStopped = finish === 'aborted'
    checkReceipt(core, {
      sessionId: Hex.zeroHash,
      provider: `0x${'01'.repeat(20)}`,
      question,
      askId: 0n,
      seedCommitment: Seed.commitment(serverSeed),
      manifest: {
        artifacts: [{ sha256: Hex.zeroHash }, { sha256: onnx, tokenizer: { sha256: own } }],
        tokenizer: { sha256: Hex.zeroHash },
      } as unknown as Manifest.Manifest,
      serverSeed,
      counting,
      offeredSampling: Receipt.samplingModes.indexOf(offered),
      isStopped,
      isTruncated: isStopped,
      promptTokens,
      output,
      usage: {
        ...SessionAccount.zeroUsage,
        prefilled,
        ...(isMedia && { embeddings: 1, images: 1 }),
      },
      account: {
        frontier: () => ({ count: 0n }),
        totalAfter: () => 0n,
      } as unknown as SessionAccount.SessionAccount,
    })
  }

test.each([
  ['ids', 3, 3],
  ['retokenized', 3, 3],
  ['retokenized', 3, 1],
  ['retokenized', 0, 0],
] as const)(
  'counted by %s, of %i prompt tokens %i will do',
  (counting, promptTokens, prefilled) => {
    expect(check({ counting, promptTokens, prefilled })).not.toThrow()
  },
)

// Finding: GAT-7
test.each([
  ['ids', 3, 0],
  ['ids', 3, 2],
  ['retokenized', 3, 0],
] as const)(
  'counted by %s: a prompt of %i tokens is not complete with %i processed',
  (...given) => {
    const [counting, promptTokens, prefilled] = given
    expect(check({ counting, promptTokens, prefilled })).toThrow('count of a whole prompt')
  },
)

test('the receipt of a stopped answer may count only a part of its prompt', () => {
  const counted = { counting: 'ids', promptTokens: 3, prefilled: 0 } as const
  expect(check({ ...counted, finish: 'aborted' })).not.toThrow()
})

describe('sampling', () => {
  const counted = { counting: 'ids', promptTokens: 3, prefilled: 3 } as const
  const embedding = { kind: 'embed-ids', inputs: [[1, 2, 3]] } as const
  const image = { kind: 'image', text: 'A cat.' } as const

  test.each<[Receipt.SamplingMode, Inference.AnyPrompt, Receipt.SamplingMode]>([
    ['greedy', embedding, 'greedy'],
    ['greedy', embedding, 'unverified'],
    ['unverified', embedding, 'unverified'],
    ['seeded', image, 'seeded'],
    ['unverified', image, 'seeded'],
    ['greedy', plain.prompt, 'seeded'],
  ])('%s is accepted for %o under an offer of %s', (sampling, prompt, offered) => {
    expect(check({ ...counted, sampling, prompt, offered })).not.toThrow()
  })

  test.each<[Receipt.SamplingMode, Inference.AnyPrompt, Receipt.SamplingMode]>([
    ['seeded', embedding, 'greedy'],
    ['unverified', embedding, 'greedy'],
    // Under an offer with any verifiable label an embedding must be verifiable, because clients
    // choose offers by these labels.
    ['unverified', embedding, 'seeded'],
    ['unverified', embedding, 'user-seed'],
    ['greedy', image, 'seeded'],
    ['seeded', plain.prompt, 'seeded'],
  ])('%s is refused for %o under an offer of %s', (sampling, prompt, offered) => {
    expect(check({ ...counted, sampling, prompt, offered })).toThrow('another sampling')
  })

  test('an engine that forwards texts may sample texts only', () => {
    const answer = { ...counted, counting: 'retokenized', sampling: 'unverified' } as const
    expect(check({ ...answer, prompt: embedding, offered: 'seeded' })).not.toThrow()
  })
})

test('the tokenizer of a receipt is that of the form which answered', () => {
  const counted = { counting: 'ids', promptTokens: 3, prefilled: 3 } as const
  expect(check({ ...counted, form: { artifact: onnx, tokenizer: own } })).not.toThrow()
  expect(check(counted)).not.toThrow()
  const others = [{ artifact: onnx }, { tokenizer: own }]
  for (const form of others) {
    expect(check({ ...counted, form })).toThrow('another tokenizer')
  }
})
