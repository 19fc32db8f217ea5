// Goal: a provider answers demands on chain (data challenges) in time, so that every account with
// the right to see an answer can see it, and defends itself before the court. A killed node
// continues after its restart.
// Method: the court and data challenges of the chain in memory, against a provider whose node has
// another key; each step runs on a new responder.

import { type Ledger, requireMember } from '@ostrom/ledger'
import {
  auditsOf,
  type CourtFixture,
  coreOf,
  createCourtFixture,
  createMemoryScenario,
  finalizeCase,
  finalizeNextEpoch,
  itemsOf,
  type Scenario,
  type ServedSession,
  serveSession,
  serveSessions,
  voteAll,
} from '@ostrom/ledger/conformance'
import { generateSealKey, openRequest, type SealKey } from '@ostrom/network/seal'
import { Audit, Cbor, type Hash, Hex, Merkle, Receipt, Request, Voucher } from '@ostrom/protocol'
import { sampleInferenceRequest } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { AuditSampling } from '@ostrom/verification'
import { beforeEach, describe, expect, test } from 'vitest'
import { createRandomness } from '../../randomness.ts'
import { CHALLENGES_PER_STEP_MAX } from '../limits.ts'
import { createProviderRecords } from '../records.ts'
import { optOutCommitment } from '../testing/challenges.fixture.ts'
import { type AuditResponder, createAuditResponder } from './audit-responder.ts'
import { createAuditorWeights } from './auditor-weights.ts'
import { createTranscriptStore } from './transcript-store.ts'

const { signal } = new AbortController()
const log = () => {}
const random = (count: number) => crypto.getRandomValues(new Uint8Array(count))
const clock = { nowMs: () => 0, sleep: async () => {} }

let scenario: Scenario
let court: CourtFixture
/** Ledger of the node's key, which the provider named as its operator. */
let node: Ledger
let state: ReturnType<typeof createStateMemory>
/** Announced endpoints, as the market returns them. */
let endpoints: Map<string, Hex.Hex>

beforeEach(async () => {
  scenario = await createMemoryScenario()
  court = await createCourtFixture(scenario)
  node = scenario.ledgers[0] as Ledger
  for (const market of ['sessions', 'requests'] as const) {
    await scenario.provider.setOperator({ market, operator: node.account })
  }
  state = createStateMemory()
  endpoints = new Map()
})

/** Creates a responder, as a node does at its start. */
function createResponder(appeals = true): AuditResponder {
  const audits = auditsOf(node)
  const endpoint = async (account: string) => {
    const sealKey = endpoints.get(account)
    return sealKey && { sealKey }
  }
  return createAuditResponder({
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
    records: createProviderRecords(state),
    gate: undefined,
    keys: node,
  })
}

const answerChallenges = async (appeals = true) =>
  await createResponder(appeals).answerChallenges(signal)

const request = sampleInferenceRequest({
  modelVersion: Hex.zeroHash,
  prompt: { kind: 'ids', ids: [1, 2] },
  maxTokens: 8,
  clientNonce: Hex.zeroHash,
  auditCommitment: optOutCommitment,
})
const transcript: Audit.AuditTranscript = {
  request,
  output: { ids: [3, 4, 5], text: '' },
}

/** Serves a session and stores all records that the provider has to keep. */
async function served(answers = 2): Promise<ServedSession> {
  const client = court.clients[0] as Ledger
  const made = await serveSession(scenario, { client, total: 3_000_001n, answers })
  await saveAnswers(made)
  await finalizeNextEpoch(scenario)
  return made
}

async function saveAnswers(made: ServedSession): Promise<void> {
  const responder = createResponder()
  for (const { receipt } of made.items) {
    const signature = await node.signer.sign(Receipt.idOf(receipt, scenario.domain))
    const envelope = Cbor.encode({ receipt, signature })
    const { index } = receipt
    await responder.saveReceipt({ sessionId: made.id, index, envelope, transcript })
  }
  const { authorization, signature: authorizationSignature } = made.opening
  const { offer } = scenario
  const accountSnapshot = { finished: zeros, frontier: { count: 0n, peaks: [] }, writtenOff: 0n }
  const record = { authorization, authorizationSignature, offer, cap: 1n, accountSnapshot }
  await createProviderRecords(state).saveSession(made.id, { ...record, status: 'closed' })
}

const zeros = { input: 0n, cachedInput: 0n, output: 0n, image: 0n, second: 0n, request: 0n }

