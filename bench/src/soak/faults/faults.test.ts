// Goal: the soak's plan is a function of its seed and includes every kind of fault. Its verdict
// finds a lost unit, a stuck unit, a wrong byte, growing memory and an open handle.
// Method: plans from seeds; a hand-written run without faults, into which each fault is inserted.

import type { AccountId } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { createPrng } from '../../../../simulation/src/runtime/prng.ts'
import type { Try } from './clients/ask.ts'
import { outcomeOf } from './clients/clients.ts'
import { apis, nextQuestion } from './clients/questions.ts'
import { FAULT_LASTS_MS, FAULT_PAUSE_MS, STALL_DOUBLINGS_MAX, STALL_MS } from './limits.ts'
import { stallOf } from './links/forwarder.ts'
import { auditFactsOf } from './outcome/audits.ts'
import { type FinalAccounts, type FinalSession, judgeAccounts } from './outcome/final-accounts.ts'
import { memorySlope } from './outcome/samples.ts'
import { type FaultSoakFacts, judgeFaultSoak, type WatchedProcess } from './outcome/verdict.ts'
import { type FaultTargets, faultKinds, planFaults } from './plan/plan.ts'
import { soakFinding } from './report/page.ts'

const targets: FaultTargets = Object.fromEntries(faultKinds.map((kind) => [kind, ['a', 'b']]))
const plan = (seed: string, minutes: number, of = targets) =>
  planFaults({ dice: createPrng(seed), targets: of, forMs: minutes * 60_000 })

describe('the plan of faults', () => {
  test('the plan of faults is the same for the same seed, and differs for another seed', () => {
    expect(plan('1', 5)).toEqual(plan('1', 5))
    expect(plan('1', 5)).not.toEqual(plan('2', 5))
  })

  test('the plan of faults has every kind in two minutes, and over 100 kills in thirty', () => {
    for (const seed of ['1', '2', '3']) {
      expect(new Set(plan(seed, 2).map(({ kind }) => kind))).toEqual(new Set(faultKinds))
      const deaths = plan(seed, 30).filter(({ kind }) => kind.startsWith('kill'))
      expect(deaths.length).toBeGreaterThan(100)
    }
  })

  test('keeps its pauses, ends in time, and leaves out kinds without a target', () => {
    const { cut: _, ...others } = targets
    const faults = plan('4', 30, others)
    for (const [at, { atMs, lastsMs, kind }] of faults.entries()) {
      const pause = atMs - (faults[at - 1]?.atMs ?? 0)
      expect(pause).toBeGreaterThanOrEqual(FAULT_PAUSE_MS.least)
      expect(pause).toBeLessThanOrEqual(FAULT_PAUSE_MS.most)
      expect(lastsMs).toBeLessThanOrEqual(FAULT_LASTS_MS.most)
      expect(atMs + lastsMs).toBeLessThanOrEqual(30 * 60_000)
      expect(kind).not.toBe('cut')
    }
  })
})

describe('a lost packet', () => {
  const dice = (...numbers: number[]) => {
    let at = 0
    return () => numbers[at++] ?? 0.99
  }

  test('holds its piece back, twice as long each time that it is lost again', () => {
    expect(stallOf(10, dice())).toBe(0)
    expect(stallOf(10, dice(0.05))).toBe(STALL_MS)
    expect(stallOf(10, dice(0.05, 0.05))).toBe(3 * STALL_MS)
    expect(stallOf(0, () => 0)).toBe(0)
    expect(stallOf(10, () => 0)).toBe((2 ** (STALL_DOUBLINGS_MAX + 1) - 1) * STALL_MS)
  })
})

