// Goal: a gateway opens no more sessions than its calls need, promises the same free cap to only
// one call, and closes on the chain every session that it does not use, for any behavior of its
// provider.
// Method: a pool over a chain, a network and records in memory, with a provider that opens, tops up
// and closes sessions on that chain; the test moves the clock.

import type { OfferListing } from '@ostrom/ledger'
import { createMemoryScenario, type Scenario, UNIT } from '@ostrom/ledger/conformance'
import type { Channel as NetworkChannel } from '@ostrom/network'
import { createHub, type NetworkHub } from '@ostrom/network/memory'
import { Approval, Channel, type Hash, Hex, Merkle, Session, Voucher } from '@ostrom/protocol'
import { createClockManual, type ManualClock } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { beforeEach, describe, expect, test } from 'vitest'
import { createReceiptStore } from '../../receipts/receipt-store.ts'
import { createRandomCounting } from '../../testing/index.ts'
import { type ClientSessionRecords, createClientSessionRecords } from '../client-session-records.ts'
import {
  ACQUIRED_WAIT_MS,
  CAP_DIVISORS,
  READY_WAIT_MS,
  RECOVER_WAIT_MS,
  ROTATE_BEFORE_SECONDS,
  SESSION_SECONDS,
} from '../limits.ts'
import { createStopPays } from '../payments/stop-pay.ts'
import { createPrefixSavings } from '../prefix-savings.ts'
import { TestProviderChannel, testModelOf, testSealKey } from '../provider.fixture.ts'
import { createSessionPool, type SessionPoolContext } from './session-pool.ts'
import type { SessionPool } from './session-source.ts'
import { reservationFor } from './unsigned-session.ts'

const CAP = 10n ** 16n
type Hello = Extract<Channel.ClientMessage, { kind: 'hello-session' }>

let scenario: Scenario
let hub: NetworkHub
let clock: ManualClock
let records: ClientSessionRecords
let listing: OfferListing
let pool: SessionPool
let logged: string[]
/** Hello messages that the provider received at the start of each channel, in order. */
let hellos: Hello[]
/** Codes with which the provider refuses the next channels; an empty code means acceptance. */
let refusals: string[]
/**
 * Until this promise resolves, the provider delays the opening of a new session; undefined if it
 * opens sessions at once.
 */
let opening: PromiseWithResolvers<void> | undefined
/** Whether the provider answers neither hello nor finish messages. */
let isSilent: boolean
/** Whether the provider submits top-ups to the chain. */
let raisesCaps: boolean
/** Whether the provider reports a session as closed that it leaves open on the chain. */
let isLying: boolean
/** Vouchers that the provider claims to have. */
let held: Map<Hash, Channel.SignedVoucher>

beforeEach(async () => {
  scenario = await createMemoryScenario()
  const { client, offer, offerHash } = scenario
  hub = createHub()
  clock = createClockManual(Number(await client.nowSeconds()) * 1_000)
  records = createClientSessionRecords(createStateMemory())
  ;[logged, hellos, refusals, held] = [[], [], [], new Map()]
  ;[opening, isSilent, raisesCaps, isLying] = [undefined, false, true, false]
  const far = hub.createNetwork({ name: 'provider' })
  await far.start()
  far.handle(Channel.INFER_PROTOCOL, (channel) => serve(channel).catch(() => {}))
  const endpoint = { sealKey: testSealKey.publicKey, addresses: far.addresses() }
  const stake = await client.stake(offer.provider, 'sessions')
  listing = { offer, offerHash, endpoint, stake } as unknown as OfferListing
  pool = await createPool('gateway')
})

/** A provider of the scenario's offer on one channel. */
async function serve(channel: NetworkChannel): Promise<void> {
  const messages = channel.receive()
  const hello = Channel.decodeClient((await messages.next()).value) as Hello
  hellos.push(hello)
  const { provider: ledger, domain } = scenario
  const id = Session.idOf(hello.authorization, domain)
  const provider = new TestProviderChannel(channel, scenario, id)
  if (isSilent) return
  const code = refusals.shift()
  if (code) {
    await provider.send({ kind: 'refused', code, retry: 'elsewhere', details: [] })
    return await channel.close()
  }
  const lastVoucher = held.get(id)
  const isNew = (await ledger.session(id)) === undefined
  const isOpening = isNew && opening !== undefined
  await provider.ready({
    status: isOpening ? 'opening' : 'open',
    ...(lastVoucher && { lastVoucher }),
  })
  if (isOpening) await opening?.promise
  if (isNew) {
    const { authorization, signature, offer, approval } = hello
    await ledger.openSession({ authorization, signature, offer, ...(approval && { approval }) })
  }
  if (isOpening) await provider.send({ kind: 'opened', transaction: '0x01' })
  for await (const bytes of messages) {
    const message = Channel.decodeClient(bytes)
    if (message.kind === 'top-up') {
      if (raisesCaps) await ledger.raiseCap(message)
      const { cap = 0n } = (await ledger.session(id)) ?? {}
      await provider.send({ kind: 'topped-up', cap })
    }
    if (message.kind === 'finish' && !isSilent) {
      const { hash } = isLying ? { hash: '0x02' } : await ledger.closeSession({ sessionId: id })
      await provider.send({ kind: 'closed', transaction: hash })
      return await channel.close()
    }
  }
}