/** Returns a juror that is drawn for a subject of a session or request. */
async function jurorSelectedFor({ id }: { readonly id: Hash }, subject: Hash): Promise<Ledger> {
  const [anchor] = await auditsOf(node).anchors(id)
  const { atSeconds } = anchor!
  const epoch = atSeconds / (await auditsOf(node).epochSeconds()) + 1n
  const value = (await auditsOf(node).beaconValue(epoch)) as Hash
  const seed = AuditSampling.subjectSeed(value, subject)
  for (const juror of [...court.jurors, court.accuser]) {
    const { account } = juror
    const who = { seed, account, modelVersion: scenario.version, atSeconds }
    if (await requireMember(node, 'dataChallenges').mayChallenge(who)) return juror
  }
  throw new Error('nobody is drawn')
}

/** Opens a data challenge for a transcript of a session, by default the first one. */
async function challengeReceipt(
  made: ServedSession,
  at = 0,
): Promise<{ id: bigint; juror: Ledger }> {
  const item = made.items[at]
  const receiptId = Receipt.idOf(item!.receipt, scenario.domain)
  const juror = await jurorSelectedFor(made, receiptId)
  const { account } = juror
  const { id } = await requireMember(juror, 'dataChallenges').challengeTranscript({
    item: item!,
    account,
  })
  return { id, juror }
}

const statusOf = async (id: bigint) =>
  (await requireMember(node, 'dataChallenges').dataChallenge(id))?.status

async function consented(
  { id, client, items }: ServedSession,
  mode: Audit.AuditMode,
): Promise<void> {
  const modes = Audit.encodeModes(items.map(() => mode))
  const modesHash = Audit.modesHash(modes)
  const consent = { sessionId: id, count: BigInt(modes.length), modesHash, secret: Hex.zeroHash }
  const signature = await client.signer.sign(Audit.consentHash(consent, scenario.domain))
  await createResponder().saveConsent({ consent, modes, signature })
}

/** Returns the transcript that answers a data challenge, unsealed with the challenger's key. */
async function opened(id: bigint, sessionId: Hash, { secretKey }: SealKey) {
  const { events } = await node.events(undefined)
  const parts = events.flatMap((event) =>
    event.kind === 'transcript-supplied' && event.challengeId === id ? [event.sealed] : [],
  )
  const { enc, sealed } = Audit.decodeSealed(Hex.concat(...parts.map(Hex.toBytes)))
  const info = { sessionId, callId: 0n }
  const replayCache = { insert: () => {} } as never
  const options = { secretKey, enc, info, ciphertext: sealed, replayCache, nowSeconds: 0n }
  const { plaintext } = await openRequest(options)
  return Cbor.decode(plaintext, Audit.auditTranscriptSchema, 'supply')
}

describe('a demand for a transcript', () => {
  test.each([
    ['announced', (juror: Ledger) => juror.account],
    ['announced by its node', () => scenario.stranger.account],
  ] as const)('a transcript goes to the key that its validator has %s', async (_, announcer) => {
    const made = await served()
    const { id, juror } = await challengeReceipt(made)
    await juror.setOperator({ market: 'court', operator: scenario.stranger.account })
    const key = generateSealKey()
    endpoints.set(announcer(juror), key.publicKey)
    await answerChallenges()
    expect(await statusOf(id)).toBe('supplied')
    expect(await opened(id, made.id, key)).toEqual(transcript)
  })

  test.each([
    ['named no key', undefined],
    ['named what is no key', `0x${'00'.repeat(32)}`],
  ] as const)('a transcript is supplied even if its validator has %s', async (_, sealKey) => {
    const made = await served()
    const { id, juror } = await challengeReceipt(made)
    if (sealKey) endpoints.set(juror.account, sealKey)
    await answerChallenges()
    expect(await statusOf(id)).toBe('supplied')
  })

  test('ends by the client’s opt-out, which earns nothing', async () => {
    const made = await served()
    await consented(made, 'canary-only')
    const { id } = await challengeReceipt(made)
    const balance = () => node.balance(scenario.provider.account, node.nativeAsset)
    const before = await balance()
    await answerChallenges()
    expect(await statusOf(id)).toBe('private')
    expect(await balance()).toBe(before)
  })

  /** Demands as many transcripts of a session as one step answers. */
  async function demandMany(made: ServedSession): Promise<readonly bigint[]> {
    const ids: bigint[] = []
    for (let at = 0; ids.length < CHALLENGES_PER_STEP_MAX; at++) {
      // For some receipts no juror is drawn, so they cannot be challenged.
      const one = await challengeReceipt(made, at).catch(() => undefined)
      if (one) ids.push(one.id)
    }
    return ids
  }

  test('a demand for a transcript is answered beside many that cannot be answered', async () => {
    const client = court.clients[1] as Ledger
    const answers = CHALLENGES_PER_STEP_MAX + 16
    const lost = await serveSession(scenario, { client, total: 3_000_001n, answers })
    const made = await served()
    const unanswerable = await demandMany(lost)
    const { id } = await challengeReceipt(made)
    const responder = createResponder()
    for (let looks = 0; looks < 2; looks++) await responder.answerChallenges(signal)
    expect(await statusOf(id)).toBe('supplied')
    expect(new Set(await Promise.all(unanswerable.map(statusOf)))).toEqual(new Set(['open']))
  })
})

