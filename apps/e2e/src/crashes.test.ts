// Goal: if any role is killed in mid-stream, no party loses more than a checkpoint (the amount that
// a stream may leave unpaid), and all vouchers are settled, exact to the base unit.
// Method: kill -9 of real processes while an answer streams, then a restart. The amount of the
// vouchers is read from the provider's status, or from its disk once the provider is dead.
// Requirements: B-2, B-7
// Shows (ask): provider and gateway: sessions, requests in escrow, failover before the first token;
// a third node closes agreements that both parties abandoned.

import { fork } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readAllEvents } from '@ostrom/ledger'
import { Cbor, type Hash, Price, SessionAccount } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { createStateSqlite } from '@ostrom/state/sqlite'
import { describe, expect, test } from 'vitest'
import { startNodeProcess } from '../../cli/src/dev/node-process.ts'
import type { ByzantineProviderMessage } from './byzantine-provider.ts'
import {
  MODEL,
  post,
  startLongAnswer,
  startTestNetwork,
  type TestGatewayProcess,
} from './network.fixture.ts'
import { statusAtRest } from './node-status.fixture.ts'

const network = openForTests(() => startTestNetwork({ providers: 1 }))

type SessionOutput = { readonly id: Hash; readonly status: string; readonly settled: string }

const sessions = async () => (await network.ostrom('sessions')).json() as readonly SessionOutput[]

/** Repeats the check until the condition holds; the suite's own time limit ends it otherwise. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 200))
}

const hello = { model: MODEL, messages: [{ role: 'user', content: 'Say hello.' }] }

/** CBOR decodes small integers as numbers. */
type VoucherRecord = { readonly last?: { readonly voucher: { readonly total: bigint | number } } }

/** Returns the total of the last voucher on the disk of a dead provider. */
async function promisedTo(folder: string, key: string): Promise<bigint> {
  const state = await createStateSqlite({ path: join(folder, 'state.db') })
  try {
    const record = await state.get(key)
    const { last } = Cbor.decode(record!, (value) => value as VoucherRecord)
    return BigInt(last?.voucher.total ?? 0)
  } finally {
    await state.close()
  }
}

/** Returns the prices of the only offer. */
async function pricesOf(): Promise<Price.PriceMap> {
  const [listing] = (await network.ostrom('offers', MODEL)).json() as readonly {
    readonly offer: { readonly prices: Readonly<Record<string, string>> }
  }[]
  const prices = Object.entries(listing!.offer.prices).map(([unit, at]) => [unit, BigInt(at)])
  return { ...Price.zeroPrices, ...Object.fromEntries(prices) }
}

/** Returns the highest value that may be unpaid in one stream, in base units. */
async function checkpoint(): Promise<bigint> {
  return SessionAccount.checkpointUp({
    prices: await pricesOf(),
    // The default values of nodes.
    checkpointTokens: 32,
    prefillTokens: 512,
  })
}

/** Reads `pieces` more pieces of an answer. */
async function readOn(reader: ReadableStreamDefaultReader<Uint8Array>, pieces: number) {
  const decoder = new TextDecoder()
  for (let read = 0; read < pieces; ) {
    const { value, done } = await reader.read()
    if (done) throw new Error('the answer ended before its time')
    read += decoder.decode(value, { stream: true }).split('data: ').length - 1
  }
}

/** Reads an answer to its end. */
async function readToEnd(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  while (!(await reader.read()).done);
}

/** Asks a short question, so that the session is known before a long answer begins. */
async function openSession(gateway: TestGatewayProcess): Promise<SessionOutput> {
  const response = await post(gateway, hello)
  expect(response.status, await response.text()).toBe(200)
  return (await sessions()).find(({ status }) => status === 'open')!
}

