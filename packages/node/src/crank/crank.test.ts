// Goal: overdue actions are completed although their parties are gone. The node that completes them
// is paid from the bond of the party at fault and spends at most its budget. Actions that strangers
// cause neither block it nor use up its money.
// Method: cranks with the chain in memory, whose clients never act; a ledger that charges gas,
// fails, or loses its replies.
// Requirements: R001-6

import {
  type AnswerEndorsementLedger,
  type AnswerKey,
  isLedgerError,
  type Ledger,
  LedgerError,
  Limits,
  type MarketReader,
  type RequestState,
  requireMember,
} from '@ostrom/ledger'
import {
  coreOf,
  hashOf as createHash,
  createMemoryScenario,
  type Scenario,
} from '@ostrom/ledger/conformance'
import { createMarketMemory } from '@ostrom/ledger/memory'
import { type Hash, Merkle, Receipt, Request, Voucher } from '@ostrom/protocol'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Crank, type CrankSettings, createCrank } from './crank.ts'
import { createGasBudget } from './gas-budget.ts'
import {
  CRANK_ACTIONS_MAX,
  CRANK_BACKOFF_MAX_MS,
  CRANK_LOSS_BACKOFF_MS,
  CRANK_LOSSES_REWARDS_MAX,
  CRANK_RETRY_MS,
  CRANK_ROWS_MAX,
  CRANK_SCHEDULE_MAX,
  ERASE_PASS_SECONDS,
} from './limits.ts'
import { createRetrySchedule } from './retry-schedule.ts'

let scenario: Scenario
let crank: Ledger
let bond: bigint
let nowMs = 0
/** Lines that the cranks logged. */
let lines: string[]

beforeEach(async () => {
  scenario = await createMemoryScenario()
  crank = scenario.ledgers[4]!
  bond = (await crank.parameters()).lockBond
  nowMs = 1_800_000_000_000
  lines = []
})

const clock = {
  nowMs: () => nowMs,
  sleep: async () => {},
}

const settings = { graceMs: 0, costPerDay: 10n ** 15n }

type LedgerOverrides = {
  readonly ledger?: Ledger
  readonly market?: MarketReader
  readonly settings?: Partial<CrankSettings>
}

/** Creates a new crank, as after a kill: a crank stores nothing. */
function create(by: LedgerOverrides = {}): Crank {
  const { ledger = crank } = by
  return createCrank({
    ledger,
    market: by.market ?? createMarketMemory(crank),
    settings: { ...settings, ...by.settings },
    clock,
    log: (event) => void lines.push(event),
  })
}

const vaultOf = (ledger: Ledger) => ledger.balance(ledger.account, ledger.nativeAsset)
const statusOf = async (id: Hash) => (await crank.request(id))?.status

/** Creates a request that a provider locked and then abandoned. */
async function createExpiredRequest(): Promise<Hash> {
  const id = await scenario.openRequest()
  await scenario.lockRequest(id)
  return id
}

const pass = async () => await scenario.advance((await crank.parameters()).claimWindowSeconds)

/** Returns the crank's ledger, whose refunds cost this amount of gas. */
function charging(gasCost: bigint): Ledger {
  const refundRequest: Ledger['refundRequest'] = async (id) => ({
    ...(await crank.refundRequest(id)),
    gasCost,
  })
  return { ...crank, refundRequest }
}

describe('a request without provider and client', () => {
  // Finding: gap-13
  test('an expired request is refunded whole; the crank earns a tenth of the bond', async () => {
    const before = await vaultOf(scenario.client)
    const id = await createExpiredRequest()
    await create().step()
    expect(await statusOf(id)).toBe('locked')
    await pass()
    await create().step()
    expect(await statusOf(id)).toBe('refunded')
    expect(await vaultOf(scenario.client)).toBe(before)
    expect(await vaultOf(crank)).toBe(bond / 10n)
  })

  test('an expired request is left to its client during the grace period', async () => {
    const id = await createExpiredRequest()
    await pass()
    const patient = create({ settings: { graceMs: 60_000 } })
    await patient.step()
    nowMs += 59_999
    await patient.step()
    expect(await statusOf(id)).toBe('locked')
    nowMs += 60_001
    await patient.step()
    expect(await statusOf(id)).toBe('refunded')
  })

  test('an expired request is refunded before thousands of requests that pay nothing', async () => {
    for (let at = 0; at <= CRANK_ROWS_MAX; at++) await scenario.openRequest({ costMax: 1n })
    const id = await createExpiredRequest()
    await pass()
    await create({ settings: { costPerDay: 0n } }).step()
    expect(await statusOf(id)).toBe('refunded')
  })

  test('costs a second crank no gas and causes no error', async () => {
    const id = await createExpiredRequest()
    await pass()
    // The market view is outdated, so the chain refuses the refund.
    const market = createMarketMemory(crank)
    await market.sync()
    const stale = { ...market, sync: async () => {} }
    await scenario.stranger.refundRequest(id)
    await create({ market: stale }).step()
    expect(lines).toEqual([])
  })
})

