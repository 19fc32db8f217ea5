// Goal: a validator endorses only an answer that it committed to as clean and whose pay is held,
// after the commit phase of its epoch; and it endorses each answer once.
// Method: requests with an audit hold on a chain in memory, and constructed findings.

import { type Ledger, requireMember } from '@ostrom/ledger'
import { auditsOf, coreOf, nextEpoch } from '@ostrom/ledger/conformance'
import { type Hex, Merkle, Receipt, Request, Voucher } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  type CourtScenario,
  createCourtScenario,
  createEventFeed,
} from '../../testing/served.fixture.ts'
import { createValidatorRecords } from '../records/validator-records.ts'
import { emptyUpdate, findingOf, hashOf, subjectOf } from '../testing/findings.fixture.ts'
import { createEndorser } from './endorser.ts'
import { createFindingsRecords } from './records.ts'

let world: CourtScenario
beforeEach(async () => {
  world = await createCourtScenario()
})

/** Creates a claimed request; its pay waits for an audit if the client demanded one. */
async function claimed(isHeld = true) {
  const { openRequest, lockRequest, provider, client, signer, domain } = world.scenario
  const id = await openRequest()
  if (isHeld) await requireMember(client, 'auditHolds').requestAudit(id)
  await lockRequest(id)
  const words = Request.domain(domain)
  const receipt = coreOf(world.scenario, { sessionId: id, index: 0n, total: 3_000n })
  const receiptId = Receipt.idOf(receipt, words)
  const receiptsRoot = Merkle.rootOf([receiptId])
  const voucher = { sessionId: id, total: 3_000n, count: 1n, receiptsRoot }
  await provider.claimRequest({
    voucher,
    signature: await signer.sign(Voucher.hash(voucher, words)),
  })
  return { id, receipt, receiptId, atSeconds: await client.nowSeconds() }
}

type Verdict = 'clean' | 'suspicious' | undefined

async function setUp(
  request: Awaited<ReturnType<typeof claimed>>,
  { verdict, ledger }: { readonly verdict: Verdict; readonly ledger?: Ledger },
) {
  const own = ledger ?? (world.court.jurors[0] as Ledger)
  const audits = auditsOf(own)
  const state = createStateMemory()
  const records = createValidatorRecords(state)
  const { id, receipt, receiptId, atSeconds: anchoredSeconds } = request
  const subject = { ...subjectOf(0, { kind: 'request', anchoredSeconds }), id }
  await records.ingest({ ...emptyUpdate, subjects: [subject] })
  await records.finish(subject, [findingOf(subject, { receipt, receiptId, outcome: 'examined' })])
  const epoch = anchoredSeconds / (await audits.epochSeconds())
  const scoreHash = hashOf(5)
  const found = verdict ? [{ receiptId, verdict, scoreHash }] : []
  await createFindingsRecords(state).commit(epoch, found)
  const endorsed: Hex.Hash[] = []
  const endorser = createEndorser({
    ledger: own,
    audits,
    account: own.account,
    records,
    state,
    nowSeconds: () => own.nowSeconds(),
    log: (_, what) => void endorsed.push(what?.['request'] as Hex.Hash),
  })
  const feed = createEventFeed(own)
  /** Runs a step this many epochs after the epoch of the claim. */
  const stepIn = async (later: bigint) => {
    while ((await own.nowSeconds()) / (await audits.epochSeconds()) < epoch + later) {
      await nextEpoch(world.scenario)
    }
    await feed.to(endorser.onEvent)
    await endorser.step()
    return endorsed
  }
  return { stepIn }
}

describe('no endorsement is made', () => {
  test('before commitments of the epoch are closed', async () => {
    const { stepIn } = await setUp(await claimed(), { verdict: 'clean' })
    expect(await stepIn(2n)).toEqual([])
    expect(await stepIn(3n)).toHaveLength(1)
  })

  test.each(['suspicious', undefined] as const)(
    'an answer that was committed as %s is not endorsed',
    async (verdict) => {
      const { stepIn } = await setUp(await claimed(), { verdict })
      expect(await stepIn(3n)).toEqual([])
    },
  )

  test('a request whose client asked for no audit is not endorsed', async () => {
    const { stepIn } = await setUp(await claimed(false), { verdict: 'clean' })
    expect(await stepIn(3n)).toEqual([])
  })

  test('an account without weight at the claim of a request endorses nothing', async () => {
    const request = await claimed()
    const { stepIn } = await setUp(request, { verdict: 'clean', ledger: world.scenario.stranger })
    expect(await stepIn(3n)).toEqual([])
  })

  test('after the committed findings are deleted, nor later', async () => {
    const { stepIn } = await setUp(await claimed(), { verdict: 'clean' })
    expect(await stepIn(6n)).toEqual([])
    expect(await stepIn(6n)).toEqual([])
  })
})

test('a clean answer is endorsed once, and the chain counts the weight behind it', async () => {
  const request = await claimed()
  const { stepIn } = await setUp(request, { verdict: 'clean' })
  expect(await stepIn(3n)).toEqual([request.id])
  expect(await stepIn(4n)).toEqual([request.id])
  const audits = auditsOf(world.scenario.stranger)
  expect(await audits.isEndorsed(request.id)).toBe(false)
  for (const ledger of world.court.jurors.slice(1, 3)) {
    await (await setUp(request, { verdict: 'clean', ledger })).stepIn(4n)
  }
  expect(await audits.isEndorsed(request.id)).toBe(true)
})