describe('kill -9 in mid-stream', () => {
  // Finding: test-2
  test('a gateway restarted after kill -9 settles its session and gets the rest back', async () => {
    const gateway = await network.startGateway('--no-web')
    const session = await openSession(gateway)
    // The kills below leave unpaid work. A provider permits more unpaid work to a client that has
    // paid, so the client first pays for a long answer.
    await readToEnd(await startLongAnswer(gateway, 3_000))
    const reader = await startLongAnswer(gateway, 3_000)
    await gateway.kill()
    await reader.cancel().catch(() => {})
    const ledger = await network.ledger()
    const { unsettled, unpaid } = await statusAtRest(network.network.providers[0]!.folder)
    expect(unpaid).toBeLessThanOrEqual(await checkpoint())
    const promised = (await ledger.session(session.id))!.settled + unsettled
    const again = await network.startGateway('--no-web')
    await until(async () => (await ledger.session(session.id))?.status === 'closed')
    const state = await ledger.session(session.id)
    expect(promised).toBeGreaterThan(0n)
    // The client may also have signed a voucher that was in transit; it pays for delivered work.
    expect(state!.settled).toBeGreaterThanOrEqual(promised)
    expect(state!.settled).toBeLessThanOrEqual(promised + unpaid)
    const closed = (await readAllEvents(ledger)).find(
      (event) => event.kind === 'session-closed' && event.sessionId === session.id,
    )
    expect(closed).toMatchObject({ refunded: state!.cap - state!.settled })
    await again.stop()
  })

  test('an answer in escrow ends after kill -9 of the gateway, and its rest returns', async () => {
    const gateway = await network.startGateway('--no-web')
    const made = await network.ostrom('keys', 'create', 'escrow', '--settlement', 'request')
    const { secret: key } = made.json() as { secret: string }
    const reader = await startLongAnswer({ ...gateway, key }, 3_000)
    // More than one checkpoint has been delivered, so the client has signed a voucher.
    await readOn(reader, 64)
    await gateway.kill()
    await reader.cancel().catch(() => {})
    const again = await network.startGateway('--no-web')
    const ledger = await network.ledger()
    // The provider claims because its client is gone. No time passes on the chain, so no refund of
    // the gateway can come first.
    const ends = async () =>
      (await readAllEvents(ledger)).filter((event) => event.kind === 'request-claimed')
    await until(async () => (await ends()).length > 0)
    const [end, ...others] = await ends()
    expect(others).toEqual([])
    const { terms, paid } = (await ledger.request(end!.requestId))!
    expect(end!.refunded).toBe(terms.costMax - paid)
    expect(paid).toBeGreaterThan(0n)
    await again.stop()
  })

  // Finding: test-2
  test('a provider restarted after kill -9 settles the promised amount', async () => {
    const gateway = await network.startGateway('--no-web')
    const [provider] = network.network.providers
    const session = await openSession(gateway)
    const reader = await startLongAnswer(gateway, 3_000)
    process.kill(provider!.pid!, 'SIGKILL')
    let text = ''
    const decoder = new TextDecoder()
    for (;;) {
      const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }))
      if (done) break
      text += decoder.decode(value, { stream: true })
    }
    // The client sees the interruption as an error, not as a normal end.
    expect(text).toMatch(/"error"/)
    const promised = await promisedTo(provider!.folder, `provider/session/${session.id}`)
    expect(promised).toBeGreaterThan(0n)
    const restarted = startNodeProcess(provider!.folder)
    await restarted.ready
    const ledger = await network.ledger()
    await until(async () => ((await ledger.session(session.id))?.settled ?? 0n) >= promised)
    expect((await ledger.session(session.id))!.settled).toBe(promised)
    await until(async () => (await post(gateway, hello)).ok)
    await gateway.stop()
    await restarted.stop()
  })
})

/** Some 2,000 tokens. */
const long = { role: 'user', content: `${'One two three four. '.repeat(300)}Say hello.` }

/**
 * Starts a provider that claims to have processed prompts but sends no answer. `unsettled` returns
 * the signed, unsettled amount that this provider last reported, in base units.
 */