describe('maintenance without a reward', () => {
  test('refunds an unlocked request to its client', async () => {
    const before = await vaultOf(scenario.client)
    const id = await scenario.openRequest()
    await pass()
    await create().step()
    expect(await statusOf(id)).toBe('cancelled')
    expect(await vaultOf(scenario.client)).toBe(before)
  })

  test('ends an abandoned session and returns its cap', async () => {
    const before = await vaultOf(scenario.client)
    const id = await scenario.openSession()
    await create().step()
    expect((await crank.session(id))?.status).toBe('open')
    await scenario.advance(7_200n)
    await create().step()
    expect((await crank.session(id))?.status).toBe('closed')
    expect(await vaultOf(scenario.client)).toBe(before)
  })

  test('holds the pay of an audited request, and returns it without an endorsement', async () => {
    const { client, provider, signer, openRequest, lockRequest, domain } = scenario
    const before = await vaultOf(client)
    const id = await openRequest()
    await client.auditHolds!.requestAudit(id)
    await lockRequest(id)
    const core = coreOf(scenario, { sessionId: id, index: 0n, total: 700n })
    const receiptsRoot = Merkle.rootOf([Receipt.idOf(core, Request.domain(domain))])
    const voucher = { sessionId: id, total: 700n, count: 1n, receiptsRoot }
    const signature = await signer.sign(Voucher.hash(voucher, Request.domain(domain)))
    await provider.claimRequest({ voucher, signature })
    await create().step()
    expect(await crank.auditHolds!.auditHold(id)).toMatchObject({ status: 'held' })
    const hold = await crank.auditHolds!.auditHold(id)
    await scenario.advance(hold!.returnFromSeconds! - (await crank.nowSeconds()))
    await create().step()
    expect((await crank.request(id))?.pay?.status).toBe('returned')
    expect(await vaultOf(client)).toBe(before)
  })

  test('settles an endorsed on-chain answer, and ends those without a majority', async () => {
    const due = [createHash(1), createHash(2)]
    const answers = [{ provider: crank.account }, { provider: scenario.client.account }]
    const market: MarketReader = {
      ...createMarketMemory(crank),
      refundableRequests: async ({ status } = {}) =>
        status === 'answered'
          ? due.map((id) => ({ id, status, answers }) as unknown as RequestState)
          : [],
    }
    const done: string[] = []
    const transaction = (name: string) => async (of: Hash | AnswerKey) => {
      const { requestId, provider = 'all' } = typeof of === 'string' ? { requestId: of } : of
      done.push(`${name} ${requestId.at(-1)} ${provider}`)
      return { hash: '0x', block: 1n, gasCost: 1n }
    }
    const endorsements: AnswerEndorsementLedger = {
      waitingAnswers: async () => expect.unreachable(),
      lockBond: async () => expect.unreachable(),
      seats: async () => 0n,
      endorsementOf: async ({ requestId, provider }) => ({
        seats: requestId === due[0] && provider === scenario.client.account ? 32n : 31n,
        expected: 63n,
      }),
      endorseAnswers: async () => expect.unreachable(),
      settleAnswer: transaction('settle'),
    }
    const onchainAnswers = { ...requireMember(crank, 'onchainAnswers'), endorsements }
    const ledger = { ...crank, onchainAnswers, refundRequest: transaction('refund') }
    await create({ ledger, market }).step()
    expect(done).toEqual([`settle 1 ${scenario.client.account}`, 'refund 2 all'])
  })

  test('unrewarded actions have a budget for each day, the highest amounts first', async () => {
    const small = await scenario.openRequest({ costMax: 1_000n })
    const large = await scenario.openRequest({ costMax: 2_000n })
    await pass()
    // One kind of act may spend a fifth of the budget.
    const role = create({ ledger: charging(100n), settings: { costPerDay: 500n } })
    await role.step()
    expect([await statusOf(small), await statusOf(large)]).toEqual(['open', 'cancelled'])
    await role.step()
    expect(await statusOf(small)).toBe('open')
    nowMs += 86_400_000
    await role.step()
    expect(await statusOf(small)).toBe('cancelled')
  })

  // Finding: ADV-6
  test('the crank handles a high amount behind more small ones than one step reads', async () => {
    for (let at = 0; at < CRANK_ROWS_MAX + 5; at++) await scenario.openRequest({ costMax: 1n })
    const large = await scenario.openRequest({ costMax: 1_000n })
    await pass()
    // The budget pays for one or two acts a day.
    const role = create({ ledger: charging(100n), settings: { costPerDay: 1_000n } })
    await role.step()
    expect(await statusOf(large)).toBe('cancelled')
  })

  test('does not run with a budget of zero', async () => {
    const id = await scenario.openRequest()
    await pass()
    await create({ settings: { costPerDay: 0n } }).step()
    expect(await statusOf(id)).toBe('open')
  })
})

