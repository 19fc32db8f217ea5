// Goal: peers that open a channel for audits and send nothing do not displace a validator. A
// validator's request is answered once. Invented requests cause a bounded number of reads of the
// chain.
// Method: handmade channels, and a clock whose waits end when the test decides.

import type { SignatureScheme } from '@ostrom/ledger'
import { coreOf } from '@ostrom/ledger/conformance'
import { createMemoryChain } from '@ostrom/ledger/memory'
import type { Channel } from '@ostrom/network'
import { generateSealKey } from '@ostrom/network/seal'
import {
  Audit,
  type BaseError,
  Cbor,
  type Domain,
  Hex,
  Receipt,
  Request,
  type Signer,
} from '@ostrom/protocol'
import { sampleInferenceRequest, sampleReceipt } from '@ostrom/protocol/testing'
import { expect, test } from 'vitest'
import { optOutCommitment } from '../testing/challenges.fixture.ts'
import type { AuditGate } from './audit-gate.ts'
import { type AuditServer, type AuditServerOptions, createAuditServer } from './audit-server.ts'
import { AUDIT_ASKS_MAX, AUDITS_AT_ONCE_MAX, AUDITS_PER_AUDITOR_MAX } from './limits.ts'

const account = `0x${'a1'.repeat(20)}` as const

function setUp(more: Partial<AuditServerOptions> = {}) {
  const waits: (() => void)[] = []
  const clock = {
    nowMs: () => 0,
    sleep: () => new Promise<void>((resolve) => void waits.push(resolve)),
  }
  const nothing = {} as never
  const options: AuditServerOptions = {
    provider: account,
    records: nothing,
    transcripts: nothing,
    domain: nothing,
    clock,
    keys: nothing,
    signer: nothing,
    gate: {
      auditor: async () => undefined,
      isSampled: async () => false,
      hasSeat: async () => true,
    },
    isAudited: async () => false,
    isOpen: async () => false,
    onKey: async () => {},
    nowSeconds: () => 10_000n,
    ...more,
  }
  const timeOut = () => {
    for (const end of waits) end()
  }
  return { server: createAuditServer(options), timeOut }
}

const noReceipts = { receipt: async () => undefined, session: async () => undefined } as never

/** A channel on which one message comes, or none. */
function channelWith(message?: Uint8Array) {
  const sent: Uint8Array[] = []
  const aborted: Error[] = []
  const channel = {
    async *receive() {
      if (!message) await new Promise(() => {})
      else yield message
    },
    send: async (bytes: Uint8Array) => void sent.push(bytes),
    close: async () => {},
    abort: (error: Error) => void aborted.push(error),
  }
  return { channel: channel as unknown as Channel, sent, aborted }
}

const request: Audit.AuditRequest = {
  validator: account,
  provider: account,
  sessionId: Hex.zeroHash,
  index: 0n,
  sealKey: Hex.zeroHash,
  issuedAtSeconds: 0n,
}

const contracts = {
  vault: account,
  sessions: account,
  requests: account,
  offers: account,
  models: account,
}
const domain: Domain = { scheme: 'eip712', chainId: 1n, contracts, escrow: 'sessions' }
const fresh = { ...request, issuedAtSeconds: 10_000n }

/** Returns the server's answer to a validator's request. */
async function answerTo(server: AuditServer, message: Audit.AuditRequestMessage) {
  const asking = channelWith(Audit.encode(message))
  await server.serve(asking.channel)
  return asking.sent.map((bytes) => Audit.decodeResponse(bytes))[0]
}

test('a peer can leave no messages in memory after its request, also a refused one', async () => {
  for (const gate of [believing.gate, { ...believing.gate, auditor: async () => undefined }]) {
    const { server } = setUp({ ...believing, gate: gate as AuditGate })
    const message = { kind: 'receipts', request: fresh, signature: '0x01' } as const
    const { channel, sent, aborted } = channelWith(Audit.encode(message))
    await server.serve(channel)
    expect([sent.length, aborted.length]).toEqual([1, 1])
  }
})