function startLiar(folder: string) {
  const child = fork(fileURLToPath(new URL('byzantine-provider.ts', import.meta.url)), [folder])
  let unsettled: bigint | undefined
  child.on('message', (message) => {
    unsettled = BigInt((message as ByzantineProviderMessage).unsettled)
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    unsettled: () => unsettled,
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}

describe('a provider that claims a prompt of 2,000 tokens, gives nothing and dies', () => {
  test('was promised what is paid ahead of it, and settles no more, to the base unit', async () => {
    const { folder, stop } = network.network.providers[0]!
    await stop()
    const liar = startLiar(folder)
    await expect.poll(liar.unsettled).toBe(0n)
    const gateway = await network.startGateway('--no-web')
    const response = post(gateway, { model: MODEL, messages: [long] })
    const prepaid = { ...Price.zeroCounts, input: BigInt(SessionAccount.PREPAID_TOKENS) }
    const most = Price.costUp(await pricesOf(), prepaid)
    await expect.poll(liar.unsettled).toBe(most)
    const session = (await sessions()).find(({ status }) => status === 'open')!
    await liar.kill()
    expect(await promisedTo(folder, `provider/session/${session.id}`)).toBe(most)
    expect((await response).ok).toBe(false)
    const honest = startNodeProcess(folder)
    await honest.ready
    const ledger = await network.ledger()
    const settled = async () => (await ledger.session(session.id))?.settled ?? 0n
    await until(async () => (await settled()) > 0n)
    expect(await settled()).toBe(most)
    await gateway.stop()
    await honest.stop()
  })
})

describe('kill -9 of a provider that has locked a request', () => {
  test('lets anyone return the money one hour after the lock', async () => {
    const provider = startNodeProcess(network.network.providers[0]!.folder)
    await provider.ready
    const opened = await network.ostrom('requests', 'open', '--model', MODEL, '--cost-max', '0.001')
    const { request } = opened.json() as { request: Hash }
    const status = async () => {
      const result = await network.ostrom('requests', 'show', request)
      return (result.json() as { status: string }).status
    }
    await until(async () => (await status()) === 'locked')
    process.kill(provider.pid!, 'SIGKILL')
    const early = await network.ostrom('requests', 'refund', request)
    expect(early.json()).toMatchObject({ error: { code: 'refund-too-early' } })
    const ledger = await network.ledger()
    const before = await ledger.balance(ledger.account, ledger.nativeAsset)
    await network.network.chain.advance(3_600n)
    expect((await network.ostrom('requests', 'refund', request)).status).toBe(0)
    expect(await status()).toBe('refunded')
    const after = await ledger.balance(ledger.account, ledger.nativeAsset)
    const { lockBond } = await ledger.parameters()
    // The client that sends its own refund gets the same fee as any other sender.
    expect(after - before).toBe(10n ** 15n + lockBond / 10n)
  })
})

// This test is not in network.test.ts, whose network is shared, because it advances time. Any
// account may send the refund; in cranks.test.ts, uninvolved accounts do so.
describe('a request that nobody locks', () => {
  test('a request that no provider locks is refunded in full, not before its time', async () => {
    // Only this account may lock the request, and it is no provider.
    const { account } = (await network.ostrom('wallet')).json() as { account: string }
    const terms = ['--model', MODEL, '--cost-max', '0.001', '--provider', account]
    const opened = await network.ostrom('requests', 'open', ...terms)
    const { request } = opened.json() as { request: Hash }
    const early = await network.ostrom('requests', 'refund', request)
    expect(early.json()).toMatchObject({ error: { code: 'refund-too-early' } })
    await network.network.chain.advance(3_601n)
    // A gateway of the same wallet sends the refund by itself, now or a moment later: both results
    // are correct.
    const refund = await network.ostrom('requests', 'refund', request)
    expect(refund.status, refund.stdout).toBe(0)
    const details = (await network.ostrom('requests', 'show', request)).json()
    expect(details).toMatchObject({ status: 'cancelled' })
    const again = await network.ostrom('requests', 'refund', request)
    expect(again.json()).toEqual({ request, status: 'cancelled', changed: false })
    const returned = (await readAllEvents(await network.ledger())).filter(
      (event) => event.kind === 'request-refunded' && event.requestId === request,
    )
    expect(returned).toMatchObject([{ reason: 'cancelled', refunded: 10n ** 15n }])
  })
})