describe('rent', () => {
  const WEEK = Limits.RECORD_SECONDS_MIN

  // Finding: gap-13
  test('the rent of a record is returned a week after its end, and not before', async () => {
    const ids = [await createExpiredRequest(), await createExpiredRequest()]
    await pass()
    const role = create()
    await role.step()
    expect(lines).toHaveLength(2)
    await scenario.advance(WEEK - 1n)
    await role.step()
    expect(lines).toHaveLength(2)
    // Passes over ended work begin once a day.
    await scenario.advance(ERASE_PASS_SECONDS)
    await role.step()
    for (const id of ids) expect(await crank.request(id)).toBeUndefined()
    expect(lines).toHaveLength(4)
  })

  test('the rent of more records than one step erases is returned in several steps', async () => {
    const ids: Hash[] = []
    for (let at = 0; at < CRANK_ACTIONS_MAX + 3; at++) {
      const id = await scenario.openRequest({ costMax: 1n })
      await scenario.client.cancelRequest(id)
      ids.push(id)
    }
    await scenario.advance(WEEK)
    const role = create()
    await role.step()
    expect(lines).toHaveLength(CRANK_ACTIONS_MAX)
    await role.step()
    expect(lines).toHaveLength(ids.length)
    for (const id of ids) expect(await crank.request(id)).toBeUndefined()
  })
})

describe('errors', () => {
  test('an error of one subject does not stop the next, and the crank retries it', async () => {
    const [first, second] = [await createExpiredRequest(), await createExpiredRequest()]
    await pass()
    let isBroken = true
    const refundRequest: Ledger['refundRequest'] = async (id) => {
      if (id === first && isBroken) throw new LedgerError('transaction-failed')
      return await crank.refundRequest(id)
    }
    const role = create({ ledger: { ...crank, refundRequest } })
    await role.step()
    expect([await statusOf(first), await statusOf(second)]).toEqual(['locked', 'refunded'])
    isBroken = false
    await role.step()
    expect(await statusOf(first)).toBe('locked')
    nowMs += CRANK_RETRY_MS
    await role.step()
    expect(await statusOf(first)).toBe('refunded')
  })

  test('an unreachable chain ends a step without loss', async () => {
    const id = await createExpiredRequest()
    await pass()
    const refundRequest: Ledger['refundRequest'] = async () => {
      throw new LedgerError('chain-unreachable')
    }
    const failed = create({ ledger: { ...crank, refundRequest } }).step()
    await expect(failed).rejects.toSatisfy((error) => isLedgerError(error, 'chain-unreachable'))
    await create().step()
    expect(await statusOf(id)).toBe('refunded')
  })

  test('a lost reply does not cause a second refund', async () => {
    const before = await vaultOf(scenario.client)
    await createExpiredRequest()
    await pass()
    const refundRequest: Ledger['refundRequest'] = async (id) => {
      await crank.refundRequest(id)
      throw new LedgerError('transaction-unconfirmed')
    }
    await create({ ledger: { ...crank, refundRequest } }).step()
    await create().step()
    expect(await vaultOf(scenario.client)).toBe(before)
  })

  test('refunds below their gas cost end after the first one of a day', async () => {
    const reward = bond / 10n
    const role = create({ ledger: charging(reward + 1n), settings: { costPerDay: 10n ** 18n } })
    for (let at = 0; at < 3; at++) await createExpiredRequest()
    await pass()
    await role.step()
    expect(await vaultOf(crank)).toBe(reward)
    nowMs += 86_400_000
    await role.step()
    // The first refund of the next day shows that its gas still costs more than it earns, so it is
    // the only one.
    expect(await vaultOf(crank)).toBe(2n * reward)
  })

  // Finding: OFF-R5
  test('a refund that pays less than its gas is detected before gas is paid', async () => {
    const [dear, cheap] = [await createExpiredRequest(), await createExpiredRequest()]
    await pass()
    const memory = createMarketMemory(crank)
    const bonds = new Map([
      [cheap, bond / 4n],
      [dear, bond],
    ])
    // The current governed bond is the bond of neither request.
    const market: MarketReader = {
      ...memory,
      refundableRequests: async (options) =>
        (await memory.refundableRequests(options)).map((request) => {
          const own = bonds.get(request.id)
          return { ...request, ...(own !== undefined && { bond: own }) }
        }),
    }
    await create({ ledger: charging(bond / 20n), market }).step()
    expect([await statusOf(cheap), await statusOf(dear)]).toEqual(['locked', 'refunded'])
  })
})

