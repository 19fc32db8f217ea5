// Goal: a client sees the audit state of each of its own answers: opted out, waiting (and for which
// event), or drawn by the chain; it also sees the validators' findings about the answer.
// Method: sessions that are settled on a chain in memory, before and after its beacon has drawn.

import {
  auditsOf,
  createCourtFixture,
  createMemoryScenario,
  finalizeNextEpoch,
  serveSession,
} from '@ostrom/ledger/conformance'
import { type Hash, Hex, Receipt } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import {
  countStates,
  type ReceiptForAudit,
  trackAudits,
  type ValidatorFindings,
} from './answer-audits.ts'

const validator = `0x${'77'.repeat(20)}`

async function setUp() {
  const scenario = await createMemoryScenario()
  await createCourtFixture(scenario)
  // A beacon value that is known when a session is settled samples none of its answers.
  await finalizeNextEpoch(scenario)
  const { client, provider, domain } = scenario
  const { id, items } = await serveSession(scenario, { client, total: 1_000n, answers: 3 })
  const receipts = items.map(({ receipt: core }, index): ReceiptForAudit => {
    const audit = index === 2 ? 'canary-only' : 'sampled'
    return { id: Receipt.idOf(core, domain), core, provider: provider.account, audit }
  })
  const requests: Hash[] = []
  const follow = async (findings: readonly ValidatorFindings[] = [], own = receipts) => {
    const findingsOf = async (subject: Hash) => {
      requests.push(subject)
      return findings
    }
    return await trackAudits({ ledger: client, audits: auditsOf(client), findingsOf }, own)
  }
  return { scenario, id, receipts, follow, asked: requests }
}

const statesOf = (answers: Awaited<ReturnType<typeof trackAudits>>) =>
  answers.map(({ state }) => state).sort()

test('waits for the draw, and asks no validator before', async () => {
  const { follow, asked } = await setUp()
  expect(statesOf(await follow())).toEqual(['pending', 'pending', 'private'])
  expect(asked).toEqual([])
})

test('an answer whose session has not ended is shown to nobody yet', async () => {
  const { follow, receipts } = await setUp()
  const [first] = receipts
  const core = { ...first!.core, sessionId: Hex.sha256Hex(new Uint8Array([1])) }
  expect(statesOf(await follow([], [{ ...first!, core }]))).toEqual(['session-open'])
})

test('tells what validators found of what was drawn', async () => {
  const { scenario, id, receipts, follow, asked } = await setUp()
  await finalizeNextEpoch(scenario)
  // Every answer of a provider on probation is drawn.
  expect(statesOf(await follow())).toEqual(['private', 'sampled', 'sampled'])
  expect(asked).toEqual([id])
  const [first, second] = receipts
  const findings = [
    { receiptId: first!.id, outcome: 'examined' as const, evidence: 0.5 },
    { receiptId: second!.id, outcome: 'withheld' as const },
  ]
  const answers = await follow([{ validator, findings, isFlagged: true }])
  expect(countStates(answers)).toEqual({
    private: 1,
    'session-open': 0,
    pending: 0,
    'not-sampled': 0,
    sampled: 0,
    examined: 1,
    unexamined: 1,
    flagged: 2,
  })
  expect(answers.find(({ receiptId }) => receiptId === first!.id)).toMatchObject({
    state: 'examined',
    findings: [{ validator, outcome: 'examined', evidence: 0.5, isFlagged: true }],
  })
})
