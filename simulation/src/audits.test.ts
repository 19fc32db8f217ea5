// Goal: a validator sees exactly the data that a client permits, after the end of the session and
// only within the audit window. The validator accepts only data that is proved against the chain.
// Method: one provider, one client and a validator's audit client on in-memory ports in virtual
// time.
// Requirements: B-4

import { createMarketMemory } from '@ostrom/ledger/memory'
import { createReplayCache, generateSealKey } from '@ostrom/network/seal'
import { type AuditedSession, type AuditReply, createAuditClient } from '@ostrom/node/validator'
import { type Audit, Hex } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import {
  createSimulatedNetwork,
  type GatewayHost,
  type ProviderHost,
  type SimulatedNetwork,
  UNIT,
} from './network/simulated-network.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'

const never = new AbortController().signal
const WINDOW_SECONDS = 3_600n
const MINUTE_MS = 60_000

type AuditPair = { readonly provider: ProviderHost; readonly client: GatewayHost }

type AuditSetup = { readonly drawn?: boolean; readonly validator?: boolean }

/**
 * Runs a session with one answer for each audit mode, and starts a validator. Returns the parties,
 * the audit client of the validator (`inquiry`), and a function that reads the session.
 */
async function audited(
  modes: readonly Audit.AuditMode[],
  { drawn = true, validator = true }: AuditSetup = {},
) {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  world.chain.setParameter('auditWindowSeconds', WINDOW_SECONDS)
  const auditor = async () => (validator ? {} : undefined)
  const audits = { auditor, isSampled: async () => drawn, hasSeat: async () => true }
  const echo = { tokensPerSecond: 1_000, prefillTokensPerSecond: 4_000, answerTokens: 20 }
  const provider = await world.startProvider('provider', { audits, echo })
  const client = await world.startGateway('client', { deposit: 10n * UNIT })
  for (const audit of modes) {
    const question = plainQuestionOf('What is shown?', { maxTokens: 20, preferences: { audit } })
    await world.time.until(client.gateway.inference.answer(question, never).then(collectAnswer))
  }
  // Wait for the last voucher to arrive.
  await world.time.pass(1_000)
  const { network, inquiry } = validatorOf(world)
  await world.time.until(network.start())
  const session = { read: () => readSession({ provider, client }) }
  return { world, provider, client, inquiry, session }
}

function validatorOf(world: SimulatedNetwork) {
  const network = world.hub.createNetwork({ name: 'validator' })
  const ledger = world.ledgerOf('validator')
  const { clock } = world.time
  const random = world.prng.fork('validator').bytes
  const inquiry = createAuditClient({
    network,
    keys: ledger,
    ledger,
    domain: ledger.domain,
    clock,
    validator: ledger.account,
    signer: ledger.signer,
    sealKey: generateSealKey(random),
    replayCache: createReplayCache({ seconds: 900n }),
  })
  return { network, inquiry }
}

/** Reads the client's session from the chain, with the address of its provider. */
async function readSession({ provider, client }: AuditPair): Promise<AuditedSession> {
  const [session] = await client.gateway.sessions.list()
  const state = (await client.ledger.session(session!.id))!
  const { account } = provider.ledger
  const market = createMarketMemory(client.ledger)
  await market.sync()
  const endpoint = await market.endpoint(account)
  const { signer } = session!.record.authorization
  const { addresses } = endpoint!
  return { ...state, kind: 'session', provider: account, signer, addresses, isAudited: false }
}

