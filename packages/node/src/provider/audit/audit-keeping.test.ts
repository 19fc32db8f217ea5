// Goal: a provider answers what is demanded of it on chain in time, so that whoever may see it can,
// and defends itself before the court; a node that is killed goes on.
// Method: the court and demands of the chain in memory, against a provider whose node is another
// key; keeping of audits is made anew before each of its steps.

import type { Ledger } from '@ostrom/ledger'
import {
  auditsOf,
  type Court,
  coreOf,
  createCourt,
  createScenario,
  finalizeCase,
  finalizeNext,
  itemsOf,
  type Scenario,
  type Served,
  serve,
  serveAll,
  voteAll,
  worldOf,
} from '@ostrom/ledger/conformance'
import { createChain } from '@ostrom/ledger/memory'
import { generateSealKey, openRequest, type SealKey } from '@ostrom/network/seal'
import { Audit, Cbor, type Hash, Hex, Merkle, Receipt, Request, Voucher } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { Sampling } from '@ostrom/verification'
import { beforeEach, describe, expect, test } from 'vitest'
import { createRandomness } from '../../randomness.ts'
import { DEMANDS_ANSWERED_MAX } from '../limits.ts'
import { createRecords } from '../records.ts'
import { type AuditKeeping, createAuditKeeping } from './audit-keeping.ts'

const { signal } = new AbortController()
const log = () => {}
const random = (count: number) => crypto.getRandomValues(new Uint8Array(count))
const clock = { nowMs: () => 0, sleep: async () => {} }

let scenario: Scenario
let court: Court
/** The provider's operator. */
let node: Ledger
let state: ReturnType<typeof createStateMemory>
/** Endpoints that were announced, as the market tells them. */
let endpoints: Map<string, Hex.Hex>

beforeEach(async () => {
  scenario = await createScenario(worldOf(createChain()))
  court = await createCourt(scenario)
  node = scenario.ledgers[0] as Ledger
  for (const market of ['sessions', 'requests'] as const) {
    await scenario.provider.nameOperator({ market, operator: node.account })
  }
  state = createStateMemory()
  endpoints = new Map()
})

/** As after a start. */
function keeping(appeals = true): AuditKeeping {
  const audits = auditsOf(node)
  const endpoint = async (account: string) => {
    const sealKey = endpoints.get(account)
    return sealKey && { sealKey }
  }
  return createAuditKeeping({
    ledger: node,
    provider: scenario.provider.account,
    state,
    random,
    clock,
    log,
    appeals,
    market: { sync: async () => {}, endpoint } as never,
    randomness: createRandomness({ audits, ledger: node, signal, log }),
    versions: [scenario.version],
    records: createRecords(state),
    gate: undefined,
    keys: node,
  })
}

const look = async (appeals = true) => await keeping(appeals).answerDemands(signal)

const question = {
  modelVersion: Hex.zeroHash,
  prompt: { kind: 'ids', ids: [1, 2] },
  maxTokens: 8,
  stop: [],
  sampler: {
    temperature: 0,
    topP: 1,
    topK: 0,
    frequencyPenalty: 0,
    presencePenalty: 0,
    logitBias: [],
  },
  logprobs: 0,
  clientNonce: Hex.zeroHash,
  auditCommitment: Hex.zeroHash,
  segment: 0,
} as const satisfies Audit.Transcript['question']
const transcript: Audit.Transcript = { question, output: { ids: [3, 4, 5], text: '' } }

/** A session that was served, of which the provider has kept all that it must. */
async function served(answers = 2): Promise<Served> {
  const client = court.clients[0] as Ledger
  const made = await serve(scenario, { client, total: 3_000_001n, answers })
  await keepAnswers(made)
  await finalizeNext(scenario)
  return made
}

async function keepAnswers(made: Served): Promise<void> {
  const kept = keeping()
  for (const { receipt } of made.items) {
    const signature = await node.signer.sign(Receipt.idOf(receipt, scenario.domain))
    const envelope = Cbor.encode({ receipt, signature })
    const { index } = receipt
    await kept.saveReceipt({ sessionId: made.id, index, envelope, transcript })
  }
  const { authorization, signature: authorizationSignature } = made.opening
  const { offer } = scenario
  const mark = { finished: zeros, frontier: { count: 0n, peaks: [] }, lapsed: 0n }
  const record = { authorization, authorizationSignature, offer, cap: 1n, mark }
  await createRecords(state).saveSession(made.id, { ...record, status: 'closed' })
}