/** Creates a pool on the same records, like a process with this name. */
async function createPool(name: string, more: Partial<SessionPoolContext> = {}) {
  const network = hub.createNetwork({ name })
  await network.start()
  return createSessionPool({
    ledger: scenario.client,
    network,
    clock,
    records,
    receipts: createReceiptStore(createStateMemory()),
    breaches: { save: async () => {} } as unknown as SessionPoolContext['breaches'],
    stopPays: createStopPays(clock),
    savings: createPrefixSavings(clock),
    random: createRandomCounting(),
    log: (event) => void logged.push(event),
    model: async () => testModelOf(scenario.offer),
    endpoint: async () => undefined,
    sessionCap: CAP,
    ...more,
  })
}

const acquire = (costMax = 1n, from = pool) =>
  from.acquire({ listing, model: testModelOf(scenario.offer), costMax })
const codeOf = (error: { readonly code?: string }) => error.code
const stateOf = async (id: Hash) => [
  (await records.get(id))?.status,
  (await scenario.client.session(id))?.status,
]
/** Waits until all work that needs no clock has run. */
const settle = () => clock.advance(0)
const moveBy = async (seconds: bigint) => {
  await scenario.advance(seconds)
  await clock.advance(Number(seconds) * 1_000)
}

describe('a call gets', () => {
  test('a session that is on disk before its provider knows of it', async () => {
    isSilent = true
    const acquired = acquire().catch(codeOf)
    await settle()
    const [hello] = hellos
    const [stored] = await records.list()
    expect(stored?.id).toBe(Session.idOf(hello!.authorization, scenario.domain))
    expect(stored?.record).toMatchObject({ status: 'open', cap: CAP, ceiling: 0n })
    await clock.advance(READY_WAIT_MS)
    expect(await acquired).toBe('provider-timeout')
    // The provider may still open the session, so the session has to be closed.
    expect((await records.get(stored!.id))?.status).toBe('closing')
  })

  test('the session of an earlier call while its free cap suffices', async () => {
    const first = await acquire(CAP / 2n)
    const second = await acquire(CAP / 2n)
    expect([second.id, hellos.length]).toEqual([first.id, 1])
    expect(first.session.room).toBe(0n)
    const third = await acquire(1n)
    expect(third.id).not.toBe(first.id)
    expect(hellos).toHaveLength(2)
  })

  test('the same session as calls of the same time, opened once', async () => {
    const acquired = await Promise.all([acquire(), acquire(), acquire()])
    expect(new Set(acquired.map(({ id }) => id)).size).toBe(1)
    expect(hellos).toHaveLength(1)
    expect(acquired[0]?.session.room).toBe(CAP - 3n)
  })

  test('no free cap that another call of the same time has taken', async () => {
    const half = CAP / 2n
    const ids = (await Promise.all([half, half, half].map((cost) => acquire(cost)))).map(
      ({ id }) => id,
    )
    expect(ids[1]).toBe(ids[0])
    expect(ids[2]).not.toBe(ids[0])
    expect(hellos).toHaveLength(2)
  })

  test('a session of its own where the opening for another call failed', async () => {
    refusals = ['session-refused']
    const both = await Promise.allSettled([acquire(), acquire()])
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
    expect(hellos).toHaveLength(2)
  })

  test('a cap of twice its cost where the usual one is less', async () => {
    const { session } = await acquire(CAP)
    expect(session.cap).toBe(2n * CAP)
  })

  test('a smaller cap where its provider has no capacity for the usual one', async () => {
    refusals = CAP_DIVISORS.slice(1).map(() => 'provider-capacity-exceeded')
    await acquire()
    const least = reservationFor(1n, scenario.offer)
    const caps = hellos.map(({ authorization }) => authorization.cap)
    expect(caps).toEqual([CAP, CAP / 4n, CAP / 16n, least])
    const states = (await records.list()).map(({ record }) => record.status)
    expect(states.toSorted()).toEqual(['closing', 'closing', 'closing', 'open'])
  })

  test('the last refusal where its provider has no capacity at all', async () => {
    refusals = CAP_DIVISORS.map(() => 'provider-capacity-exceeded')
    expect(await acquire().catch(codeOf)).toBe('provider-capacity-exceeded')
    expect(hellos).toHaveLength(CAP_DIVISORS.length)
  })

  test('any other refusal at once', async () => {
    refusals = ['session-refused']
    expect(await acquire().catch(codeOf)).toBe('session-refused')
    expect(hellos).toHaveLength(1)
  })

  test('no session where the balance does not cover it, and asks no provider', async () => {
    const { client, offer } = scenario
    const balance = await client.balance(client.account, offer.asset)
    expect(await acquire(balance + 1n).catch(codeOf)).toBe('insufficient-funds')
    expect(hellos).toEqual([])
    expect(await records.list()).toEqual([])
  })

  test('another session only once the one before is open, or does not open in time', async () => {
    opening = Promise.withResolvers()
    await acquire(CAP)
    const second = acquire(2n * CAP)
    await settle()
    expect(hellos).toHaveLength(1)
    opening.resolve()
    await second
    expect(hellos).toHaveLength(2)
    opening = Promise.withResolvers()
    await acquire(20n * CAP)
    const fourth = acquire(30n * CAP)
    await clock.advance(READY_WAIT_MS - 1)
    expect(hellos).toHaveLength(3)
    await clock.advance(1)
    await fourth
    expect(hellos).toHaveLength(4)
  })
})