describe('transactions that are mined and refused', () => {
  /**
   * Returns the crank's ledger, where each refund fails at this cost of gas, as if another account
   * had acted first; records the requests in `tries`.
   */
  const spoiled = (gasLost: bigint, tries: Hash[]): Ledger => ({
    ...crank,
    async refundRequest(id) {
      tries.push(id)
      throw new LedgerError('request-not-locked', { gasLost })
    },
  })

  // Finding: OFF-R5
  test('reverted transactions are counted, and the backoff of their subject doubles', async () => {
    const tries: Hash[] = []
    const id = await createExpiredRequest()
    await pass()
    const role = create({ ledger: spoiled(7n, tries) })
    await role.step()
    expect([lines, role.gasLost()]).toEqual([['crank-gas-lost'], 7n])
    const waits: number[] = []
    while (waits.length < 9) {
      const [before, count] = [nowMs, tries.length]
      while (tries.length === count) {
        nowMs += CRANK_RETRY_MS
        await role.step()
      }
      waits.push((nowMs - before) / CRANK_RETRY_MS)
    }
    const most = CRANK_BACKOFF_MAX_MS / CRANK_RETRY_MS
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, most, most])
    expect(new Set(tries)).toEqual(new Set([id]))
    expect(role.gasLost()).toBe(70n)
  })

  // Finding: OFF-R5, ADV-5
  test('reverted transactions cost a few rewards at once, then one an hour', async () => {
    const tries: Hash[] = []
    const most = Number(CRANK_LOSSES_REWARDS_MAX)
    for (let at = 0; at < most + 8; at++) await createExpiredRequest()
    await pass()
    const role = create({ ledger: spoiled(bond / 10n, tries), settings: { costPerDay: 0n } })
    await role.step()
    expect(tries).toHaveLength(most)
    nowMs += CRANK_LOSS_BACKOFF_MS - 1
    await role.step()
    expect(tries).toHaveLength(most)
    nowMs += 1
    await role.step()
    await role.step()
    expect(tries).toHaveLength(most + 1)
    expect(role.gasLost()).toBe((bond / 10n) * BigInt(most + 1))
  })

  // Finding: ADV-5
  test.each([
    ['something', 10n ** 15n],
    ['nothing', 0n],
  ])(
    'one reverted refund stops no other refund, if unpaid actions may cost %s',
    async (_, costPerDay) => {
      const bait = await createExpiredRequest()
      await pass()
      const refundRequest: Ledger['refundRequest'] = async (id) => {
        if (id !== bait) return { ...(await crank.refundRequest(id)), gasCost: 1n }
        // Another account's transaction came first in the block and got the reward.
        await scenario.stranger.refundRequest(id)
        throw new LedgerError('request-not-locked', { gasLost: 1n })
      }
      const role = create({ ledger: { ...crank, refundRequest }, settings: { costPerDay } })
      await role.step()
      expect(role.gasLost()).toBe(1n)
      const others = [
        await createExpiredRequest(),
        await createExpiredRequest(),
        await createExpiredRequest(),
      ]
      await pass()
      await role.step()
      expect(await Promise.all(others.map(statusOf))).toEqual(Array(3).fill('refunded'))
    },
  )

  test('do not stop actions of another kind', async () => {
    const session = await scenario.openSession()
    await createExpiredRequest()
    await scenario.advance(7_200n)
    await create({ ledger: spoiled(10n ** 18n, []) }).step()
    expect((await crank.session(session))?.status).toBe('closed')
  })
})

