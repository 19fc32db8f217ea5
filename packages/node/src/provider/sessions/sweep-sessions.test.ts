// Goal: the clients' promised payments are on chain before their deadline, for any number of
// sessions that end at the same time, and independent of the outcome of any other session.
// Method: many sessions over the chain in memory, whose node mines transactions in blocks of twelve
// seconds. `provider-capacity.test.ts` covers the bounds of capacity.

import { setImmediate } from 'node:timers/promises'
import type { Ledger } from '@ostrom/ledger'
import { createMemoryScenario, type Scenario, UNIT } from '@ostrom/ledger/conformance'
import { type Hash, Hex, Session, SessionAccount, Voucher } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { beforeEach, expect, test } from 'vitest'
import { createClientLimiter } from '../admission/client-limiter.ts'
import { noEviction } from '../admission/provider-capacity.ts'
import { SETTLE_STAKE_PARTS, SWEEP_MS, SWEEP_STEPS_MAX, UNSETTLED_SESSIONS_MAX } from '../limits.ts'
import { createPayService } from '../pay/pay-service.ts'
import { createProviderRecords } from '../records.ts'
import { type ProviderSession, unsettledOf } from './provider-session.ts'
import { createProviderSessions } from './provider-sessions.ts'
import { sweepSessions } from './sweep-sessions.ts'

const promptTerms: SessionAccount.PromptBillingTerms = {
  prepaid: 512,
  perOutput: 64,
  perEmbedding: 0,
  perImage: 0,
}

const BLOCK_SECONDS = 12n
const signature: Hex.Hex = `0x${'00'.repeat(65)}`
const clock = { nowMs: () => 0, sleep: async () => {} }

let scenario: Scenario
let ledger: Ledger
/** Sessions whose closings the chain accepted, in order. */
let closings: Hash[]
let unreadable: Hash | undefined

beforeEach(async () => {
  scenario = await createMemoryScenario()
  await scenario.provider.addStake({ market: 'sessions', amount: 50n * UNIT })
  closings = []
  unreadable = undefined
  ledger = slow(scenario.provider)
})

/** Returns a chain node that mines all sent transactions in its next block. */
function slow(node: Ledger): Ledger {
  let block: Promise<void> | undefined
  const mine = async () => {
    // The block also includes transactions of other calls that are sent in the same turn.
    await setImmediate()
    await scenario.advance(BLOCK_SECONDS)
    block = undefined
  }
  return {
    ...node,
    async session(id) {
      if (id === unreadable) throw new Error('the answer was lost')
      return await node.session(id)
    },
    async closeSession(options) {
      block ??= mine()
      await block
      const closed = await node.closeSession(options)
      closings.push(options.sessionId)
      return closed
    },
  }
}

function start(stakeMin = UNIT) {
  const state = createStateMemory()
  const log = () => {}
  const common = { ledger, provider: ledger.account, clock, log, state }
  const payService = createPayService(common)
  const sessions = createProviderSessions({
    ...common,
    payService,
    clientLimiter: createClientLimiter(clock),
    checkpointOf: () => 1n,
    records: createProviderRecords(state),
    stopping: new AbortController().signal,
    capacity: {
      admit: () => ({
        takePlace: () => {},
        cancel: () => {},
        fail: () => {},
        giveBack: () => {},
        returnMoney: () => 0,
      }),
      reserve: async () => noEviction,
    },
    onClosed: async () => {},
    onPaid: () => {},
  })
  const sweep = () =>
    sweepSessions({ ledger, clock, log, sessions, settleAbove: undefined, stakeMin })
  return { sessions, sweep }
}

