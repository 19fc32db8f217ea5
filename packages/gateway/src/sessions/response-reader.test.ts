// Goal: no provider can make this process store more of an answer than was requested.
// Method: decrypted pieces as a hostile provider could send them.

import { Cbor, Hex, Inference, Price, SessionAccount } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { createInferenceCall, type InferenceCall } from './calls/inference-call.ts'
import { ANSWER_CHARACTERS_MAX } from './limits.ts'
import { ResponseReader, type ResponseReaderOptions } from './response-reader.ts'

const text = { kind: 'text', text: 'Hello' } as const
const embed: Inference.AnyPrompt = { kind: 'embed-ids', inputs: [[1], [2]] }

/** Returns a function that reads one answer's pieces, counted by token ids or by text. */
function takerOf(
  { prompt = text, logprobs = 0 }: { prompt?: Inference.AnyPrompt; logprobs?: number },
  counting: 'ids' | 'text' = 'ids',
) {
  const account = SessionAccount.create(Price.zeroPrices)
  account.begin(
    0n,
    SessionAccount.promptBillingTerms({ prompt, promptTokens: 1, prepaidTokens: 1 }),
  )
  let piece: Inference.StreamPart
  const opener = { open: () => Cbor.encode(piece) }
  const request = { prompt, logprobs, maxTokens: 4_096 }
  const ask = createInferenceCall({
    id: 0n,
    promptTokens: 1,
    prepaidTokens: 1,
    costMax: 0n,
    audit: 'sampled',
    observer: { onUsage() {} },
    tokenizer: undefined,
    nowMs: 0,
    opener,
    request,
  } as unknown as Parameters<typeof createInferenceCall>[0])
  const intake = new ResponseReader({
    calls: new Map<bigint, InferenceCall>([[0n, ask]]),
    account,
    stopAllowance: { covers: () => true, addRest: () => {}, end: () => {} },
    clock: { nowMs: () => 0 },
    payer: { payIfDue: () => {} },
    charges: { reach: () => {} },
    ready: { counting },
    offer: { provider: Hex.zeroHash, nonce: 0n },
    tokenizer: { vocabularySize: 8 },
  } as unknown as ResponseReaderOptions)
  return (next: Inference.StreamPart) => {
    piece = next
    return intake.read({ kind: 'part', callId: 0n } as Parameters<ResponseReader['read']>[0])
  }
}

const misbehaved = { code: 'provider-protocol-violation' }

describe('log probabilities', () => {
  const other = { id: 1, logprob: -1 }
  const entry = { ...other, top: [other, other] }
  const piece = { kind: 'tokens', ids: [1, 2] } as const

  test('log probabilities are taken for each token, with as many others as requested', async () => {
    const take = takerOf({ logprobs: 2 })
    await take({ ...piece, logprobs: [entry, entry] })
    await expect(take({ ...piece, logprobs: [entry, entry, entry] })).rejects.toMatchObject(
      misbehaved,
    )
    const many = { ...other, top: [other, other, other] }
    await expect(take({ ...piece, logprobs: [many] })).rejects.toMatchObject(misbehaved)
  })

  // Finding: OFF-R2
  test('log probabilities that were not requested are refused', async () => {
    const taken = takerOf({})({ ...piece, logprobs: [{ ...other, top: [] }] })
    await expect(taken).rejects.toMatchObject(misbehaved)
  })
})

// Finding: OFF-R2
test('a vector with more numbers than the maximum is refused', async () => {
  const vectorOf = (size: number) =>
    ({ kind: 'embeddings', count: 1, bytes: new Uint8Array(4 * size) }) as const
  await takerOf({ prompt: embed })(vectorOf(Inference.EMBED_DIMENSIONS_MAX))
  const taken = takerOf({ prompt: embed })(vectorOf(Inference.EMBED_DIMENSIONS_MAX + 1))
  await expect(taken).rejects.toMatchObject(misbehaved)
})

// Finding: OFF-R2
test('text without token ids ends at the maximum length of an answer', async () => {
  const take = takerOf({}, 'text')
  const part = 'a'.repeat(Inference.MESSAGE_TEXT_MAX)
  for (let left = ANSWER_CHARACTERS_MAX; left > 0; left -= part.length) {
    await take({ kind: 'tokens', ids: [], text: part })
  }
  await expect(take({ kind: 'tokens', ids: [], text: 'a' })).rejects.toMatchObject(misbehaved)
})
