// Goal: a session is closed on chain once, with the full amount of its vouchers while the chain
// accepts them, and is forgotten only after its remaining pay is stored.
// Method: sessions on a chain in memory, the provider's records in memory, and a channel that
// records its messages.

import { type Ledger, LedgerError } from '@ostrom/ledger'
import { createMemoryScenario, type Scenario } from '@ostrom/ledger/conformance'
import { SessionAccount } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { beforeEach, describe, expect, test } from 'vitest'
import { createClientLimiter } from '../admission/client-limiter.ts'
import { noEviction } from '../admission/provider-capacity.ts'
import { createPayService } from '../pay/pay-service.ts'
import { createProviderRecords } from '../records.ts'
import type { ProviderSession, SessionTable } from './provider-session.ts'
import { close } from './session-closing.ts'

let scenario: Scenario
let sent: number
/** The chain's error for a closing; undefined if the chain accepts it. */
let refusal: LedgerError | undefined
let lines: string[]
let onClosed: () => Promise<void>
beforeEach(async () => {
  scenario = await createMemoryScenario()
  ;[sent, refusal, lines, onClosed] = [0, undefined, [], async () => {}]
})

function tableOf(): SessionTable {
  const clock = { nowMs: () => 0, sleep: async () => {} }
  const state = createStateMemory()
  const ledger: Ledger = {
    ...scenario.provider,
    async closeSession(options) {
      sent += 1
      if (refusal) throw refusal
      return await scenario.provider.closeSession(options)
    },
  }
  const log = () => {}
  return {
    ledger,
    provider: ledger.account,
    records: createProviderRecords(state),
    payService: createPayService({ ledger, clock, log, state }),
    clock,
    log,
    checkpointOf: () => 1n,
    clientLimiter: createClientLimiter(clock),
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
    onPaid: () => {},
    stopping: new AbortController().signal,
    onClosed: () => onClosed(),
    sessions: new Map(),
  }
}

/** Creates an open session with an unsettled voucher of `total`. */
async function setUp(total = 700n) {
  const table = tableOf()
  const { authorization, signature, offer } = await scenario.authorize()
  const id = await scenario.openSession({ ...authorization })
  const state = (await scenario.client.session(id))!
  const last = total > 0n ? await scenario.voucher(id, total) : undefined
  const session = {
    paid: { id, offer, settleable: async () => last },
    authorization,
    record: {
      authorization,
      authorizationSignature: signature,
      offer,
      cap: state.cap,
      status: 'open',
      accountSnapshot: SessionAccount.initialSnapshot,
    },
    opening: Promise.resolve('0x01'),
    settled: 0n,
    deadlineSeconds: state.deadlineSeconds,
    channel: {
      stop: async () => void lines.push('stop'),
      disconnect: (reason: string) => void lines.push(`disconnect: ${reason}`),
    },
  } as unknown as ProviderSession
  table.sessions.set(id, session)
  const onchain = async () => (await scenario.client.session(id))!
  return { table, session, id, onchain, act: (reason?: string) => close(table, session, reason) }
}

describe('a session stays', () => {
  test('where the chain is away; its client has to come anew all the same', async () => {
    const { table, act, onchain, id } = await setUp()
    refusal = new LedgerError('chain-unreachable')
    await expect(act('it ends')).rejects.toMatchObject({ code: 'chain-unreachable' })
    expect([table.sessions.has(id), (await onchain()).status]).toEqual([true, 'open'])
    expect(lines).toEqual(['stop', 'disconnect: it ends'])
    refusal = undefined
    await act()
    expect([table.sessions.has(id), (await onchain()).settled]).toEqual([false, 700n])
  })

  test('until its end is written down, and costs no second transaction', async () => {
    const { table, act, id } = await setUp()
    onClosed = () => Promise.reject(new Error('disk'))
    await expect(act()).rejects.toThrow('disk')
    expect(table.sessions.has(id)).toBe(true)
    onClosed = async () => {}
    expect(await act()).toBeUndefined()
    expect([sent, table.sessions.has(id)]).toEqual([1, false])
    expect((await table.records.session(id))?.status).toBe('closed')
  })
})

describe('a closing', () => {
  test('takes the last voucher along, and keeps its pay in mind', async () => {
    const { table, act, onchain } = await setUp()
    expect(await act()).toMatch(/./)
    expect(await onchain()).toMatchObject({ status: 'closed', settled: 700n })
    expect(table.payService.maturing(scenario.offer.asset)).toBe(700n)
  })

  test('without a voucher settles nothing, and leaves no pay', async () => {
    const { table, act, onchain } = await setUp(0n)
    await act()
    expect(await onchain()).toMatchObject({ status: 'closed', settled: 0n })
    expect(table.payService.maturing(scenario.offer.asset)).toBe(0n)
  })

  test('after the deadline carries no voucher, because the chain would refuse it', async () => {
    const { session, act, onchain } = await setUp()
    await scenario.advance(session.deadlineSeconds - (await scenario.client.nowSeconds()))
    await act().catch(() => {})
    expect((await onchain()).settled).toBe(0n)
  })

  test('two requests for a closing make one closing', async () => {
    const { act } = await setUp()
    const both = await Promise.all([act(), act()])
    expect(both[0]).toBe(both[1])
    expect(sent).toBe(1)
    expect(await act()).toBeUndefined()
    expect(sent).toBe(1)
  })

  test('a closing that another process made counts as our own', async () => {
    const { table, act, id } = await setUp()
    await scenario.provider.closeSession({ sessionId: id, last: await scenario.voucher(id, 300n) })
    expect(await act()).toBeUndefined()
    expect(table.payService.maturing(scenario.offer.asset)).toBe(300n)
  })

  test('an evicted client is told of the closing before the chain is asked', async () => {
    const { session, act } = await setUp()
    session.isEvicting = true
    refusal = new LedgerError('chain-unreachable')
    await act('evicted').catch(() => {})
    expect(lines.slice(0, 2)).toEqual(['stop', 'disconnect: evicted'])
  })
})