test('one step executes a bounded number of actions, and the next continues', async () => {
  for (let at = 0; at <= CRANK_ACTIONS_MAX; at++) await scenario.openRequest({ costMax: 1n })
  await pass()
  const role = create()
  await role.step()
  expect(lines).toHaveLength(CRANK_ACTIONS_MAX)
  await role.step()
  expect(lines).toHaveLength(CRANK_ACTIONS_MAX + 1)
})

describe('retry schedules', () => {
  test('differ by account, within once and twice the grace', () => {
    const waits = Array.from({ length: 50 }, (_, at) => {
      const turns = createRetrySchedule({ account: `account-${at}`, graceMs: 1_000 })
      for (let ms = 0; ; ms++) if (turns.isReady('subject', ms)) return ms
    })
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(1_000)
    expect(Math.max(...waits)).toBeLessThan(2_000)
    expect(new Set(waits).size).toBeGreaterThan(40)
  })

  test('a retry schedule stores a bounded number of subjects', () => {
    const turns = createRetrySchedule({ account: 'account', graceMs: 10 })
    turns.isReady('first', 0)
    for (let at = 0; at < CRANK_SCHEDULE_MAX; at++) turns.isReady(`subject-${at}`, 0)
    // The oldest subject was forgotten, so its grace period begins again.
    expect(turns.isReady('first', 1_000)).toBe(false)
    expect(turns.isReady(`subject-${CRANK_SCHEDULE_MAX - 1}`, 1_000)).toBe(true)
  })
})

test('a gas allowance belongs to one kind and one day, and ignores high prices', () => {
  let ms = 0
  const kinds = ['a', 'b'] as const
  const allowance = createGasBudget({ kinds, costPerDay: 200n, nowMs: () => ms })
  allowance.recordCost('a', { gasCost: 150n, reward: 0n })
  expect(allowance.covers('a', 0n)).toBe(false)
  expect(allowance.covers('a', 149n)).toBe(false)
  // Acts that pay for themselves are independent of the spending on other acts.
  expect(allowance.covers('a', 150n)).toBe(true)
  expect(allowance.covers('b', 0n)).toBe(true)
  ms += 86_400_000
  expect(allowance.covers('a', 0n)).toBe(true)
  allowance.recordCost('a', { gasCost: 90n, reward: 0n })
  allowance.recordLoss('a', { gasLost: undefined, reward: 0n })
  expect(allowance.covers('a', 0n)).toBe(false)
  expect(allowance.covers('a', 89n)).toBe(false)
  expect(allowance.covers('a', 90n)).toBe(true)
})

// Finding: ADV-5
test('the loss limit of rewarded actions grows by their reward, within a day', () => {
  let ms = 0
  const allowance = createGasBudget({ kinds: ['a', 'b'], costPerDay: 0n, nowMs: () => ms })
  const most = CRANK_LOSSES_REWARDS_MAX * 10n
  const lose = (gasLost: bigint) => allowance.recordLoss('a', { gasLost, reward: 10n })
  allowance.recordCost('a', { gasCost: 4n, reward: 10n })
  lose(most + 5n)
  expect(allowance.covers('a', 10n)).toBe(true)
  lose(1n)
  expect(allowance.covers('a', 10n)).toBe(false)
  // An act with a higher reward still pays.
  expect(allowance.covers('a', 11n)).toBe(true)
  expect(allowance.covers('b', 10n)).toBe(true)
  ms += CRANK_LOSS_BACKOFF_MS
  expect(allowance.covers('a', 10n)).toBe(true)
  lose(1n)
  expect(allowance.covers('a', 10n)).toBe(false)
  ms = 86_400_000
  expect(allowance.covers('a', 10n)).toBe(true)
})