describe('a session whose channel was lost', () => {
  const lose = async () => {
    const { id } = await acquire()
    hub.disconnect('gateway', 'provider')
    await settle()
    return id
  }

  test('a session whose channel was lost is resumed for the next call, not replaced', async () => {
    const id = await lose()
    const { session, ...resumed } = await acquire()
    expect(resumed.id).toBe(id)
    expect(session.status).toBe('open')
    expect(hellos.map(({ authorization }) => authorization)).toEqual([
      hellos[0]?.authorization,
      hellos[0]?.authorization,
    ])
  })

  test('a session is replaced if its provider refuses to resume it, and closed later', async () => {
    const id = await lose()
    refusals = ['session-closed']
    expect((await acquire()).id).not.toBe(id)
    expect(logged).toContain('resume-failed')
    await pool.upkeep()
    expect(await stateOf(id)).toEqual(['closed', 'closed'])
  })

  test('a session is replaced and closed if its provider counts other answers', async () => {
    const id = await lose()
    const { signerSecret } = (await records.get(id))!
    const { client, domain } = scenario
    const signer = client.createSigner(Hex.toBytes(signerSecret))
    const receiptsRoot = Merkle.root(Merkle.empty)
    const voucher = { sessionId: id, total: 0n, count: 1n, receiptsRoot }
    const signature = await signer.sign(Voucher.hash(voucher, domain))
    held.set(id, { voucher, signature })
    const { id: other } = await acquire()
    expect(other).not.toBe(id)
    expect((await acquire()).id).toBe(other)
  })

  test('upkeep closes a session whose channel was lost if no call comes', async () => {
    const id = await lose()
    await pool.upkeep()
    expect(await stateOf(id)).toEqual(['closed', 'closed'])
    expect(hellos).toHaveLength(2)
  })
})

describe('a top-up', () => {
  test('comes by itself once half of the cap is used, on chain and on disk', async () => {
    const { id, session } = await acquire(CAP / 2n)
    await acquire(1n)
    await settle()
    expect(session.cap).toBe(2n * CAP)
    expect((await scenario.client.session(id))?.cap).toBe(2n * CAP)
    expect((await records.get(id))?.cap).toBe(2n * CAP)
    expect(hellos).toHaveLength(1)
  })

  test('a top-up does not come before half of the cap is used', async () => {
    const { session } = await acquire(CAP / 2n - 1n)
    await acquire(0n)
    await settle()
    expect(session.cap).toBe(CAP)
  })

  test('only one top-up runs at a time', async () => {
    const { session } = await acquire(CAP / 2n)
    await Promise.all([acquire(1n), acquire(1n)])
    await settle()
    expect(session.cap).toBe(2n * CAP)
  })

  test('a failed top-up leaves the cap unchanged, and the next call tries again', async () => {
    const { id, session } = await acquire(CAP / 2n)
    raisesCaps = false
    await acquire(1n)
    await settle()
    expect([session.status, session.cap]).toEqual(['open', CAP])
    raisesCaps = true
    await acquire(1n)
    await settle()
    expect(session.cap).toBe(2n * CAP)
    expect((await records.get(id))?.cap).toBe(2n * CAP)
  })
})