// Finding: PRO-5
test('a replayed audit request is not answered again', async () => {
  const { server } = setUp({
    domain,
    keys: { verify: async () => true },
    gate: { auditor: async () => ({}), isSampled: async () => false, hasSeat: async () => true },
    records: noReceipts,
  })
  const message = { kind: 'receipts', request: fresh, signature: '0x01' } as const
  expect(await answerTo(server, message)).toMatchObject({ kind: 'receipts' })
  expect(await answerTo(server, message)).toMatchObject({ kind: 'refused', reason: 'busy' })
  // The same question with another encoding of the signature is not answered either; another
  // question is.
  const again = { ...message, signature: '0x02' } as const
  expect(await answerTo(server, again)).toMatchObject({ kind: 'refused', reason: 'busy' })
  const next = { ...message, request: { ...fresh, index: 1n } }
  expect(await answerTo(server, next)).toMatchObject({ kind: 'receipts' })
})

/** Accepts every account as a validator with a seat. */
const everybody: AuditGate = {
  auditor: async () => ({}),
  isSampled: async () => false,
  hasSeat: async () => true,
}

/**
 * Options of a server that accepts every signature, and every account as a validator with a seat.
 */
const believing: Partial<AuditServerOptions> = {
  domain,
  keys: { verify: async () => true },
  gate: everybody,
  records: noReceipts,
}
const { zeroHash } = Hex
const receipt = sampleReceipt({ sessionId: zeroHash, index: 0n })
const transcript: Audit.AuditTranscript = {
  request: sampleInferenceRequest({
    modelVersion: zeroHash,
    prompt: { kind: 'ids', ids: [1] },
    maxTokens: 1,
    clientNonce: zeroHash,
    auditCommitment: optOutCommitment,
  }),
  output: { ids: [3], text: '' },
}
const other = { ...fresh, validator: `0x${'b2'.repeat(20)}` as const }

test.each([
  ['canary-only', true, { kind: 'transcript' }],
  ['no word', true, { kind: 'transcript' }],
  ['canary-only', false, { kind: 'refused', reason: 'private' }],
  ['no word', false, { kind: 'refused', reason: 'not-sampled' }],
  ['no word yet', false, { kind: 'refused', reason: 'consent-pending' }],
] as const)(
  'an answer is shown by its client’s word, %s, or as it is audited: %s',
  async (word, is, kind) => {
    const modes = Audit.encodeModes(['canary-only'])
    const [modesHash, sessionId] = [Audit.modesHash(modes), Hex.zeroHash]
    const consent = { sessionId, count: 1n, modesHash, secret: Hex.zeroHash }
    const { server } = setUp({
      ...believing,
      records: {
        receipt: async () => Cbor.encode({ receipt, signature: '0x01' }),
        session: async () => undefined,
      } as never,
      transcripts: {
        consent: async () =>
          word !== 'canary-only' ? undefined : { consent, modes, signature: '0x01' },
        open: async () => transcript,
      } as never,
      isAudited: async () => is,
      isOpen: async () => word === 'no word yet',
    })
    const { publicKey } = generateSealKey()
    const asking = { ...fresh, sealKey: publicKey as typeof Hex.zeroHash }
    const message = { kind: 'transcript', request: asking, signature: '0x01' } as const
    expect(await answerTo(server, message)).toMatchObject(kind)
  },
)

// Finding: PRO-9
test('a validator that exceeds its requests uses up none of other validators', async () => {
  const { server } = setUp(believing)
  const askFor = (index: bigint, by = fresh) =>
    answerTo(server, { kind: 'receipts', request: { ...by, index }, signature: '0x01' })
  for (let index = 0n; index < AUDIT_ASKS_MAX; index++) await askFor(index)
  expect(await askFor(BigInt(AUDIT_ASKS_MAX))).toMatchObject({ reason: 'busy' })
  expect(await askFor(0n, other)).toMatchObject({ kind: 'receipts' })
})