/** Opens sessions with these promised and unsettled amounts. */
async function open(
  { sessions }: ReturnType<typeof start>,
  totals: readonly bigint[],
): Promise<readonly ProviderSession[]> {
  const expiresAtSeconds = (await ledger.nowSeconds()) + 86_400n
  const opened: ProviderSession[] = []
  for (const total of totals) {
    const authorized = await scenario.authorize({ cap: 1_000_000n, expiresAtSeconds })
    const id = Session.idOf(authorized.authorization, scenario.domain)
    const hello = { kind: 'hello-session' as const, ...authorized, proof: signature }
    const session = await sessions.enter(hello, id, 'peer')
    await session.opening
    const voucher = { sessionId: id, total, count: 0n, receiptsRoot: Hex.zeroHash }
    session.paid.account().begin(1n, promptTerms)
    session.paid.account().update(1n, { ...SessionAccount.zeroUsage, output: 1_000 })
    const signed = await scenario.signer.sign(Voucher.hash(voucher, scenario.domain))
    await session.paid.pay({ voucher, signature: signed })
    opened.push(session)
  }
  return opened
}

/** The client requests the close of these sessions on chain, all in one block. */
async function requestClose(sessions: readonly ProviderSession[]): Promise<void> {
  for (const { paid } of sessions) {
    const { id: sessionId } = paid
    const digest = Session.closeRequestHash({ sessionId }, scenario.domain)
    const closeRequest = { sessionId, signature: await scenario.signer.sign(digest) }
    await scenario.client.requestClose(closeRequest)
  }
  // At this time, the next sweep is due, which finds the close requests.
  await scenario.advance(BigInt(SWEEP_MS / 1_000))
}

const settledOf = async ({ paid }: ProviderSession) =>
  (await scenario.provider.session(paid.id))?.settled

const totals = (count: number) => Array.from({ length: count }, (_, at) => 100_000n + BigInt(at))

test('every session is paid whose client asks for its end with all others', async () => {
  const own = start()
  const opened = await open(own, totals(UNSETTLED_SESSIONS_MAX))
  await requestClose(opened)
  await own.sweep()
  const settled = await Promise.all(opened.map(settledOf))
  expect(settled).toEqual(totals(UNSETTLED_SESSIONS_MAX))
  expect(own.sessions.all()).toEqual([])
})

test('the largest value is saved first', async () => {
  const own = start()
  const opened = await open(own, [100n, 300n, 200n])
  await requestClose(opened)
  await own.sweep()
  const ids = opened.map(({ paid }) => paid.id)
  expect(closings).toEqual([ids[1], ids[2], ids[0]])
})

test('a session that cannot be read or closed keeps no other from its end', async () => {
  const own = start()
  const opened = await open(own, [300n, 200n, 100n])
  await requestClose(opened)
  unreadable = opened[0]!.paid.id
  await own.sweep()
  expect(closings).toEqual(opened.slice(1).map(({ paid }) => paid.id))
  unreadable = undefined
  await own.sweep()
  expect(await settledOf(opened[0]!)).toBe(300n)
})

test('more is not left unsettled than can be closed in time', async () => {
  const own = start()
  const more = SWEEP_STEPS_MAX
  const opened = await open(own, totals(UNSETTLED_SESSIONS_MAX + more))
  await own.sweep()
  const unsettled = opened.filter((session) => unsettledOf(session) > 0n)
  // The sessions with the largest values were settled, and remain open.
  expect(unsettled).toEqual(opened.slice(0, UNSETTLED_SESSIONS_MAX))
  expect(own.sessions.all()).toHaveLength(opened.length)
  expect(closings).toEqual([])
})

// Finding: EVM3-7
test('value that a tenth of the least stake backs is settled in an open session', async () => {
  const { stakeRatio } = scenario.offer
  const threshold = 200_000n
  const stakeMin = (threshold * SETTLE_STAKE_PARTS * 10n ** 18n) / stakeRatio
  const own = start(stakeMin)
  const opened = await open(own, [threshold - 1n, threshold])
  await own.sweep()
  expect(await Promise.all(opened.map(settledOf))).toEqual([0n, threshold])
  expect(own.sessions.all()).toHaveLength(2)
  expect(closings).toEqual([])
})
