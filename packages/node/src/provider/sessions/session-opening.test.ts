// Goal: no client loses capacity to a session that the chain never opens, and no such session is
// served.
// Method: sessions over the chain in memory. Two new clients have idle sessions that use the whole
// capacity for new clients; then a third client arrives.

import { type Ledger, LedgerError } from '@ostrom/ledger'
import { createMemoryScenario, type Scenario, UNIT } from '@ostrom/ledger/conformance'
import { type Hash, type Hex, Session } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { beforeEach, describe, expect, test } from 'vitest'
import { createClientLimiter } from '../admission/client-limiter.ts'
import { createProviderCapacity } from '../admission/provider-capacity.ts'
import { EVICT_IDLE_MS } from '../limits.ts'
import { createPayService } from '../pay/pay-service.ts'
import { createProviderRecords, type ProviderRecords } from '../records.ts'
import type { ProviderSession } from './provider-session.ts'
import { createProviderSessions, type ProviderSessions } from './provider-sessions.ts'

const signature: Hex.Hex = `0x${'00'.repeat(65)}`

let scenario: Scenario
let sessions: ProviderSessions
let nowMs: number
/** Transactions that the chain accepted, in order. */
let sent: ('open' | 'close')[]
/** Openings whose failure the limits of openings counted. */
let failures: number
/** The chain's errors for the next openings, in order. */
let refusals: LedgerError[]
/** Highest cap of one new client. */
let cap: bigint
let records: ProviderRecords
let comer: Ledger
let idle: readonly ProviderSession[]

beforeEach(async () => {
  scenario = await createMemoryScenario()
  const chain = scenario.provider
  nowMs = 0
  sent = []
  failures = 0
  refusals = []
  const ledger: Ledger = {
    ...chain,
    async openSession(options) {
      const refusal = refusals.shift()
      if (refusal) throw refusal
      const opened = await chain.openSession(options)
      sent.push('open')
      return opened
    },
    async closeSession(options) {
      const closed = await chain.closeSession(options)
      sent.push('close')
      return closed
    },
  }
  sessions = sessionsOf(ledger)
  const { amount } = await chain.stake(chain.account, 'sessions')
  cap = (amount * (await chain.parameters()).stakeRatioBps) / 10_000n / 4n
  const [first, second, third] = await Promise.all([6, 7, 8].map(funded))
  comer = first!
  idle = [await enter(second!), await enter(third!)]
  for (const session of idle) {
    await session.opening
    await sessions.onDisconnect(session)
  }
  nowMs += EVICT_IDLE_MS
  sent = []
})

function sessionsOf(ledger: Ledger): ProviderSessions {
  const clock = { nowMs: () => nowMs, sleep: async () => {} }
  const state = createStateMemory()
  records = createProviderRecords(state)
  const provider = ledger.account
  const common = { ledger, provider, clock, log: () => {}, state }
  const payService = createPayService(common)
  const clientLimiter = createClientLimiter(clock)
  const { maturing } = payService
  const capacity = createProviderCapacity({ clock, clientLimiter, ledger, provider, maturing })
  return createProviderSessions({
    ...common,
    payService,
    clientLimiter,
    checkpointOf: () => 1_000n,
    records,
    capacity: {
      ...capacity,
      admit(...options) {
        const counted = capacity.admit(...options)
        const fail = (options: { readonly wasFree: boolean }) => {
          if (!options.wasFree) failures++
          counted.fail(options)
        }
        return { ...counted, fail }
      },
    },
    stopping: new AbortController().signal,
    onClosed: async () => {},
    onPaid: () => {},
  })
}

async function funded(at: number): Promise<Ledger> {
  const client = scenario.ledgers[at]!
  await client.deposit({ asset: client.nativeAsset, amount: 10n * UNIT, approve: 'sessions' })
  return client
}