const zeros = { input: 0n, cachedInput: 0n, output: 0n, image: 0n, second: 0n, request: 0n }

/** A juror that is drawn for a subject of a session or request. */
async function drawnFor({ id }: { readonly id: Hash }, subject: Hash): Promise<Ledger> {
  const [anchor] = await auditsOf(node).anchors(id)
  const { atSeconds } = anchor!
  const epoch = atSeconds / (await auditsOf(node).epochSeconds()) + 1n
  const value = (await auditsOf(node).beaconValue(epoch)) as Hash
  const seed = Sampling.seedOf(value, subject)
  for (const juror of [...court.jurors, court.accuser]) {
    const { account } = juror
    const who = { seed, account, modelVersion: scenario.version, atSeconds }
    if (await auditsOf(node).mayDemand(who)) return juror
  }
  throw new Error('nobody is drawn')
}

/** Demands a transcript of a session, the first unless another is named. */
async function demanded(made: Served, at = 0): Promise<{ id: bigint; juror: Ledger }> {
  const item = made.items[at]
  const receiptId = Receipt.idOf(item!.receipt, scenario.domain)
  const juror = await drawnFor(made, receiptId)
  const { account } = juror
  const { id } = await auditsOf(juror).demandTranscript({ item: item!, account })
  return { id, juror }
}

const statusOf = async (id: bigint) => (await auditsOf(node).demand(id))?.status

async function consented({ id, client, items }: Served, mode: Audit.AuditMode): Promise<void> {
  const modes = Audit.encodeModes(items.map(() => mode))
  const modesHash = Audit.modesHash(modes)
  const consent = { sessionId: id, count: BigInt(modes.length), modesHash, secret: Hex.zeroHash }
  const signature = await client.signer.sign(Audit.consentHash(consent, scenario.domain))
  await keeping().saveConsent({ consent, modes, signature })
}

/** What a demand was answered with, as who has the key reads it. */
async function opened(id: bigint, sessionId: Hash, { secretKey }: SealKey) {
  const { events } = await node.events(undefined)
  const parts = events.flatMap((event) =>
    event.kind === 'transcript-supplied' && event.demandId === id ? [event.sealed] : [],
  )
  const { enc, sealed } = Audit.decodeSealed(Hex.concat(...parts.map(Hex.toBytes)))
  const info = { sessionId, requestId: 0n }
  const replays = { admit: () => {} } as never
  const options = { secretKey, enc, info, ciphertext: sealed, replays, nowSeconds: 0n }
  const { plaintext } = await openRequest(options)
  return Cbor.decode(plaintext, Audit.supplyShape, 'supply').transcript
}

