// Goal: jurors conduct a case from its opening to its end by themselves, are paid for their votes,
// fine silent jurors, appeal wrong rulings, and lose nothing because of a kill.
// Method: nodes of four jurors and an opener with the chain in memory, on a report about a model; a
// kill is simulated by a new node on the same state. The test sets their findings.

import { GENERAL_DOMAIN, type JurorVerdict, type Ledger, requireMember } from '@ostrom/ledger'
import {
  auditsOf,
  type CourtFixture,
  createCourtFixture,
  createMemoryScenario,
  finalizeNextEpoch,
  hashOf,
  type Scenario,
  UNIT,
} from '@ostrom/ledger/conformance'
import type { AccountId } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { beforeEach, describe, expect, test } from 'vitest'
import { readEvents } from '../../event-reader.ts'
import { createRandomness } from '../../randomness.ts'
import { createDatasetCaseHandler } from '../datasets/dataset-case.ts'
import type { AuditFinding } from '../records/audit-finding.ts'
import { createValidatorRecords } from '../records/validator-records.ts'
import { createReportCaseHandler } from '../reports/report-case.ts'
import type { ReportJudgement } from '../reports/report-judge.ts'
import { createTrainingCaseHandler } from '../training/training-case.ts'
import type { AppealSettings } from './appeals.ts'
import { createFraudCaseHandler } from './fraud-case.ts'
import { createJuror, type Juror } from './juror.ts'

const { signal } = new AbortController()
const log = () => {}
/** The wait ends once all nodes are idle. */
const clock = {
  nowMs: () => 0,
  sleep: () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve))),
}
const random = (count: number) => crypto.getRandomValues(new Uint8Array(count))

let scenario: Scenario
let court: CourtFixture
/** True if a new node is created before each step. */
let kills: boolean

type JurorScenarioOptions = {
  readonly account?: AccountId
  readonly appeals?: AppealSettings
  readonly finds?: (attempt: number) => ReportJudgement | undefined
}

type JurorNode = {
  readonly ledger: Ledger
  step(): Promise<void>
  /** Returns the number of requests for a judgement. */
  readonly asked: () => number
}

function nodeOf(ledger: Ledger, settings: JurorScenarioOptions = {}): JurorNode {
  const state = createStateMemory()
  const { account = ledger.account, appeals = {}, finds = () => undefined } = settings
  const audits = auditsOf(ledger)
  let attempts = 0
  const judge = { judge: async () => finds(++attempts) ?? { reason: 'no-idea' } }
  const make = (): Juror => {
    const randomness = createRandomness({ audits, ledger, signal, log })
    const { datasets, modelReports } = ledger
    const own = {
      ledger,
      audits,
      datasets,
      modelReports,
      randomness,
      account,
      state,
      random,
      log,
      signal,
      clock,
    }
    const examiner = {
      sampledReceipts: async () => [],
      examine: async (_: unknown, found: AuditFinding) => found,
    }
    const records = createValidatorRecords(state)
    const caseHandlers = {
      fraud: createFraudCaseHandler({ examiner, records, clock }),
      dataset: createDatasetCaseHandler({ ...own, judge: undefined }),
      report: createReportCaseHandler({ ...own, judge }),
      training: createTrainingCaseHandler({ ...own, training: undefined, judge: undefined }),
    }
    return createJuror({
      ...own,
      caseHandlers,
      appeals,
      domains: new Set([GENERAL_DOMAIN]),
    })
  }
  let juror = make()
  return {
    ledger,
    asked: () => attempts,
    async step() {
      if (kills) juror = make()
      await readEvents({ ledger, state, key: 'cursor', signal }, async (events) => {
        for (const event of events) await juror.onEvent(event)
        return []
      })
      await juror.step()
    },
  }
}

beforeEach(async () => {
  kills = false
  scenario = await createMemoryScenario()
  court = await createCourtFixture(scenario)
  await scenario.stranger.deposit({ asset: scenario.stranger.nativeAsset, amount: UNIT })
})

async function report(by = scenario.stranger): Promise<bigint> {
  const { version } = scenario
  return (await requireMember(by, 'modelReports').reportModel({ version, evidence: hashOf(0xe1) }))
    .id
}

const caseOf = (id: bigint) => auditsOf(scenario.client).courtCase(id)

