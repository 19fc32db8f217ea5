// Goal: a provider that has no time for a validator is asked again, and not taken for one that
// hides its receipts; of an answer that is audited on the chain no word of its client's counts.
// Method: a channel made by hand whose only message is what the provider says.

import { createMemoryChain } from '@ostrom/ledger/memory'
import { createReplayCache, generateSealKey, sealRequest } from '@ostrom/network/seal'
import { Audit, Cbor, Hex, Inference, Receipt } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { type AuditClientOptions, type AuditedSession, createAuditClient } from './audit-client.ts'

const account = `0x${'a1'.repeat(20)}` as const

/** Asks a provider that says one thing. */
function asking(answer: Audit.AuditResponse | Uint8Array) {
  const channel = {
    async *receive() {
      yield answer instanceof Uint8Array ? answer : Audit.encode(answer)
    },
    send: async () => {},
    close: async () => {},
    abort: () => {},
  }
  return createAuditClient({
    network: { connect: async () => channel },
    validator: account,
    clock: { nowMs: () => 0, sleep: () => new Promise(() => {}) },
    signer: { account, sign: async () => '0x01' },
    sealKey,
    domain: createMemoryChain().domain,
    replayCache: createReplayCache(),
    // Whatever a client signed.
    keys: { verify: async () => true },
  } as unknown as AuditClientOptions)
}

const sealKey = generateSealKey()
const { zeroHash } = Hex
const base = { id: zeroHash, provider: account, signer: account, count: 1n, addresses: [] }
const session = (isAudited: boolean): AuditedSession => {
  return { ...base, receiptsRoot: zeroHash, kind: 'request', isAudited }
}

test('a busy provider does not count as one with missing receipts', async () => {
  const reply = asking({ kind: 'refused', reason: 'busy' }).receipts(session(false))
  await expect(reply).rejects.toMatchObject({ code: 'provider-busy' })
})

test('an answer that cannot be decoded counts as none', async () => {
  const client = asking(new Uint8Array([0xff]))
  const receipts = client.receipts(session(false))
  await expect(receipts).rejects.toMatchObject({ code: 'receipts-invalid' })
  const transcript = client.transcript(session(false), receipt)
  await expect(transcript).rejects.toMatchObject({ code: 'transcript-withheld' })
})

const output = { ids: [3], text: '' }
const request: Audit.AuditTranscript['request'] = {
  modelVersion: zeroHash,
  prompt: { kind: 'ids', ids: [1] },
  maxTokens: 1,
  stop: [],
  sampler: {
    temperature: 0,
    topP: 1,
    topK: 0,
    frequencyPenalty: 0,
    presencePenalty: 0,
    logitBias: [],
  },
  // Of a mode that its client never told.
  logprobs: 0,
  clientNonce: zeroHash,
  auditCommitment: zeroHash,
  segment: 0,
}
const transcript: Audit.AuditTranscript = { request, output }
const receipt: Receipt.ReceiptCore = {
  sessionId: zeroHash,
  index: 0n,
  modelVersion: zeroHash,
  artifactHash: zeroHash,
  engineHash: zeroHash,
  tokenizerHash: zeroHash,
  templateHash: zeroHash,
  seed: zeroHash,
  promptHash: Inference.promptHash(request.prompt),
  samplerHash: Inference.samplerHash(request),
  outputHash: Inference.outputHash(output),
  traceRoot: zeroHash,
  finish: 0,
  counting: Receipt.tokenCountings.indexOf('ids'),
  sampling: 0,
  inputTokens: 1n,
  cachedInputTokens: 0n,
  outputTokens: 1n,
  total: 1n,
  endedAtSeconds: 1n,
}
const modes = Audit.encodeModes(['canary-only'])
const consent: Audit.SignedConsent = {
  consent: { sessionId: zeroHash, count: 1n, modesHash: Audit.modesHash(modes), secret: zeroHash },
  modes,
  signature: '0x01',
}
const info = { sessionId: zeroHash, callId: 0n }
const sealed = (value: unknown) =>
  sealRequest({ sealKey: sealKey.publicKey, info, plaintext: Cbor.encode(value) })

describe('an answer that its client let nobody see, or was not bound to', () => {
  const replyTo = async (isAudited: boolean, word: typeof consent | undefined) => {
    const { enc, ciphertext } = await sealed(transcript)
    const envelope = { receipt, signature: '0x01' } as const
    const reply = { kind: 'transcript', envelope, enc, sealed: ciphertext } as const
    const inquiry = asking({ ...reply, ...(word && { consent: word }) })
    return await inquiry.transcript(session(isAudited), receipt)
  }
  const suppliedBy = async (isAudited: boolean, word: typeof consent | undefined) => {
    const { enc, ciphertext } = await sealed({ transcript, ...(word && { consent: word }) })
    const bytes = Audit.encodeSealed({ enc, sealed: ciphertext })
    const inquiry = asking({ kind: 'refused', reason: 'busy' })
    return await inquiry.supplied(session(isAudited), receipt, { sealed: bytes })
  }

  test.each([
    ['shown', replyTo],
    ['supplied on chain', suppliedBy],
  ] as const)('counts where it is %s of an audited request, and else not', async (_, act) => {
    for (const word of [consent, undefined]) {
      expect(await act(true, word)).toEqual({ kind: 'transcript', transcript })
    }
    expect(await act(false, consent)).toEqual({ kind: 'uncommitted' })
  })

  test('is not yet told where it is shown without any word of its client', async () => {
    expect(await replyTo(false, undefined)).toEqual({ kind: 'later', reason: 'consent-pending' })
  })

  test('counts where it is supplied without a word, but not against one on chain', async () => {
    expect(await suppliedBy(false, undefined)).toEqual({ kind: 'transcript', transcript })
    const { enc, ciphertext } = await sealed({ transcript })
    const bytes = Audit.encodeSealed({ enc, sealed: ciphertext })
    const secret = zeroHash
    const { clientNonce } = request
    const auditCommitment = Audit.modeCommitment({ secret, clientNonce, mode: 'sampled' })
    const bound = { ...transcript, request: { ...request, auditCommitment } }
    const own = await sealed({ transcript: bound })
    const fitting = Audit.encodeSealed({ enc: own.enc, sealed: own.ciphertext })
    const modes = Audit.encodeModes(['sampled'])
    const words = { sessionId: zeroHash, count: 1n, modesHash: Audit.modesHash(modes), secret }
    const publishedConsent = { consent: words, modes, signature: '0x' } as const
    const supplied = async (supply: Uint8Array) => {
      const inquiry = asking({ kind: 'refused', reason: 'busy' })
      return await inquiry.supplied(session(false), receipt, {
        sealed: supply,
        publishedConsent,
      })
    }
    expect(await supplied(bytes)).toEqual({ kind: 'uncommitted' })
    expect((await supplied(fitting)).kind).toBe('transcript')
  })

  test('is withheld where an audited request’s provider refuses it for that', async () => {
    for (const reason of ['private', 'consent-pending'] as const) {
      const word = reason === 'private' ? { consent } : {}
      const inquiry = asking({ kind: 'refused', reason, ...word })
      const pending = inquiry.transcript(session(true), receipt)
      await expect(pending).rejects.toMatchObject({ code: 'transcript-withheld' })
      const reply = await asking({ kind: 'refused', reason, ...word }).transcript(
        session(false),
        receipt,
      )
      expect(reply.kind).toBe(reason === 'private' ? 'private' : 'later')
    }
  })
})