describe('a question', () => {
  const question = nextQuestion(createPrng('a question'))
  const { expected } = question
  const part = (end: Try['end'], text: string): Try => ({ end, text, failedParts: 0 })

  test('questions use every API and have an expected answer', () => {
    const dice = createPrng('questions')
    const questions = Array.from({ length: 100 }, () => nextQuestion(dice))
    expect(new Set(questions.map(({ api }) => api))).toEqual(new Set(apis))
    expect(questions.every((one) => one.expected.length > 0)).toBe(true)
  })

  test('a question is answered if broken tries begin its answer and one try has it all', () => {
    const tries = [part('broken', expected.slice(0, 9)), part('whole', expected)]
    expect(outcomeOf(question, tries).result).toBe('answered')
    expect(outcomeOf(question, tries.slice(0, 1)).result).toBe('failed')
  })

  test.each([
    ['a missing character', [part('whole', expected.slice(0, -1))]],
    ['a doubled one', [part('whole', expected[0] + expected)]],
    ['a wrong one in a broken try', [part('broken', 'x'), part('whole', expected)]],
    [
      'a missing one in a broken try',
      [part('error', expected.slice(1, 9)), part('whole', expected)],
    ],
  ])('the result of a question is wrong with %s', (_, tries) => {
    expect(outcomeOf(question, tries).result).toBe('wrong')
  })
})

const [client, provider, treasury] = ['0xc1', '0xb2', '0xd3'] as AccountId[] as [
  AccountId,
  AccountId,
  AccountId,
]
const session: FinalSession = {
  id: 'one',
  client,
  provider,
  status: 'closed',
  pay: 'paid',
  settled: 300n,
  collected: { net: 290n, fee: 10n, royalties: 0n },
  receipts: 300n,
  checkpoint: 20n,
  part: 20n,
}
const books: FinalAccounts = {
  minted: 1_000n,
  vaultHolds: 1_000n,
  balances: { [client]: 700n, [provider]: 290n, [treasury]: 10n },
  wallets: {},
  deposits: { [client]: 1_000n },
  sessions: [session],
  requests: [],
  openRequests: 0,
}
const judged = (change: Partial<FinalAccounts>, brokenStreams = 1) =>
  judgeAccounts({ ...books, ...change }, { brokenStreams })
const withSession = (change: Partial<FinalSession>) => ({ sessions: [{ ...session, ...change }] })

describe('the books', () => {
  test('the books of a run without faults add up', () => {
    expect(judged({})).toEqual({
      lost: 0n,
      stuck: 0n,
      paidWithoutReceipt: 0n,
      unpaid: 0n,
      faults: [],
    })
  })

  test('tell a lost unit and a stuck one', () => {
    expect(judged({ vaultHolds: 999n })).toMatchObject({ lost: 1n })
    const balances = { ...books.balances, [treasury]: 9n }
    expect(judged({ balances })).toMatchObject({ lost: 0n, stuck: 1n })
  })

  test.each<[string, Partial<FinalAccounts>]>([
    ['a client that is poorer than its sessions', { deposits: { [client]: 1_001n } }],
    [
      'a provider that was paid less',
      { ...withSession({ collected: { net: 291n, fee: 9n, royalties: 0n } }) },
    ],
    [
      'a pay that is not what was settled',
      { ...withSession({ collected: { net: 290n, fee: 9n, royalties: 0n } }) },
    ],
    ['a session that is open', withSession({ status: 'open' })],
    ['a pay that nobody collected', withSession({ pay: 'maturing' })],
    ['a request that has not ended', { openRequests: 1 }],
    ['more paid without a receipt than a part costs', withSession({ receipts: 279n })],
    ['more answered without pay than a checkpoint', withSession({ receipts: 321n })],
  ])('tell %s', (_, change) => {
    expect(judged(change).faults).toHaveLength(1)
  })

  test('count a claimed request as a session', () => {
    const half = { net: 145n, fee: 5n, royalties: 0n }
    const one = { ...session, settled: 150n, receipts: 150n, collected: half }
    const both = { sessions: [one], requests: [{ ...one, id: 'two' }] }
    expect(judged(both).faults).toEqual([])
    expect(judged({ ...both, requests: [{ ...one, pay: 'held' }] }).faults).toHaveLength(1)
  })

  test('allow a checkpoint for each broken stream', () => {
    expect(judged(withSession({ receipts: 280n })).faults).toEqual([])
    expect(judged(withSession({ receipts: 260n }), 2).faults).toEqual([])
  })
})

