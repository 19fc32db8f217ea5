// Goal: on the network that `npm start` runs, answers are audited without further set-up, and
// `ostrom audit` shows how many were audited, and the results. Epochs have final blocks, from which
// points (counted contributions) follow. The network still answers after its chain was advanced by
// a week, as people do to pass the period of a vote.
// Method: the code that `npm start` runs, with the bundled model. Chain, providers, gateway,
// calibration and validator are separate processes, in real time; answers are followed until they
// are examined.
// Requirements: R002-12, B-4, B-8
// Missing for B-4: slashing for answers on Solana, pay of validators beyond honeypots and
// endorsements.
// Shows (validate): audits of the local network's answers without further set-up, each with the
// computed evidence (one validator on your machine audits every answer).
// Shows (validate): validators announce which artifacts they examine; the class of an offer follows
// from the settled weight behind the announcements, also on the local network.
// Missing: audited artifacts with a single validator of the default stake: its weight is too low,
// so a larger stake or further validators are needed.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { requireMember } from '@ostrom/ledger'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type LocalAudits, startLocalAudits } from '../../cli/src/dev/local-audits.ts'
import { MODEL, post, startTestNetwork, type TestGatewayProcess } from './network.fixture.ts'

const TEST_MS = 1_200_000
/** Checks are five seconds apart: each runs a command, which takes time from the validator. */
const LOOK = { timeout: TEST_MS / 2, interval: 5_000 }
const QUESTIONS = 10

const network = openForTests(() => startTestNetwork({ providers: 2, audited: true }))
let gateway: TestGatewayProcess
let audits: LocalAudits

beforeAll(async () => {
  gateway = await network.startGateway()
})
afterAll(async () => {
  await audits?.stop()
})

const ask = async (turn: number, more: object = {}) => {
  const messages = [{ role: 'user', content: `Tell me about the sea, part ${turn}.` }]
  const response = await post(gateway, { model: MODEL, max_tokens: 24, messages, ...more })
  expect(response.status).toBe(200)
  return (await response.json()) as { ostrom: { receipt: { id: string }; provider: string } }
}

type AuditOutput = {
  readonly answers: number
  readonly examined: number
  readonly private: number
  readonly flagged: number
  readonly receipts: readonly {
    readonly receiptId: string
    readonly state: string
    readonly findings: readonly { readonly outcome: string; readonly evidence?: number }[]
  }[]
}
type OfferOutput = {
  readonly verifiability: string
  readonly missingRequirement?: string
  readonly endpoint?: { readonly expiresAtSeconds: string }
}
const offers = async () => (await network.ostrom('offers', MODEL)).json() as OfferOutput[]

const audit = async () => (await network.ostrom('audit')).json() as AuditOutput

// Finding: ART-1, gap-4
test('validators examine each answer with evidence that allows more than canaries', async () => {
  // No validator audits yet, but the gateway already answers. Whether this answer is examined
  // depends on when its session ends: a validator has no seat for what was anchored before its
  // weight counted.
  const early = await ask(QUESTIONS)
  expect(await audit()).toMatchObject({ answers: 1, examined: 0 })
  const declared = { verifiability: 'declared', missingRequirement: 'calibration' }
  expect(await offers()).toEqual([1, 2].map(() => expect.objectContaining(declared)))
  audits = startLocalAudits({ network: network.network, alias: MODEL, priority: 0 })
  const validator = await audits.ready
  // Weight counts from the second after the enlistment on.
  const classes = async () => (await offers()).map(({ verifiability }) => verifiability)
  await expect.poll(classes, LOOK).toEqual(['calibrated', 'calibrated'])

  const asked = new Set<string>()
  for (let turn = 0; turn < QUESTIONS; turn++) asked.add((await ask(turn)).ostrom.receipt.id)
  const hidden = await ask(QUESTIONS, { ostrom: { audit: 'canary-only' } })
  const receipts = async () =>
    (await audit()).receipts.filter(({ receiptId }) => receiptId !== early.ostrom.receipt.id)
  const states = async () =>
    (await receipts()).filter(({ receiptId }) => asked.has(receiptId)).map(({ state }) => state)
  await expect.poll(states, LOOK).toEqual(Array(QUESTIONS).fill('examined'))
  expect(await audit()).toMatchObject({ answers: QUESTIONS + 2, flagged: 0 })
  for (const { receiptId, state, findings } of await receipts()) {
    const isHidden = receiptId === hidden.ostrom.receipt.id
    const computed = { outcome: 'examined', evidence: expect.any(Number) }
    expect({ state, findings }).toMatchObject(
      isHidden
        ? { state: 'private', findings: [{ outcome: 'private' }] }
        : { state: 'examined', findings: [computed] },
    )
    expect(findings).toHaveLength(1)
  }
  const stored = JSON.parse(await readFile(join(validator.folder, 'audits.json'), 'utf8'))
  const scored = (stored as { scored: number }[]).reduce((sum, one) => sum + one.scored, 0)
  expect(scored).toBeGreaterThanOrEqual(QUESTIONS)
})

test('stake makes final blocks, and providers are found after a week of the chain', async () => {
  const { chain } = network.network
  const ledger = await chain.ledgerOf(new Uint8Array(32).fill(3))
  onTestFinished(() => ledger.close())
  const latest = () => requireMember(ledger, 'audits').latestBlock()
  await expect.poll(latest, { timeout: TEST_MS, interval: 1_000 }).toBeDefined()
  await chain.advance(604_800n)
  const now = await ledger.nowSeconds()
  const found = async () =>
    (await offers()).map(({ endpoint }) => BigInt(endpoint?.expiresAtSeconds ?? 0n) > now)
  await expect.poll(found, LOOK).toEqual([true, true])
  // The gateway reads the new announcements of the providers a moment later.
  const question = { model: MODEL, max_tokens: 8, messages: [{ role: 'user', content: 'Hi' }] }
  await expect.poll(async () => (await post(gateway, question)).status, LOOK).toBe(200)
})