// Finding: DAT-4
test('an answer is shown to no validator without a seat for its receipt', async () => {
  const asked: unknown[] = []
  const scene = (seat: boolean) =>
    setUp({
      ...believing,
      records: {
        receipt: async () => Cbor.encode({ receipt, signature: '0x01' }),
        session: async () => ({ offer: { windowSeconds: 77 } }),
      } as never,
      transcripts: { consent: async () => undefined, open: async () => transcript } as never,
      gate: {
        ...everybody,
        isSampled: async () => true,
        hasSeat: async (validator, drawn) => {
          asked.push([validator, drawn.windowSeconds])
          return seat
        },
      },
    }).server
  const sealKey = generateSealKey().publicKey as typeof Hex.zeroHash
  const asking = { ...fresh, sealKey }
  const message = { kind: 'transcript', request: asking, signature: '0x01' } as const
  const refused = { kind: 'refused', reason: 'not-allowed' }
  expect(await answerTo(scene(false), message)).toMatchObject(refused)
  expect(await answerTo(scene(true), message)).toMatchObject({ kind: 'transcript' })
  expect(asked).toEqual(Array(2).fill([fresh.validator, 77n]))
})

// Finding: PRO-9, DAT-2
test.each([
  ['a validator', true],
  ['a stranger', false],
])('%s that reads no answers leaves places for other validators', async (_who, joined) => {
  const auditor = async (one: string) => (one === other.validator || joined ? {} : undefined)
  const { server } = setUp({ ...believing, gate: { ...everybody, auditor } })
  const close = () => new Promise<void>(() => {})
  for (let at = 0; at < AUDITS_AT_ONCE_MAX; at++) {
    const validator: Hex.AccountId = `0x${at.toString(16).padStart(40, '0')}`
    for (let index = 0n; index < AUDITS_PER_AUDITOR_MAX; index++) {
      const request = { ...fresh, validator, index }
      const asking = channelWith(Audit.encode({ kind: 'receipts', request, signature: '0x01' }))
      void server.serve({ ...asking.channel, close })
    }
  }
  await new Promise(setImmediate)
  const message = { kind: 'receipts', request: other, signature: '0x01' } as const
  expect(await answerTo(server, message)).toMatchObject({ kind: 'receipts' })
})

test('a validator that does not read its answers has a place again after its time', async () => {
  const { server, timeOut } = setUp(believing)
  const aborted: unknown[] = []
  const unread = (index: bigint) => {
    const request = { ...fresh, index }
    const asking = channelWith(Audit.encode({ kind: 'receipts', request, signature: '0x01' }))
    const close = () => new Promise<void>(() => {})
    return server.serve({ ...asking.channel, close, abort: (error) => void aborted.push(error) })
  }
  const open = Array.from({ length: AUDITS_PER_AUDITOR_MAX }, (_, at) => unread(BigInt(at)))
  await new Promise(setImmediate)
  const message = { kind: 'receipts', request: { ...fresh, index: 9n }, signature: '0x01' } as const
  expect(await answerTo(server, message)).toMatchObject({ reason: 'busy' })
  timeOut()
  await Promise.all(open)
  const unreadOnes = aborted.filter((error) => (error as BaseError).code === 'audit-unread')
  expect(unreadOnes).toHaveLength(AUDITS_PER_AUDITOR_MAX)
  expect(await answerTo(server, message)).toMatchObject({ kind: 'receipts' })
})

test('requests beyond those that are answered at once wait in turn', async () => {
  const waits: (() => void)[] = []
  const receipts = () => new Promise<undefined>((resolve) => waits.push(() => resolve(undefined)))
  const records = { ...(noReceipts as object), receipt: receipts } as never
  const { server } = setUp({ ...believing, records })
  const answers = Array.from({ length: 3 * AUDITS_AT_ONCE_MAX }, (_, at) => {
    const validator: Hex.AccountId = `0x${at.toString(16).padStart(40, '0')}`
    const request = { ...fresh, validator }
    return answerTo(server, { kind: 'receipts', request, signature: '0x01' })
  })
  for (let turn = 0; turn < 3; turn++) {
    await new Promise(setImmediate)
    expect(waits).toHaveLength(AUDITS_AT_ONCE_MAX)
    for (const end of waits.splice(0)) end()
  }
  for (const answer of answers) expect(await answer).toMatchObject({ kind: 'receipts' })
})