describe('a validator', () => {
  test('examines disclosed answers at the end of a session', async () => {
    const { world, client, inquiry, session } = await audited(['sampled', 'canary-only', 'every'])
    await world.time.until(client.gateway.closeSessions())
    const closed = await session.read()
    expect(closed).toMatchObject({ status: 'closed', count: 3n })
    const envelopes = await world.time.until(inquiry.receipts(closed))
    expect(envelopes).toHaveLength(3)
    const replies: AuditReply[] = []
    for (const { receipt } of envelopes) {
      replies.push(await world.time.until(inquiry.transcript(closed, receipt)))
    }
    expect(replies.map(({ kind }) => kind)).toEqual(['transcript', 'private', 'transcript'])
    const [first] = replies
    if (first?.kind !== 'transcript') throw new Error('the first answer is shown')
    expect(JSON.stringify(first.transcript.request.prompt)).not.toBe('{}')
    expect(first.transcript.output.ids.length).toBeGreaterThan(0)
  })

  test('examines them also if the client crashed after its answers', async () => {
    const { world, provider, client, inquiry } = await audited(['sampled', 'canary-only'])
    client.kill()
    const again = await world.startGateway('client')
    await world.time.pass(MINUTE_MS)
    const closed = await readSession({ provider, client: again })
    expect(closed).toMatchObject({ status: 'closed', count: 2n })
    const replies: AuditReply[] = []
    for (const { receipt } of await world.time.until(inquiry.receipts(closed))) {
      replies.push(await world.time.until(inquiry.transcript(closed, receipt)))
    }
    expect(replies.map(({ kind }) => kind)).toEqual(['transcript', 'private'])
  })

  // Finding: VER-5
  test('a validator examines by default if no consent came before the close', async () => {
    const { world, provider, inquiry, session } = await audited(['sampled'])
    await world.time.until(provider.role.closeAll())
    const closed = await session.read()
    const [{ receipt }] = (await world.time.until(inquiry.receipts(closed))) as [
      Audit.ReceiptEnvelope,
    ]
    const reply = await world.time.until(inquiry.transcript(closed, receipt))
    expect(reply).toMatchObject({ kind: 'transcript' })
  })

  test('examines only drawn answers, unless the client discloses all', async () => {
    const { world, client, inquiry, session } = await audited(['sampled', 'every'], {
      drawn: false,
    })
    await world.time.until(client.gateway.closeSessions())
    const closed = await session.read()
    const envelopes = await world.time.until(inquiry.receipts(closed))
    const [sampled, every] = envelopes.map(({ receipt }) => inquiry.transcript(closed, receipt))
    expect(await world.time.until(sampled!)).toEqual({ kind: 'later', reason: 'not-sampled' })
    expect(await world.time.until(every!)).toMatchObject({ kind: 'transcript' })
  })

  test('examines nothing after the audit window', async () => {
    const { world, provider, client, inquiry, session } = await audited(['sampled'])
    await world.time.until(client.gateway.closeSessions())
    const closed = await session.read()
    const [{ receipt }] = (await world.time.until(inquiry.receipts(closed))) as [
      Audit.ReceiptEnvelope,
    ]
    const count = async () => (await provider.state.list('provider/transcript')).length
    expect(await count()).toBeGreaterThan(0)
    // Data that is demanded in the window's last second can still be supplied later.
    const { supplyWindowSeconds } = await client.ledger.parameters()
    const windows = Number(WINDOW_SECONDS + 3n * supplyWindowSeconds)
    await world.time.pass(windows * 1_000 + 2 * MINUTE_MS)
    expect(await count()).toBe(0)
    const late = world.time.until(inquiry.transcript(closed, receipt))
    await expect(late).rejects.toThrow(/reports the answer as unknown/)
  })

  test('refuses an opt-out of another account', async () => {
    const { world, client, inquiry, session } = await audited(['canary-only', 'canary-only'])
    await world.time.until(client.gateway.closeSessions())
    const closed = await session.read()
    const envelopes = await world.time.until(inquiry.receipts(closed))
    for (const { receipt } of envelopes) {
      const stranger = { ...closed, signer: client.ledger.account }
      const reply = world.time.until(inquiry.transcript(stranger, receipt))
      await expect(reply).rejects.toThrow(/proves no opt-out/)
    }
  })

  test('receives nothing if it is no validator', async () => {
    const { world, client, inquiry, session } = await audited(['sampled'], { validator: false })
    await world.time.until(client.gateway.closeSessions())
    const closed = await session.read()
    await expect(world.time.until(inquiry.receipts(closed))).rejects.toThrow(
      /disclosed no receipts/,
    )
  })

  test('refuses receipts without a path to the root', async () => {
    const { world, client, inquiry, session } = await audited(['sampled'])
    await world.time.until(client.gateway.closeSessions())
    const closed = { ...(await session.read()), receiptsRoot: Hex.zeroHash }
    const answer = world.time.until(inquiry.receipts(closed))
    await expect(answer).rejects.toThrow(/root does not match the chain/)
  })
})

test('undisclosed answers are not stored', async () => {
  const { world, provider, client } = await audited(['canary-only', 'canary-only'])
  await world.time.until(client.gateway.closeSessions())
  for (const prefix of ['provider/transcript/', 'provider/transcript-key/']) {
    expect(await provider.state.list(prefix)).toEqual([])
  }
})