describe('the verdict', () => {
  const samples = (slope: number) =>
    Array.from({ length: 61 }, (_, at) => ({
      atMinutes: at / 2,
      // Memory grows fast at the start, then follows the sawtooth of a garbage collector.
      mebibytes: 100 + Math.min(at, 10) * 5 + slope * (at / 2) + (at % 3),
    }))
  const handles = { sockets: 8, others: 20 }
  const watched: WatchedProcess = {
    name: 'gateway',
    samples: samples(0.2),
    inUse: samples(0.2),
    handles: { before: handles, after: handles },
  }
  const facts: FaultSoakFacts = {
    minutes: 30,
    deaths: 60,
    outcomes: [{ question: { api: 'chat', how: 'greedy' }, result: 'answered', tries: [] }],
    books: judged({}),
    watched: [watched],
    audits: { scored: 9, wronged: [], fees: 0, challenges: 1 },
    faults: [],
  }
  test('the finding of the report has the verdict and the faults that were not tried', () => {
    const figures = judgeFaultSoak({ ...facts, deaths: 1 })
    const found = { ...facts, figures, deaths: { gateway: 1 }, skipped: { loss: 'no `nft`' } }
    expect(soakFinding(found)).toBe(
      '**Found:** In 30 minutes with 1 deaths of processes and other faults 1 questions were ' +
        'answered byte for byte, 0 wrongly, and 0 ended with an error. 0 base units were lost ' +
        `and 0 stuck. 1 of ${figures.length} bounds are broken. Faults not tried on this ` +
        'machine: loss of packets. All processes shared one machine.',
    )
  })

  test('counts fees for answers on the chain, and calls only other cases accusations', () => {
    const provider = '0x01' as never
    const opened = { kind: 'case-opened', caseId: 1n, respondent: provider } as const
    const fee = { ...opened, opener: '0x000000000000000000000000000000000000dead' as never }
    const taken = { kind: 'supply-fee-taken', challengeId: 1n, provider, amount: 1n }
    const accused = { ...opened, opener: '0x02' as never }
    const fine = { kind: 'transcript-withheld', provider }
    expect(auditFactsOf([fee, taken, accused, fine] as never)).toEqual({
      wronged: ['case against 0x01', 'fine of 0x01'],
      fees: 1,
      challenges: 0,
    })
  })

  const broken = (change: Partial<FaultSoakFacts>) =>
    judgeFaultSoak({ ...facts, ...change }).flatMap(({ what, isReached }) =>
      isReached ? [] : [what],
    )
  const outcome = (result: 'wrong' | 'failed') => ({ ...facts.outcomes[0]!, result })

  test('the verdict on a run without faults breaks no bound', () => {
    expect(broken({})).toEqual([])
  })

  test('finds what is planted', () => {
    expect(broken({ books: judged({ vaultHolds: 999n }) })).toContain('base units lost')
    expect(broken({ outcomes: [...facts.outcomes, outcome('wrong')] })).toEqual(['wrong answers'])
    const failed = [...facts.outcomes, outcome('failed'), outcome('failed')]
    expect(broken({ outcomes: failed })).toEqual(['questions that ended with an error'])
    expect(broken({ deaths: 49 })).toEqual(['deaths of processes'])
    expect(broken({ faults: ['gateway ended'] })).toEqual([
      'ends and hangs of processes that the plan of faults did not cause',
    ])
    const accused = { ...facts.audits, wronged: ['case against one'] }
    expect(broken({ audits: accused })).toEqual(['honest providers suspected, accused or fined'])
    const idle = { ...facts.audits, scored: 0 }
    expect(broken({ audits: idle })).toEqual(['answers that the validator scored'])
    const growing = [{ ...watched, samples: samples(1.1) }]
    expect(broken({ watched: growing })).toEqual(['resident memory of gateway, MiB a minute'])
    const leaking = [{ ...watched, inUse: samples(1.1) }]
    expect(broken({ watched: leaking })).toEqual(['memory in use of gateway, MiB a minute'])
    const open = { before: handles, after: { ...handles, others: 21 } }
    const left = { before: handles, after: { ...handles, sockets: 58 } }
    for (const leak of [open, left])
      expect(broken({ watched: [{ ...watched, handles: leak }] })).toEqual([
        'handles of gateway at rest',
      ])
  })

  test('says nothing of memory over few minutes', () => {
    expect(memorySlope(samples(5).slice(0, 15))).toBeUndefined()
  })
})