test('a demand for a receipt is answered with the signature of who speaks for it now', async () => {
  const made = await served(3)
  // The node's new key differs from the signer of the answer.
  const next = scenario.ledgers[3] as Ledger
  await scenario.provider.setOperator({ market: 'sessions', operator: next.account })
  node = next
  const [anchor] = await auditsOf(node).anchors(made.id)
  const epoch = anchor!.atSeconds / (await auditsOf(node).epochSeconds()) + 1n
  const value = (await auditsOf(node).beaconValue(epoch)) as Hash
  const juror = await jurorSelectedFor(made, made.id)
  const { account } = juror
  const { id } = await requireMember(juror, 'dataChallenges').challengeReceipt({
    subject: made.id,
    account,
  })
  await answerChallenges()
  expect(await statusOf(id)).toBe('supplied')
  const index = (await requireMember(node, 'dataChallenges').dataChallenge(id))?.index
  expect(index).toBe(BigInt(AuditSampling.subjectSeed(value, made.id)) % 3n)
})

/** Creates an answered and claimed request whose client demanded an audit on chain. */
async function audited(total = 3_000_001n) {
  const { client, provider, signer } = scenario
  const id = await scenario.openRequest({ costMax: total })
  await requireMember(client, 'auditHolds').requestAudit(id)
  await scenario.lockRequest(id)
  const words = Request.domain(scenario.domain)
  const receipt = coreOf(scenario, { sessionId: id, index: 0n, total })
  const receiptId = Receipt.idOf(receipt, words)
  const envelope = Cbor.encode({ receipt, signature: await node.signer.sign(receiptId) })
  await createResponder().saveReceipt({ sessionId: id, index: 0n, envelope, transcript })
  const voucher = { sessionId: id, total, count: 1n, receiptsRoot: Merkle.rootOf([receiptId]) }
  const signature = await signer.sign(Voucher.hash(voucher, words))
  await provider.claimRequest({ voucher, signature })
  return { id, receipt, receiptId }
}

// Finding: ADV-19
test('a node whose state lacks auditors learns of accounts that enlisted earlier', async () => {
  const { events, next } = await node.events(undefined)
  expect(events.at(-1)).toBeDefined()
  expect((await node.events(next)).events).toEqual([])
  await state.commit([{ kind: 'put', key: 'provider/challenge-cursor', value: Cbor.encode(next) }])
  await answerChallenges()
  const weights = createAuditorWeights(state)
  const { stakeMin } = await node.parameters()
  for (const { account } of court.jurors) {
    expect(await weights.of(account)).toBeGreaterThanOrEqual(stakeMin)
  }
})

test.each([
  ['a key', true],
  ['a contract', false],
])('opted-out answers of a session that %s opened are forgotten: %s', async (_, isKey) => {
  const made = await served()
  await consented(made, 'canary-only')
  const records = createProviderRecords(state)
  const record = (await records.session(made.id))!
  // This signature is not by the client's key, as with a contract that accepts every signature.
  const contractSignature = await scenario.stranger.signer.sign(Hex.zeroHash)
  const authorizationSignature = isKey ? record.authorizationSignature : contractSignature
  await records.saveSession(made.id, { ...record, authorizationSignature })
  await createResponder().recordEnd(made.id, scenario.offer)
  const transcripts = createTranscriptStore(state, random)
  expect((await transcripts.open(made.id, 0n)) === undefined).toBe(isKey)
  expect(await transcripts.consent(made.id)).toBeDefined()
})