/** Advances time, and lets nodes work, until a case has ended and all nodes are idle. */
async function play(
  caseId: bigint,
  nodes: readonly JurorNode[],
  stepSeconds = 3_600n,
): Promise<void> {
  for (let step = 0; step < 400; step++) {
    for (const node of nodes) await node.step()
    const { status } = (await caseOf(caseId)) ?? {}
    if (status === 'final') break
    if (status === 'waiting') await finalizeNextEpoch(scenario)
    else await scenario.advance(stepSeconds)
  }
  for (const node of nodes) for (let last = 0; last < 3; last++) await node.step()
}

const worth = async ({ account, nativeAsset, balance }: Ledger) => balance(account, nativeAsset)
const harm = (verdict: JurorVerdict) => () => ({ verdict, reason: 'told' })
const statusOf = async () => (await scenario.client.modelVersion(scenario.version))?.status

async function votesIn(caseId: bigint): Promise<readonly string[]> {
  const { events } = await scenario.client.events(undefined)
  return events.flatMap((event) =>
    event.kind === 'vote-revealed' && event.caseId === caseId ? [event.verdict] : [],
  )
}

describe('a jury', () => {
  test.each([
    ['whose nodes live on', false],
    ['whose nodes are killed before each step', true],
  ])('%s finds harm, has it done, and is paid', async (_, killed) => {
    kills = killed
    const nodes = court.jurors.map((juror) => nodeOf(juror, { finds: harm('major') }))
    const before = await Promise.all(court.jurors.map(worth))
    const id = await report()
    await play(id, nodes)
    expect(await caseOf(id)).toMatchObject({ status: 'final', ruling: 'major' })
    expect(await statusOf()).toBe('quarantined')
    const after = await Promise.all(court.jurors.map(worth))
    const seats = await seatsIn(id)
    const { seatFee } = await scenario.client.parameters()
    for (const [at, { account }] of court.jurors.entries()) {
      expect(after[at]! - before[at]!).toBeGreaterThanOrEqual((seats.get(account) ?? 0n) * seatFee)
    }
    expect(new Set(await votesIn(id))).toEqual(new Set(['major']))
  })

  test('fines who kept silent, and pays those who say so', async () => {
    const [silent, ...awake] = court.jurors as [Ledger, ...Ledger[]]
    const nodes = awake.map((juror) => nodeOf(juror, { finds: harm('no') }))
    const id = await report()
    await play(id, nodes)
    expect((await caseOf(id))?.status).toBe('final')
    const fined = (await scenario.client.events(undefined)).events.flatMap((event) =>
      event.kind === 'juror-fined' && event.caseId === id ? [event.account] : [],
    )
    // The accuser of the court's fixture also has weight, but no node.
    const asleep = [silent.account, court.accuser.account]
    expect(fined.every((account) => asleep.includes(account))).toBe(true)
    const seats = await seatsIn(id)
    const owing = asleep.filter((account) => (seats.get(account) ?? 0n) > 0n)
    expect(owing).toContain(silent.account)
    expect(new Set(fined)).toEqual(new Set(owing))
  })

  // Finding: EVM3-14
  test('jurors vote no late in the vote if the opener disclosed nothing', async () => {
    const nodes = court.jurors.map((juror) => nodeOf(juror))
    const before = await Promise.all(court.jurors.map(worth))
    const id = await report()
    await play(id, nodes, 1_000n)
    expect(await caseOf(id)).toMatchObject({ status: 'final', ruling: 'no' })
    expect(new Set(await votesIn(id))).toEqual(new Set(['no']))
    // For three quarters of the time to commit, the nodes asked for judgements again, because their
    // owners could still give them.
    expect(nodes.every((node) => node.asked() > 10)).toBe(true)
    expect(await statusOf()).toBe('active')
    const fined = (await scenario.client.events(undefined)).events.flatMap((event) =>
      event.kind === 'juror-fined' && event.caseId === id ? [event.account] : [],
    )
    for (const { account } of court.jurors) expect(fined).not.toContain(account)
    const after = await Promise.all(court.jurors.map(worth))
    expect(after.every((sum, at) => sum >= before[at]!)).toBe(true)
  })

  test('fines nobody where all are silent, and the opener loses its bond', async () => {
    const nodes = court.jurors.map((juror) => nodeOf(juror))
    const { stranger } = scenario
    const before = await worth(stranger)
    const id = await report()
    // Nodes with one step in a window have no step late enough for a vote by rule.
    await play(id, nodes, 6n * 3_600n)
    expect(await caseOf(id)).toMatchObject({ status: 'final', ruling: 'undecided' })
    expect(await votesIn(id)).toEqual([])
    const { events } = await scenario.client.events(undefined)
    expect(events.filter(({ kind }) => kind === 'juror-fined')).toEqual([])
    const { caseBond } = await scenario.client.parameters()
    expect(before - (await worth(stranger))).toBe(caseBond)
  })

  test('asks again before it says that something is withheld', async () => {
    // The evidence is missing at first and available later.
    const finds = (attempt: number) => harm(attempt < 3 ? 'minor' : 'no')()
    const nodes = court.jurors.map((juror) => nodeOf(juror, { finds }))
    const id = await report()
    await play(id, nodes, 1_000n)
    expect(new Set(await votesIn(id))).toEqual(new Set(['no']))
  })

  test('votes for accounts that named its nodes', async () => {
    const hot = scenario.ledgers.slice(0, 4)
    const nodes: JurorNode[] = []
    for (const [at, juror] of court.jurors.entries()) {
      const node = hot[at] as Ledger
      await juror.setOperator({ market: 'court', operator: node.account })
      nodes.push(nodeOf(node, { account: juror.account, finds: harm('major') }))
    }
    const id = await report()
    await play(id, nodes)
    expect(await caseOf(id)).toMatchObject({ status: 'final', ruling: 'major' })
  })
})