describe('a demand for a transcript', () => {
  test.each([
    ['announced', (juror: Ledger) => juror.account],
    ['announced by its node', () => scenario.stranger.account],
  ] as const)('is answered for the key that its validator has %s', async (_, announcer) => {
    const made = await served()
    await consented(made, 'sampled')
    const { id, juror } = await demanded(made)
    await juror.nameOperator({ market: 'court', operator: scenario.stranger.account })
    const key = generateSealKey()
    endpoints.set(announcer(juror), key.publicKey)
    await look()
    expect(await statusOf(id)).toBe('supplied')
    expect(await opened(id, made.id, key)).toEqual(transcript)
  })

  test.each([
    ['named no key', undefined],
    ['named what is no key', `0x${'00'.repeat(32)}`],
  ] as const)('is answered in time where its validator has %s', async (_, sealKey) => {
    const made = await served()
    await consented(made, 'sampled')
    const { id, juror } = await demanded(made)
    if (sealKey) endpoints.set(juror.account, sealKey)
    await look()
    expect(await statusOf(id)).toBe('supplied')
  })

  test('ends by the client’s word where nobody may see it, and pays for that', async () => {
    const made = await served()
    await consented(made, 'canary-only')
    const { id } = await demanded(made)
    const balance = () => node.balance(scenario.provider.account, node.nativeAsset)
    const before = await balance()
    await look()
    expect(await statusOf(id)).toBe('private')
    expect((await balance()) - before).toBe((await node.parameters()).seatFee)
  })

  test('is denied where no word came, and waits for its provider no more', async () => {
    const { id, juror } = await demanded(await served())
    await look()
    expect(await statusOf(id)).toBe('denied')
    expect(await state.list('provider/demand/')).toEqual([])
    await scenario.advance((await node.parameters()).supplyWindowSeconds)
    await auditsOf(juror).concludeDemand(id)
    expect(await statusOf(id)).toBe('private')
  })

  /** Demands as many transcripts of a session as one look answers. */
  async function demandMany(made: Served): Promise<readonly bigint[]> {
    const ids: bigint[] = []
    for (let at = 0; ids.length < DEMANDS_ANSWERED_MAX; at++) {
      // Of some nobody is drawn.
      const one = await demanded(made, at).catch(() => undefined)
      if (one) ids.push(one.id)
    }
    return ids
  }

  test('is answered beside any number of others that its provider denied', async () => {
    const silent = await served(DEMANDS_ANSWERED_MAX + 16)
    const made = await served()
    await consented(made, 'sampled')
    const denied = await demandMany(silent)
    await look()
    expect(new Set(await Promise.all(denied.map(statusOf)))).toEqual(new Set(['denied']))
    const { id } = await demanded(made)
    await look()
    expect(await statusOf(id)).toBe('supplied')
  })

  test('is answered beside any number of others that its provider cannot answer', async () => {
    const client = court.clients[1] as Ledger
    const answers = DEMANDS_ANSWERED_MAX + 16
    const lost = await serve(scenario, { client, total: 3_000_001n, answers })
    await consented(lost, 'sampled')
    const made = await served()
    await consented(made, 'sampled')
    const unanswerable = await demandMany(lost)
    const { id } = await demanded(made)
    const kept = keeping()
    for (let looks = 0; looks < 2; looks++) await kept.answerDemands(signal)
    expect(await statusOf(id)).toBe('supplied')
    expect(new Set(await Promise.all(unanswerable.map(statusOf)))).toEqual(new Set(['open']))
  })

  test('is answered after all where somebody shows one', async () => {
    const made = await served()
    const { id } = await demanded(made)
    await look()
    const modes = Audit.encodeModes(made.items.map(() => 'sampled'))
    const modesHash = Audit.modesHash(modes)
    const count = BigInt(modes.length)
    const consent = { sessionId: made.id, count, modesHash, secret: Hex.zeroHash }
    const signature = await made.client.signer.sign(Audit.consentHash(consent, scenario.domain))
    const shown = { consent, modes, signature, opening: made.opening }
    await auditsOf(scenario.stranger).showConsent({ id, shown })
    await look()
    expect(await statusOf(id)).toBe('supplied')
  })
})

test('a demand for a receipt is answered with the signature of who speaks for it now', async () => {
  const made = await served(3)
  // Another key than the one that signed as it was answered.
  const next = scenario.ledgers[3] as Ledger
  await scenario.provider.nameOperator({ market: 'sessions', operator: next.account })
  node = next
  const [anchor] = await auditsOf(node).anchors(made.id)
  const epoch = anchor!.atSeconds / (await auditsOf(node).epochSeconds()) + 1n
  const value = (await auditsOf(node).beaconValue(epoch)) as Hash
  const juror = await drawnFor(made, made.id)
  const { account } = juror
  const { id } = await auditsOf(juror).demandReceipt({ subject: made.id, account })
  await look()
  expect(await statusOf(id)).toBe('supplied')
  const index = (await auditsOf(node).demand(id))?.index
  expect(index).toBe(BigInt(Sampling.seedOf(value, made.id)) % 3n)
})

/** A request whose client asked for an audit on chain, answered and claimed. */
async function audited(total = 3_000_001n) {
  const { client, provider, signer } = scenario
  const id = await scenario.ask({ costMax: total })
  await auditsOf(client).askAudit(id)
  await scenario.lock(id)
  const words = Request.domain(scenario.domain)
  const receipt = coreOf(scenario, { sessionId: id, index: 0n, total })
  const receiptId = Receipt.idOf(receipt, words)
  const envelope = Cbor.encode({ receipt, signature: await node.signer.sign(receiptId) })
  await keeping().saveReceipt({ sessionId: id, index: 0n, envelope, transcript })
  const voucher = { sessionId: id, total, count: 1n, receiptsRoot: Merkle.rootOf([receiptId]) }
  const signature = await signer.sign(Voucher.hash(voucher, words))
  await provider.claimRequest({ voucher, signature })
  return { id, receipt, receiptId }
}