// Finding: PRO-5
test('audit requests of invented contracts cause a limited number of chain reads', async () => {
  const checked: unknown[] = []
  const verify: SignatureScheme['verify'] = async ({ byKey }) => {
    checked.push(byKey)
    return false
  }
  const told: unknown[] = []
  const auditor: AuditGate['auditor'] = async (_, options) => {
    told.push(options)
    return {}
  }
  const { server } = setUp({ domain, keys: { verify }, gate: { ...everybody, auditor } })
  const message = { kind: 'receipts', request: fresh, signature: '0x01' } as const
  expect(await answerTo(server, message)).toMatchObject({ reason: 'not-allowed' })
  // The server checks the signature once, as the signature of a key (`byKey`). This check needs no
  // read of the chain.
  expect([checked, told]).toEqual([[true], [{ isSigned: false }]])
})

test('silent channels leave room for who asks, and end when their time is over', async () => {
  const { server, timeOut } = setUp()
  let heard = 0
  const silent = Array.from({ length: 2 * AUDITS_AT_ONCE_MAX }, () =>
    server.serve(channelWith().channel, () => heard++),
  )
  const ends = Promise.allSettled(silent)
  const asking = channelWith(Audit.encode({ kind: 'receipts', request, signature: '0x01' }))
  await server.serve(asking.channel)
  const [answer] = asking.sent.map((bytes) => Audit.decodeResponse(bytes))
  expect(answer).toMatchObject({ kind: 'refused', reason: 'not-allowed' })
  timeOut()
  for (const end of await ends) {
    expect(end).toMatchObject({ reason: { code: 'hello-timeout' } })
  }
  expect(heard).toBe(silent.length)
})

test('whoever an account named speaks for it, and nobody else', async () => {
  const ledgers = [1, 2, 3].map((seed) =>
    createMemoryChain().connect(new Uint8Array(32).fill(seed)),
  )
  const [juror, operator, stranger] = ledgers.map(({ signer }) => signer)
  const keys = ledgers[0]!
  const notes: string[] = []
  const { server } = setUp({
    domain,
    keys,
    records: noReceipts,
    gate: {
      auditor: async () => ({ operator: operator!.account }),
      isSampled: async () => false,
      hasSeat: async () => true,
    },
    onKey: async ({ validator }) => void notes.push(validator),
  })
  const askAs = async (signer: Signer, index: bigint) => {
    const own = { ...fresh, validator: juror!.account, index }
    const signature = await signer.sign(Audit.requestHash(own, domain))
    return await answerTo(server, { kind: 'receipts', request: own, signature })
  }
  expect(await askAs(juror!, 0n)).toMatchObject({ kind: 'receipts' })
  expect(await askAs(operator!, 1n)).toMatchObject({ kind: 'receipts' })
  expect(await askAs(stranger!, 2n)).toMatchObject({ reason: 'not-allowed' })
  // Seal keys are stored from answered requests only, not from the refused request of the stranger.
  expect(notes).toEqual([juror!.account, juror!.account])
})

test('receipts are signed by who speaks for the provider now, whoever signed before', async () => {
  const chain = createMemoryChain()
  const [then, now] = [1, 2].map((seed) => chain.connect(new Uint8Array(32).fill(seed)))
  const { domain, signer } = now!
  const scenario = { version: Hex.zeroHash } as Parameters<typeof coreOf>[0]
  const receipt = coreOf(scenario, { sessionId: request.sessionId, index: 0n, total: 1n })
  const digest = Receipt.idOf(receipt, Request.domain(domain))
  const stored = Cbor.encode({ receipt, signature: await then!.signer.sign(digest) })
  const { server } = setUp({
    ...believing,
    domain,
    signer,
    records: {
      receipt: async (_: string, index: bigint) => (index === 0n ? stored : undefined),
      session: async () => undefined,
    } as never,
  })
  const answer = await answerTo(server, { kind: 'receipts', request: fresh, signature: '0x01' })
  const [envelope] = answer?.kind === 'receipts' ? answer.envelopes : []
  expect(envelope?.receipt).toEqual(receipt)
  const { signature } = envelope!
  expect(await now!.verify({ digest, signature, account: now!.account, byKey: true })).toBe(true)
})