/** Returns the seats of a case's voters in all draws, by account. */
async function seatsIn(id: bigint): Promise<ReadonlyMap<AccountId, bigint>> {
  const { draw = 0 } = (await caseOf(id)) ?? {}
  const seats = new Map<AccountId, bigint>()
  for (const { account } of scenario.ledgers) {
    for (let at = 0; at <= draw; at++) {
      const own = await auditsOf(scenario.client).seatsOf({ caseId: id, draw: at, account })
      seats.set(account, (seats.get(account) ?? 0n) + own)
    }
  }
  return seats
}

describe('a ruling', () => {
  const appealed = async (id: bigint) =>
    (await scenario.client.events(undefined)).events.flatMap((event) =>
      event.kind === 'case-appealed' && event.caseId === id ? [event.stage] : [],
    )

  test('against who opened the case is appealed by its node, to the end', async () => {
    const { stranger } = scenario
    const jurors = court.jurors.map((juror) => nodeOf(juror, { finds: harm('no') }))
    const id = await report()
    await play(id, [...jurors, nodeOf(stranger)], 6n * 3_600n)
    expect(await appealed(id)).toEqual(['second', 'plenary'])
    expect(await caseOf(id)).toMatchObject({ status: 'final', stage: 'plenary', ruling: 'no' })
  })

  test('a ruling is not appealed if the deposit exceeds the node’s limit', async () => {
    const { stranger } = scenario
    const jurors = court.jurors.map((juror) => nodeOf(juror, { finds: harm('no') }))
    const id = await report()
    const depositMax = (await scenario.client.parameters()).caseBond
    await play(id, [...jurors, nodeOf(stranger, { appeals: { depositMax } })])
    expect(await appealed(id)).toEqual([])
  })

  test('a juror’s node appeals a ruling against its finding if its owner wants that', async () => {
    const id = await report()
    await finalizeNextEpoch(scenario)
    const audits = auditsOf(scenario.stranger)
    await audits.seatJury(id)
    const seatsOf = ({ account }: Ledger) => audits.seatsOf({ caseId: id, draw: 0, account })
    const seats = await Promise.all(court.jurors.map(seatsOf))
    // The juror with the fewest seats is used, so that the others decide the ruling.
    const least = seats.reduce((a, b) => (b > 0n && (a === 0n || b < a) ? b : a), 0n)
    const at = seats.indexOf(least)
    const nodes = court.jurors.map((juror, index) => {
      const appeals = { asJuror: true }
      return nodeOf(juror, index === at ? { finds: harm('no'), appeals } : { finds: harm('major') })
    })
    await play(id, nodes, 6n * 3_600n)
    expect(await votesIn(id)).toContain('no')
    expect(await appealed(id)).toContain('second')
  })
})
