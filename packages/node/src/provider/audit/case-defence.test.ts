// Goal: a provider appeals exactly the rulings against it, finalizes cases, and releases held pay;
// a killed node continues, and the cases of others cost it nothing.
// Method: a test court whose case the test sets, and the provider's records in memory.

import {
  type AuditLedger,
  type CourtCase,
  type Ledger,
  LedgerError,
  type LedgerErrorCode,
  type LedgerEvent,
} from '@ostrom/ledger'
import type { AccountId, Hash } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { beforeEach, describe, expect, test } from 'vitest'
import { CASE_PAYS_RELEASED_MAX } from '../limits.ts'
import { createCaseDefence } from './case-defence.ts'

const accountOf = (byte: string): AccountId => `0x${byte.repeat(20)}`
const hashOf = (number: number): Hash => `0x${number.toString(16).padStart(64, '0')}`
const provider = accountOf('b2')
const ID = 7n

let state: ReturnType<typeof createStateMemory>
let trial: CourtCase | undefined
let logged: object[]
let chain: { now: bigint; balance: bigint; refuses?: LedgerErrorCode; acts: string[] }

beforeEach(() => {
  state = createStateMemory()
  logged = []
  chain = { now: 1_000n, balance: 0n, acts: [] }
  trial = {
    id: ID,
    hasJury: true,
    status: 'ruled',
    ruling: 'major',
    stage: 'first',
    opener: accountOf('a1'),
    respondent: provider,
    appealUntilSeconds: 2_000n,
    endsAtSeconds: 9_000n,
  } as CourtCase
})

/** Creates a defence, as a node does at its start. */
function start(appeals = true) {
  const act = (name: string) => async (what: unknown) => {
    if (chain.refuses) throw new LedgerError(chain.refuses)
    const { subject } = Object(what) as { subject?: string }
    chain.acts.push(subject ? `${name} ${Number(BigInt(subject))}` : name)
  }
  const audits = {
    courtCase: async () => trial,
    appealDeposit: async () => 50n,
    appeal: act('appeal'),
    finalizeCase: act('finalize'),
    resolveHeldPay: act('pay'),
  } as unknown as AuditLedger
  const ledger = {
    account: provider,
    nativeAsset: provider,
    nowSeconds: async () => chain.now,
    balance: async () => chain.balance,
    deposit: async ({ amount }: { amount: bigint }) => void chain.acts.push(`deposit ${amount}`),
  } as unknown as Ledger
  return createCaseDefence({
    ledger,
    audits,
    provider,
    state,
    appeals,
    log: (event, fields) => void logged.push({ event, ...fields }),
  })
}
type Defence = ReturnType<typeof start>

async function hear(defence: Defence, event: Partial<LedgerEvent>): Promise<number> {
  const changes = await defence.onEvent(event as LedgerEvent)
  await state.commit([...changes])
  return changes.length
}
const opened = (respondent = provider) =>
  ({ kind: 'case-opened', caseId: ID, respondent }) as Partial<LedgerEvent>
const attached = (number: number) =>
  ({ kind: 'pay-attached', caseId: ID, subject: hashOf(number) }) as Partial<LedgerEvent>

/** Lets a provider hear that the case was opened, restarts it, and performs one step. */
async function look(appeals = true): Promise<readonly string[]> {
  const defence = start(appeals)
  await hear(defence, opened())
  await start(appeals).step()
  return chain.acts
}

describe('no appeal is made', () => {
  test.each<[string, Partial<CourtCase>]>([
    ['of a ruling for the provider', { ruling: 'no' }],
    ['of a case that nobody ruled', { status: 'voting', ruling: 'undecided' }],
    ['after the last stage', { stage: 'plenary' }],
  ])('%s', async (_what, fields) => {
    trial = { ...trial!, ...fields }
    expect(await look()).toEqual([])
  })

  test('after its window: then the case is ended', async () => {
    chain.now = 2_000n
    expect(await look()).toEqual(['finalize'])
  })

  test('where the provider wishes none', async () => {
    expect(await look(false)).toEqual([])
  })

  test('in a case against another, which is not even noted', async () => {
    expect(await hear(start(), opened(accountOf('c3')))).toBe(0)
    expect(await start().hasOpenCase()).toBe(false)
  })
})

describe('a ruling against the provider', () => {
  test('an appeal of a ruling deposits only the amount that the Vault lacks', async () => {
    chain.balance = 20n
    expect(await look()).toEqual(['deposit 30', 'appeal'])
    chain.acts = []
    chain.balance = 50n
    trial = { ...trial!, ruling: 'minor', stage: 'second' }
    expect(await look()).toEqual(['appeal'])
  })

  test('stays noted where another was quicker, and where the chain is away', async () => {
    chain.balance = 50n
    for (const code of ['appeal-window-closed', 'chain-unreachable'] as const) {
      chain.refuses = code
      expect(await look()).toEqual([])
      expect(await start().hasOpenCase()).toBe(true)
    }
  })
})

describe('a case', () => {
  test.each<[string, Partial<CourtCase>]>([
    ['without a jury', { hasJury: false, status: 'waiting' }],
    ['whose number is another’s now', { respondent: accountOf('c3') }],
  ])('%s is forgotten', async (_what, fields) => {
    trial = { ...trial!, ...fields }
    expect(await look()).toEqual([])
    expect(await start().hasOpenCase()).toBe(false)
  })

  test('a case that the chain node does not know yet stays recorded', async () => {
    trial = undefined
    expect(await look()).toEqual([])
    expect(await start().hasOpenCase()).toBe(true)
  })

  test('a case is finalized once its time is over, even without a ruling of its jury', async () => {
    trial = { ...trial!, status: 'voting', ruling: 'undecided' }
    chain.now = 8_999n
    expect(await look()).toEqual([])
    chain.now = 9_000n
    expect(await look()).toEqual(['finalize'])
  })

  test('a case that has ended releases all pay that it held, a part in each step', async () => {
    const defence = start()
    await hear(defence, opened())
    const count = CASE_PAYS_RELEASED_MAX + 1
    for (let at = 1; at <= count; at++) await hear(start(), attached(at))
    trial = { ...trial!, status: 'final' }
    await defence.step()
    expect(chain.acts).toHaveLength(CASE_PAYS_RELEASED_MAX)
    expect(await defence.hasOpenCase()).toBe(true)
    await start().step()
    expect(chain.acts).toEqual(Array.from({ length: count }, (_, at) => `pay ${at + 1}`))
    expect(await start().hasOpenCase()).toBe(false)
  })
})

test('pay is noted of a case that the same page of events told of', async () => {
  const defence = start()
  // The case itself is not stored yet.
  await defence.onEvent(opened() as LedgerEvent)
  expect(await hear(defence, attached(1))).toBe(1)
  expect(await hear(start(), attached(1))).toBe(0)
})

test('stake that a case took is told, with the case to read', async () => {
  const ended = { kind: 'case-ended', caseId: ID, ruling: 'minor', reward: 5n, burnt: 45n } as const
  await hear(start(), { ...ended, respondent: provider, slashed: 50n })
  await hear(start(), { ...ended, respondent: provider, slashed: 0n })
  await hear(start(), { ...ended, respondent: accountOf('c3'), slashed: 50n })
  expect(logged).toEqual([
    {
      event: 'stake-slashed',
      case: ID,
      ruling: 'minor',
      slashed: 50n,
      burnt: 45n,
    },
  ])
})