async function enter(
  client: Ledger,
  fields: Partial<Session.SessionAuthorization> = {},
): Promise<ProviderSession> {
  const { domain } = scenario
  const made = await scenario.authorize({ client: client.account, cap, ...fields })
  const { authorization } = made
  const signed = await client.signer.sign(Session.authorizationMessage(authorization, domain))
  const hello = { kind: 'hello-session' as const, ...made, signature: signed, proof: signature }
  return await sessions.enter(hello, Session.idOf(authorization, domain), client.account)
}

const sessionIds = (): readonly Hash[] => sessions.all().map(({ paid }) => paid.id)
const ended = () => Promise.all(idle.map(({ closing }) => closing))
const idleIds = () => idle.map(({ paid }) => paid.id)

describe('an authorization that the chain would not take is refused, and ends nobody:', () => {
  const refused = async (fields: Partial<Session.SessionAuthorization>) => {
    await expect(enter(comer, fields)).rejects.toMatchObject({ code: 'session-refused' })
    expect(sent).toEqual([])
    expect(sessionIds()).toEqual(idleIds())
  }
  const now = () => scenario.provider.nowSeconds()

  test('one that expires too late', async () => {
    await refused({ expiresAtSeconds: (await now()) + Session.SESSION_MAX_SECONDS + 1n })
  })

  test('one whose openBy is too far ahead', async () => {
    await refused({ openBySeconds: (await now()) + Session.OPEN_BY_MAX_SECONDS + 1n })
  })

  test('one of a nonce that was cancelled', async () => {
    await comer.cancelNonces(1_000_000n)
    await refused({ nonce: 999_999n })
  })
})

test('an opening that the chain refuses is counted as one that binds no money', async () => {
  refusals = [new LedgerError('insufficient-funds', { gasLost: 1n })]
  const session = await enter(comer)
  await expect(session.opening).rejects.toMatchObject({ code: 'insufficient-funds' })
  expect(failures).toBe(1)
  await (await enter(comer)).opening
  expect(failures).toBe(1)
})

test('an opening that the chain refuses before payment leaves no count or record', async () => {
  refusals = [new LedgerError('signature-invalid', {})]
  const session = await enter(comer)
  await expect(session.opening).rejects.toMatchObject({ code: 'signature-invalid' })
  expect(failures).toBe(0)
  expect(sessionIds()).toEqual(idleIds())
  expect(await records.session(session.paid.id)).toBeUndefined()
})

describe('an idle session', () => {
  test('stays where the chain refuses the opening that would need its room', async () => {
    refusals = [new LedgerError('signature-invalid', {})]
    const session = await enter(comer)
    await expect(session.opening).rejects.toMatchObject({ code: 'signature-invalid' })
    expect(sent).toEqual([])
    expect(sessionIds()).toEqual(idleIds())
    // The first idle session counts as before: the next opening takes its capacity, and that of no
    // other session.
    await (await enter(comer)).opening
    await ended()
    expect(sent).toEqual(['open', 'close'])
  })

  test('ends before the opening where the stake backs no more', async () => {
    refusals = [new LedgerError('stake-too-low', {})]
    await (await enter(comer)).opening
    expect(sent).toEqual(['close', 'open'])
    expect(sessions.all()).toHaveLength(2)
  })

  test('ends after the opening where its client has too much of the room', async () => {
    await (await enter(comer)).opening
    await ended()
    expect(sent).toEqual(['open', 'close'])
    expect(sessions.all()).toHaveLength(2)
  })

  test('an idle session is promised to one newcomer only', async () => {
    refusals = [new LedgerError('stake-too-low', {}), new LedgerError('stake-too-low', {})]
    const other = await funded(9)
    const both = await Promise.all([enter(comer), enter(other)])
    await Promise.all(both.map(({ opening }) => opening))
    expect(sent.toSorted()).toEqual(['close', 'close', 'open', 'open'])
    expect(sessionIds().toSorted()).toEqual(both.map(({ paid }) => paid.id).toSorted())
  })
})