describe('upkeep', () => {
  test('closes a session before it expires, once no call runs or comes', async () => {
    const { id, session } = await acquire()
    await moveBy(SESSION_SECONDS - ROTATE_BEFORE_SECONDS - 1n)
    await pool.upkeep()
    expect(session.status).toBe('open')
    await moveBy(1n)
    await pool.upkeep()
    expect(session.status).toBe('ended')
    expect(await stateOf(id)).toEqual(['closed', 'closed'])
    expect(logged).toContain('session-finished')
  })

  test('closes a session whose time of use is over, but not between choice and call', async () => {
    const sessionMs = ACQUIRED_WAIT_MS - 1
    pool = await createPool('short', { sessionMs })
    const { id, session } = await acquire()
    await clock.advance(sessionMs)
    await pool.upkeep()
    expect(session.status).toBe('open')
    await clock.advance(1)
    await pool.upkeep()
    expect(await stateOf(id)).toEqual(['closed', 'closed'])
    expect((await acquire()).id).not.toBe(id)
  })

  test('leaves a session that no call has used yet', async () => {
    pool = await createPool('short', { sessionMs: 1 })
    const { session } = await acquire(0n)
    await clock.advance(ACQUIRED_WAIT_MS)
    await pool.upkeep()
    expect(session.status).toBe('open')
  })

  test('goes on after a session that cannot be closed', async () => {
    const one = await acquire(CAP)
    const other = await acquire(CAP + 1n)
    expect(one.id).not.toBe(other.id)
    await moveBy(SESSION_SECONDS - ROTATE_BEFORE_SECONDS)
    hub.disconnect('gateway', 'provider')
    await settle()
    refusals = ['provider-capacity-exceeded']
    await pool.upkeep()
    expect(logged).toContain('session-close-failed')
    for (const { id } of [one, other]) expect(await stateOf(id)).toEqual(['closed', 'closed'])
  })
})

describe('a new process', () => {
  test('closes the sessions of the one before', async () => {
    const { id } = await acquire()
    hub.kill('gateway')
    const next = await createPool('gateway')
    await next.recover()
    expect(await stateOf(id)).toEqual(['closed', 'closed'])
  })

  test('starts without them where their provider is silent, and goes on closing', async () => {
    const { id } = await acquire()
    hub.kill('gateway')
    isSilent = true
    const next = await createPool('gateway')
    let isStarted = false
    const recovering = next.recover().then(() => {
      isStarted = true
    })
    await clock.advance(RECOVER_WAIT_MS - 1)
    expect(isStarted).toBe(false)
    await clock.advance(1)
    await recovering
    expect(await stateOf(id)).toEqual(['closing', 'open'])
    await clock.advance(READY_WAIT_MS)
    isSilent = false
    await next.upkeep()
    expect(await stateOf(id)).toEqual(['closed', 'closed'])
  })

  test('takes no call into a session of the one before', async () => {
    const { id } = await acquire()
    hub.kill('gateway')
    // Both processes draw the same random numbers here, so only the later time makes their nonces
    // differ.
    await clock.advance(1_000)
    const next = await createPool('gateway')
    expect((await acquire(1n, next)).id).not.toBe(id)
  })
})

describe('the end', () => {
  test('closes all sessions and tells their transactions', async () => {
    const ids = [(await acquire(CAP)).id, (await acquire(CAP + 1n)).id]
    expect(await pool.closeAll()).toHaveLength(2)
    for (const id of ids) expect(await stateOf(id)).toEqual(['closed', 'closed'])
    expect(await pool.closeAll()).toEqual([])
  })

  test('reports no transaction of a session that could not be closed', async () => {
    const { id } = await acquire()
    isSilent = true
    const closing = pool.closeAll()
    await clock.advance(60_000)
    expect(await closing).toEqual([])
    expect(await stateOf(id)).toEqual(['closing', 'open'])
  })

  // Finding: DAT-7
  test('a session whose provider does not complete the close takes no further call', async () => {
    const { id, session } = await acquire()
    isSilent = true
    const closing = pool.closeAll()
    await clock.advance(60_000)
    await closing
    // The provider now has the session's consent secret, which would reveal the audit mode of each
    // further question before its answer.
    isSilent = false
    expect(session.status).toBe('ended')
    expect((await acquire()).id).not.toBe(id)
    await pool.upkeep()
    expect(await stateOf(id)).toEqual(['closed', 'closed'])
  })

  test('believes no provider that says a session is closed', async () => {
    const { id } = await acquire()
    isLying = true
    expect(await pool.closeAll()).toEqual(['0x02'])
    expect(await stateOf(id)).toEqual(['closing', 'open'])
    isLying = false
    await pool.upkeep()
    expect(await stateOf(id)).toEqual(['closed', 'closed'])
  })

  test('a stop leaves sessions open on chain and ends their channels', async () => {
    const { id, session } = await acquire()
    pool.stop()
    expect(session.status).toBe('ended')
    expect(await stateOf(id)).toEqual(['open', 'open'])
    expect(await acquire().catch(codeOf)).toBe('gateway-stopped')
  })
})