describe('a demand for an answer whose pay waits for an audit', () => {
  test.each(['canary-only', 'no word'] as const)(
    'is met with the transcript, where its client sends %s',
    async (word) => {
      const { id: sessionId, receipt, receiptId } = await audited()
      if (word === 'canary-only') {
        const modes = Audit.encodeModes([word])
        const modesHash = Audit.modesHash(modes)
        const consent = { sessionId, count: 1n, modesHash, secret: Hex.zeroHash }
        const digest = Audit.consentHash(consent, Request.domain(scenario.domain))
        const signature = await scenario.client.signer.sign(digest)
        await keeping().saveConsent({ consent, modes, signature })
      }
      await keeping().ended(sessionId, scenario.offer)
      await finalizeNext(scenario)
      const juror = await drawnFor({ id: sessionId }, receiptId)
      const key = generateSealKey()
      endpoints.set(juror.account, key.publicKey)
      const { account } = juror
      const { id } = await auditsOf(juror).demandTranscript({
        item: { receipt, path: [] },
        account,
      })
      await look()
      expect(await statusOf(id)).toBe('supplied')
      expect(await opened(id, sessionId, key)).toEqual(transcript)
    },
  )
})

describe('a case against a provider', () => {
  async function accused(): Promise<bigint> {
    const served = await serveAll(scenario, court)
    return (await auditsOf(court.accuser).accuse(itemsOf(served))).id
  }
  const caseOf = (id: bigint) => auditsOf(node).courtCase(id)
  const payOf = async (id: bigint) => {
    const { events } = await node.events(undefined)
    const named = events.flatMap((event) =>
      event.kind === 'pay-named' && event.caseId === id ? [event.subject] : [],
    )
    const states = named.map(async (subject) => (await node.session(subject))?.pay?.status)
    return new Set(await Promise.all(states))
  }

  test('that finds it guilty is appealed by its node, and not where that is off', async () => {
    const id = await accused()
    await voteAll(scenario, { caseId: id, verdict: 'major' })
    await look(false)
    expect((await caseOf(id))?.status).toBe('ruled')
    await look()
    expect(await caseOf(id)).toMatchObject({ status: 'waiting', stage: 'second' })
    await look()
    expect((await caseOf(id))?.stage).toBe('second')
  })

  test('is defended beside another, and beside any number of holds of pay', async () => {
    for (let count = 0; count < 40; count++) {
      const { id } = await audited(1_000n)
      await auditsOf(scenario.stranger).holdAudited(id)
    }
    await look()
    const kept = await served()
    await keeping().ended(kept.id, scenario.offer)
    const cases = [await accused(), await accused()]
    for (const id of cases) await voteAll(scenario, { caseId: id, verdict: 'major' })
    await look()
    for (const id of cases) expect((await caseOf(id))?.stage).toBe('second')
    // Its juries may still ask.
    await scenario.advance(4n * 86_400n)
    await keeping().sweep()
    expect(await textsOf(kept)).toBe(2)
  })

  test('is ended once no appeal can come, and what it held is let go of', async () => {
    const id = await accused()
    expect(await payOf(id)).toEqual(new Set(['held']))
    await voteAll(scenario, { caseId: id, verdict: 'no' })
    await look()
    expect((await caseOf(id))?.status).toBe('ruled')
    await scenario.advance((await node.parameters()).appealWindowSeconds)
    await look()
    expect(await caseOf(id)).toMatchObject({ status: 'final', ruling: 'no' })
    await look()
    expect(await payOf(id)).toEqual(new Set(['maturing']))
    for (const place of ['provider/case/', 'provider/case-pay/']) {
      expect(await state.list(place)).toEqual([])
    }
  })

  test('that found fraud gives its pay back to clients', async () => {
    const id = await accused()
    await voteAll(scenario, { caseId: id, verdict: 'major' })
    await look(false)
    await finalizeCase(scenario, id)
    await look(false)
    expect(await payOf(id)).toEqual(new Set(['returned']))
  })

  test('keeps what jurors may ask for, until it is at its end', async () => {
    const made = await served()
    await keeping().ended(made.id, scenario.offer)
    const id = await accused()
    await look()
    await scenario.advance(6n * 86_400n)
    await keeping().sweep()
    expect(await textsOf(made)).toBe(2)
    await scenario.advance(86_400n)
    await look()
    expect((await caseOf(id))?.status).toBe('final')
    await look()
    await keeping().sweep()
    expect(await textsOf(made)).toBe(0)
  })

  const textsOf = async ({ id }: Served) => (await state.list(`provider/transcript/${id}/`)).length
})
