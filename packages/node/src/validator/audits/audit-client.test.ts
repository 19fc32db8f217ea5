// Goal: a busy provider is asked again and does not count as a provider that hides its receipts.
// Only a signed opt-out keeps an answer private. An opt-out has no effect if the client demanded an
// audit of the request on chain.
// Method: a test channel whose only message is the provider's reply.

import { createMemoryChain } from '@ostrom/ledger/memory'
import { createReplayCache, generateSealKey, sealRequest } from '@ostrom/network/seal'
import { Audit, Cbor, Hex, Inference, Receipt } from '@ostrom/protocol'
import { sampleInferenceRequest, sampleReceipt } from '@ostrom/protocol/testing'
import { describe, expect, test } from 'vitest'
import { type AuditClientOptions, type AuditedSession, createAuditClient } from './audit-client.ts'

const account = `0x${'a1'.repeat(20)}` as const

/** Returns the audit client of a validator whose provider always sends this reply. */
function asking(answer: Audit.AuditResponse | Uint8Array, signedBy = 'a key') {
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
    // Accepts every signature; but where a key must have signed, only if `signedBy` is `a key`.
    keys: { verify: async ({ byKey }: { byKey?: boolean }) => signedBy === 'a key' || !byKey },
  } as unknown as AuditClientOptions)
}

const sealKey = generateSealKey()
const { zeroHash } = Hex
const base = { id: zeroHash, provider: account, signer: account, count: 1n, addresses: [] }
const session = (isAudited: boolean): AuditedSession => {
  return { ...base, receiptsRoot: zeroHash, kind: 'request', isAudited }
}

// Finding: PRO-5
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
const request = sampleInferenceRequest({
  modelVersion: zeroHash,
  prompt: { kind: 'ids', ids: [1] },
  maxTokens: 1,
  clientNonce: zeroHash,
  auditCommitment: zeroHash,
})
const transcript: Audit.AuditTranscript = { request, output }
const receipt = sampleReceipt({
  sessionId: zeroHash,
  index: 0n,
  modelVersion: request.modelVersion,
  promptHash: Inference.promptHash(request.prompt),
  samplerHash: Inference.samplerHash(request),
  outputHash: Inference.outputHash(output),
  counting: Receipt.tokenCountings.indexOf('ids'),
  inputTokens: 1n,
  cachedInputTokens: 0n,
  outputTokens: 1n,
})
const modes = Audit.encodeModes(['canary-only'])
const consent: Audit.SignedConsent = {
  consent: { sessionId: zeroHash, count: 1n, modesHash: Audit.modesHash(modes), secret: zeroHash },
  modes,
  signature: '0x01',
}
const info = { sessionId: zeroHash, callId: 0n }
const sealed = (value: unknown) =>
  sealRequest({ sealKey: sealKey.publicKey, info, plaintext: Cbor.encode(value) })

describe('an answer', () => {
  const shown = async (isAudited: boolean) => {
    const { enc, ciphertext } = await sealed(transcript)
    const envelope = { receipt, signature: '0x01' } as const
    const reply = { kind: 'transcript', envelope, enc, sealed: ciphertext } as const
    return await asking(reply).transcript(session(isAudited), receipt)
  }
  const supplied = async (isAudited: boolean) => {
    const { enc, ciphertext } = await sealed(transcript)
    const bytes = Audit.encodeSealed({ enc, sealed: ciphertext })
    const inquiry = asking({ kind: 'refused', reason: 'busy' })
    return await inquiry.supplied(session(isAudited), receipt, bytes)
  }

  test.each([
    ['shown', shown],
    ['supplied on chain', supplied],
  ] as const)('counts where it is %s, without any word of its client', async (_, act) => {
    for (const isAudited of [true, false]) {
      expect(await act(isAudited)).toEqual({ kind: 'transcript', transcript })
    }
  })

  test('an answer is private by its client’s opt-out, and withheld without one', async () => {
    const refused = (word: object) =>
      asking({ kind: 'refused', reason: 'private', ...word }).transcript(session(false), receipt)
    expect(await refused({ consent })).toEqual({ kind: 'private' })
    const modes = Audit.encodeModes(['sampled'])
    const words = { ...consent.consent, modesHash: Audit.modesHash(modes) }
    const allowing = { ...consent, consent: words, modes }
    for (const word of [{}, { consent: allowing }]) {
      await expect(refused(word)).rejects.toMatchObject({ code: 'transcript-withheld' })
    }
    const contracts = asking({ kind: 'refused', reason: 'private', consent }, 'a contract')
    const reply = contracts.transcript(session(false), receipt)
    await expect(reply).rejects.toMatchObject({ code: 'transcript-withheld' })
  })

  test('an answer of an open session is disclosed later', async () => {
    const reply = asking({ kind: 'refused', reason: 'consent-pending' })
    const expected = { kind: 'later', reason: 'consent-pending' }
    expect(await reply.transcript(session(false), receipt)).toEqual(expected)
  })

  test('an audited answer is withheld if its provider refuses to disclose it', async () => {
    for (const reason of ['private', 'consent-pending'] as const) {
      const word = reason === 'private' ? { consent } : {}
      const inquiry = asking({ kind: 'refused', reason, ...word })
      const pending = inquiry.transcript(session(true), receipt)
      await expect(pending).rejects.toMatchObject({ code: 'transcript-withheld' })
    }
  })
})