describe('a call costs at most', () => {
  test('the free cap of a session, or the balance, whichever is more', async () => {
    expect(pool.spendableMax(listing, 50n * CAP)).toBe(50n * CAP)
    expect(pool.spendableMax(listing, 1n)).toBe(0n)
    await acquire(CAP / 4n)
    expect(pool.spendableMax(listing, 1n)).toBe((CAP * 3n) / 4n)
    const other = { ...listing, offerHash: Hex.zeroHash }
    expect(pool.spendableMax(other, 1n)).toBe(0n)
  })
})

describe('an external wallet', () => {
  const model = () => testModelOf(scenario.offer)
  const sign = async ({ id, message, approval }: Awaited<ReturnType<SessionPool['prepare']>>) => {
    const { signer, domain } = scenario.client
    const signature = await signer.sign(message)
    const approvalSignature = approval && (await signer.sign(Approval.hash(approval, domain)))
    return [id, { signature, ...(approvalSignature && { approvalSignature }) }] as const
  }
  beforeEach(async () => {
    pool = await createPool('hosted', { signing: 'external' })
  })

  test('an external wallet is asked before any session is opened', async () => {
    expect(pool.covers(listing)).toBe(false)
    expect(pool.spendableMax(listing, CAP)).toBeUndefined()
    await expect(acquire(5n)).rejects.toMatchObject({ code: 'session-required', retry: 'never' })
    expect(hellos).toEqual([])
  })

  test('opens a session by its signature, which covers calls until it ends', async () => {
    const draft = await pool.prepare({ listing, model: model(), cap: CAP })
    expect(draft.record.cap).toBe(CAP)
    await pool.openSigned(...(await sign(draft)))
    expect(pool.covers(listing)).toBe(true)
    expect(pool.covers({ ...listing, offerHash: Hex.zeroHash })).toBe(false)
    expect((await acquire(1n)).id).toBe(draft.id)
    await clock.advance(Number(SESSION_SECONDS - ROTATE_BEFORE_SECONDS) * 1_000)
    expect(pool.covers(listing)).toBe(false)
  })

  test('signs once: nothing opens by another signature, or by the same again', async () => {
    const draft = await pool.prepare({ listing, model: model() })
    const signature = await scenario.stranger.signer.sign(draft.message)
    const refused = { code: 'session-signature-invalid' }
    await expect(pool.openSigned(draft.id, { signature })).rejects.toMatchObject(refused)
    expect(hellos).toEqual([])
    const signed = await sign(draft)
    await pool.openSigned(...signed)
    await expect(pool.openSigned(...signed)).rejects.toMatchObject(refused)
    expect(hellos).toHaveLength(1)
  })

  test('an external wallet is asked only for the amount that its provider can take', async () => {
    const first = await pool.prepare({ listing, model: model(), cap: UNIT * 5n })
    const { stake, offer } = listing
    const share = (stake.amount * offer.stakeRatio) / UNIT / 4n
    expect(first.record.cap).toBe(share)
    const small = await pool.prepare({ listing, model: model(), cap: CAP })
    await pool.openSigned(...(await sign(small)))
    const next = await pool.prepare({ listing, model: model(), cap: UNIT * 5n })
    expect(next.record.cap).toBe(share - CAP)
  })

  test('a session of an external wallet is not topped up by itself', async () => {
    const draft = await pool.prepare({ listing, model: model(), cap: CAP })
    await pool.openSigned(...(await sign(draft)))
    const { session } = await acquire(CAP)
    await acquire(0n)
    await settle()
    expect(session.cap).toBe(CAP)
  })
})
