// Goal: a validator can read questions and answers as long as it may ask for them, and not a second
// longer. Reading the disk does not reveal them. The store keeps each client's consent,
// which says who may read the answer, unchanged.
// Method: a store over a state in memory, whose bytes the test inspects; a restart is a second
// store.

import { Audit, Cbor, Hex } from '@ostrom/protocol'
import { race, sampleInferenceRequest } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { beforeEach, describe, expect, test } from 'vitest'
import { createTranscriptStore, type TranscriptStore } from './transcript-store.ts'

const session = `0x${'01'.repeat(32)}` as const
const other = `0x${'02'.repeat(32)}` as const
const SECRET = 'a secret that is in no file'
const transcript = (text = SECRET): Audit.AuditTranscript => ({
  request: sampleInferenceRequest({
    modelVersion: Hex.zeroHash,
    prompt: { kind: 'text', text },
    maxTokens: 8,
    clientNonce: Hex.zeroHash,
    auditCommitment: Hex.zeroHash,
  }),
  output: { ids: [1], text: '' },
})

let state: ReturnType<typeof createStateMemory>
let store: TranscriptStore
let bytes = 0
const restart = () => {
  store = createTranscriptStore(state, (count) => new Uint8Array(count).fill(++bytes))
}
beforeEach(() => {
  state = createStateMemory()
  restart()
})

async function save(sessionId = session, index = 0n): Promise<void> {
  await state.commit([...(await store.changesFor({ sessionId, index, transcript: transcript() }))])
}
function consentOf(modes: readonly Audit.AuditMode[]): Audit.SignedConsent {
  const encoded = Audit.encodeModes(modes)
  const modesHash = Audit.modesHash(encoded)
  const consent = { sessionId: session, count: BigInt(modes.length), modesHash, secret: other }
  return { consent, modes: encoded, signature: `0x${'11'.repeat(65)}` }
}
const dump = async () => (await state.list('')).map(({ value }) => Buffer.from(value).toString())

describe('a transcript', () => {
  test('a transcript is unreadable on disk, and the store reads it after a restart', async () => {
    await save()
    expect((await dump()).join('')).not.toContain(SECRET)
    expect(Buffer.from(Cbor.encode(transcript())).toString()).toContain(SECRET)
    restart()
    expect(await store.open(session, 0n)).toEqual(transcript())
  })

  test('a transcript of one answer is not returned for another answer or session', async () => {
    await save()
    expect(await store.open(session, 1n)).toBeUndefined()
    expect(await store.open(other, 0n)).toBeUndefined()
  })

  test('a transcript that was changed on disk is refused', async () => {
    await save()
    const [entry] = await state.list('provider/transcript/')
    const value = Uint8Array.from(entry!.value)
    value[20]! ^= 1
    await state.commit([{ kind: 'put', key: entry!.key, value }])
    await expect(store.open(session, 0n)).rejects.toThrow()
  })

  test('transcripts of one session share a key, and no two have the same nonce', async () => {
    await save(session, 0n)
    await save(session, 1n)
    await save(other, 0n)
    expect(await state.list('provider/transcript-key/')).toHaveLength(2)
    const sealed = (await state.list('provider/transcript/')).map(({ value }) =>
      Hex.from(value.slice(0, 12)),
    )
    expect(new Set(sealed).size).toBe(3)
  })

  test('a transcript is deleted with its key at the last second of its window', async () => {
    await save()
    await save(other)
    await store.end(session, { untilSeconds: 1_000n, keepsTexts: false })
    await store.sweep(999n)
    expect(await store.open(session, 0n)).toBeDefined()
    await store.sweep(1_000n)
    expect(await store.open(session, 0n)).toBeUndefined()
    restart()
    expect(await store.open(session, 0n)).toBeUndefined()
    expect(await store.open(other, 0n)).toBeDefined()
    expect((await state.list('')).filter(({ key }) => key.includes(session))).toEqual([])
  })

  test('an opted-out transcript is deleted at the end, unless its text is kept', async () => {
    await save()
    await store.saveConsent(consentOf(['canary-only']))
    await store.end(session, { untilSeconds: 1_000n, keepsTexts: true })
    expect(await store.open(session, 0n)).toBeDefined()
    await store.end(session, { untilSeconds: 1_000n, keepsTexts: false })
    expect(await store.open(session, 0n)).toBeUndefined()
    expect(await store.consent(session)).toBeDefined()
  })

  // Finding: VER-4
  test('a transcript outlives its session if the opt-out covers too few answers', async () => {
    await save(session, 0n)
    await save(session, 1n)
    await store.saveConsent(consentOf(['canary-only']))
    await store.end(session, { untilSeconds: 1_000n, keepsTexts: false })
    expect(await store.open(session, 1n)).toBeDefined()
  })

  test('stays at the end where one answer of its session may be seen', async () => {
    await save()
    await store.saveConsent(consentOf(['canary-only', 'sampled']))
    await store.end(session, { untilSeconds: 1_000n, keepsTexts: false })
    expect(await store.open(session, 0n)).toBeDefined()
  })
})

describe('a consent', () => {
  test('a consent replaces an earlier one only if it covers more answers', async () => {
    const first = consentOf(['sampled'])
    await store.saveConsent(first)
    await store.saveConsent(consentOf(['canary-only']))
    expect(await store.consent(session)).toEqual(first)
    const longer = consentOf(['canary-only', 'sampled'])
    await store.saveConsent(longer)
    expect(await store.consent(session)).toEqual(longer)
  })
})

test('a session of which nothing is kept leaves no note of its end', async () => {
  await store.end(session, { untilSeconds: 1_000n, keepsTexts: false })
  expect(await state.list('')).toEqual([])
})

test('answers of one session at the same time are written under one key', async () => {
  let waiting: (() => void)[] = []
  const slow = createTranscriptStore(
    {
      ...state,
      get: (key) => new Promise((resolve) => waiting.push(() => resolve(state.get(key)))),
    },
    (count) => new Uint8Array(count).fill(++bytes),
  )
  const changing = race(
    (at) => slow.changesFor({ sessionId: session, index: BigInt(at), transcript: transcript() }),
    8,
  )
  for (const go of waiting) go()
  waiting = []
  const { results } = await changing
  // Only five of the eight writes reach the disk, in reverse order. After a restart, these five
  // transcripts can be read.
  for (const changes of [...results].toReversed().slice(0, 5)) await state.commit([...changes])
  restart()
  for (let at = 3n; at < 8n; at++) expect(await store.open(session, at)).toBeDefined()
})