describe('a demand for an answer whose pay waits for an audit', () => {
  test.each(['canary-only', 'no word'] as const)(
    'a demand for an audited answer gets the transcript if its client sends %s',
    async (word) => {
      const { id: sessionId, receipt, receiptId } = await audited()
      if (word === 'canary-only') {
        const modes = Audit.encodeModes([word])
        const modesHash = Audit.modesHash(modes)
        const consent = { sessionId, count: 1n, modesHash, secret: Hex.zeroHash }
        const digest = Audit.consentHash(consent, Request.domain(scenario.domain))
        const signature = await scenario.client.signer.sign(digest)
        await createResponder().saveConsent({ consent, modes, signature })
      }
      await createResponder().recordEnd(sessionId, scenario.offer)
      await finalizeNextEpoch(scenario)
      const juror = await jurorSelectedFor({ id: sessionId }, receiptId)
      const key = generateSealKey()
      endpoints.set(juror.account, key.publicKey)
      const { account } = juror
      const { id } = await requireMember(juror, 'dataChallenges').challengeTranscript({
        item: { receipt, path: [] },
        account,
      })
      await answerChallenges()
      expect(await statusOf(id)).toBe('supplied')
      expect(await opened(id, sessionId, key)).toEqual(transcript)
    },
  )
})

describe('a case against a provider', () => {
  async function accused(): Promise<bigint> {
    const served = await serveSessions(scenario, court)
    return (await auditsOf(court.accuser).accuse(itemsOf(served))).id
  }
  const caseOf = (id: bigint) => auditsOf(node).courtCase(id)
  const payOf = async (id: bigint) => {
    const { events } = await node.events(undefined)
    const named = events.flatMap((event) =>
      event.kind === 'pay-attached' && event.caseId === id ? [event.subject] : [],
    )
    const states = named.map(async (subject) => (await node.session(subject))?.pay?.status)
    return new Set(await Promise.all(states))
  }

  test('a node appeals a case that finds it guilty, unless appeals are off', async () => {
    const id = await accused()
    await voteAll(scenario, { caseId: id, verdict: 'major' })
    await answerChallenges(false)
    expect((await caseOf(id))?.status).toBe('ruled')
    await answerChallenges()
    expect(await caseOf(id)).toMatchObject({ status: 'waiting', stage: 'second' })
    await answerChallenges()
    expect((await caseOf(id))?.stage).toBe('second')
  })

  test('a case is defended beside another case and beside any number of audit holds', async () => {
    for (let count = 0; count < 40; count++) {
      const { id } = await audited(1_000n)
      await requireMember(scenario.stranger, 'auditHolds').holdForAudit(id)
    }
    await answerChallenges()
    const session = await served()
    await createResponder().recordEnd(session.id, scenario.offer)
    const cases = [await accused(), await accused()]
    for (const id of cases) await voteAll(scenario, { caseId: id, verdict: 'major' })
    await answerChallenges()
    for (const id of cases) expect((await caseOf(id))?.stage).toBe('second')
    // The juries of the open cases may still request the transcripts, although the audit window is
    // over.
    await scenario.advance(4n * 86_400n)
    await createResponder().sweep()
    expect(await textsOf(session)).toBe(2)
  })

  test('a node ends a case once no appeal can come, and releases the held pay', async () => {
    const id = await accused()
    expect(await payOf(id)).toEqual(new Set(['held']))
    await voteAll(scenario, { caseId: id, verdict: 'no' })
    await answerChallenges()
    expect((await caseOf(id))?.status).toBe('ruled')
    await scenario.advance((await node.parameters()).appealWindowSeconds)
    await answerChallenges()
    expect(await caseOf(id)).toMatchObject({ status: 'final', ruling: 'no' })
    await answerChallenges()
    expect(await payOf(id)).toEqual(new Set(['maturing']))
    for (const prefix of ['provider/case/', 'provider/case-pay/']) {
      expect(await state.list(prefix)).toEqual([])
    }
  })

  test('a case that finds fraud returns the held pay to the clients', async () => {
    const id = await accused()
    await voteAll(scenario, { caseId: id, verdict: 'major' })
    await answerChallenges(false)
    await finalizeCase(scenario, id)
    await answerChallenges(false)
    expect(await payOf(id)).toEqual(new Set(['returned']))
  })

  test('keeps what jurors may ask for, until it is at its end', async () => {
    const made = await served()
    await createResponder().recordEnd(made.id, scenario.offer)
    const id = await accused()
    await answerChallenges()
    await scenario.advance(6n * 86_400n)
    await createResponder().sweep()
    expect(await textsOf(made)).toBe(2)
    await scenario.advance(86_400n)
    await answerChallenges()
    expect((await caseOf(id))?.status).toBe('final')
    await answerChallenges()
    await createResponder().sweep()
    expect(await textsOf(made)).toBe(0)
  })

  const textsOf = async ({ id }: ServedSession) =>
    (await state.list(`provider/transcript/${id}/`)).length
})
