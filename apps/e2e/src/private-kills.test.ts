// Goal: issuer, proxy, provider and client of private answers, each a separate process, are killed
// at each step of these actions: an answer, a purchase of tickets, the posting of a proxy's count
// of tickets, a return of tickets, and a settlement. After each kill a whole answer comes. The
// books of all parties agree with the chain to the base unit, and no party loses more than a ticket
// or a checkpoint by a kill.
// Method: each process kills itself (kill -9) at a named step, or after a seeded number of steps
// (`recorded-main.ts`), and restarts from its disk; real chain, network and model. `OSTROM_KILLS`
// is the number of seeded kills (2 unless given). `OSTROM_SEED` is the seed, which each run prints.
// Requirements: R001-11

import { type Ledger, readAllEvents } from '@ostrom/ledger'
import { Cbor, Hex, Price, Schema, SessionAccount } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { systemClock } from '@ostrom/protocol/system'
import { listAll } from '@ostrom/state'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openState } from '../../cli/src/context/open-state.ts'
import {
  MODEL,
  post,
  startGateway,
  startTestNetwork,
  type TestGatewayProcess,
} from './network.fixture.ts'
import { statusAtRest } from './node-status.fixture.ts'
import {
  ISSUER_FEE,
  PROXY_FEE,
  type PrivateParties,
  type PrivateRole,
  startPrivateParties,
  until,
  VALUE,
} from './private-parties.ts'
import { forkProgram, type RoleProcess, startRoleProcess } from './role-process.ts'

const { OSTROM_KILLS = '2', OSTROM_SEED = '1' } = process.env
const seededKills = Number(OSTROM_KILLS)
/** Number of tickets that the client has at the start; a killed answer uses two of them. */
const TICKETS = 60 + 4 * seededKills
/**
 * Milliseconds between two attempts. Attempts wait, because a proxy keeps at most 64 sessions for
 * one client's credit (the value of its tickets), including sessions that no provider has opened.
 */
const PACE_MS = 1_000
/**
 * Maximum number of attempts after a kill. Together they take longer than the time after which a
 * proxy closes open sessions.
 */
const TRIES_MAX = 150
/** Coin that a role of `startPrivateParties` has in the Vault, in base units. */
const DEPOSIT = 5n * 10n ** 18n
const BOUGHT_BESIDE = 2
/** Tokens of an answer that costs more than a ticket, and tokens of an answer without a kill. */
const LONG = 300
const SHORT = 64
/** A second more than `PROXY_OPEN_BY_SECONDS` of a proxy. */
const OPEN_BY_SECONDS = 301n
/** Default checkpoint of a provider. */
const CHECKPOINT = { checkpointTokens: 32, prefillTokens: 512 }
const recorded = { runs: 'recorded' } as const

const network = openForTests(() => startTestNetwork({ providers: 1 }))
let parties: PrivateParties
let provider: RoleProcess
let gateway: TestGatewayProcess
let ledger: Ledger
let startBalance: bigint

const providerFolder = () => network.network.providers[0]!.folder

async function restartProvider(): Promise<void> {
  await provider?.kill()
  const role = { role: 'node', event: 'provider-ready' }
  provider = await startRoleProcess(providerFolder(), { ...role, ...recorded })
}

async function restartGateway(): Promise<void> {
  await gateway?.kill()
  gateway = await startGateway(network.clientFolder, ['--no-web'], recorded)
}

beforeAll(async () => {
  await network.network.providers[0]!.stop()
  await restartProvider()
  ledger = await network.ledger()
  startBalance = await ledger.balance(ledger.account, ledger.nativeAsset)
  parties = await startPrivateParties(network, { tickets: TICKETS, ...recorded })
  await restartGateway()
})

afterAll(async () => {
  await gateway?.kill()
  await provider?.kill()
  await parties?.close()
})

type Part = {
  readonly choices?: readonly { readonly delta?: { readonly content?: string } }[]
  readonly ostrom?: { readonly cost?: string }
  readonly usage?: { readonly completion_tokens: number }
}

type Asked = {
  readonly isWhole: boolean
  /** Received events; one of them may be a refusal. */
  readonly text: string
}

/**
 * Work that the client received: complete answers count by their cost, all others by their tokens.
 */
const delivered = { whole: 0n, brokenTokens: 0 }

/** Asks privately for an answer of a number of tokens. */
async function ask(tokens: number): Promise<Asked> {
  const body = {
    model: MODEL,
    max_tokens: tokens,
    stream: true,
    stream_options: { include_usage: true },
    // Suppresses the bundled model's end tokens, so that an answer does not end by itself.
    logit_bias: { 0: -100, 1: -100, 2: -100 },
    messages: [{ role: 'user', content: 'Tell me a story.' }],
    ostrom: { private: true },
  }
  let text = ''
  try {
    const response = await post(gateway, body)
    for await (const bytes of response.body!.pipeThrough(new TextDecoderStream())) text += bytes
  } catch {
    // The gateway has died; the part before its death counts.
  }
  const lines = text.split('\n\n').filter((line) => line.startsWith('data: {'))
  const events = lines.flatMap((line): readonly Part[] => {
    try {
      return [JSON.parse(line.slice('data: '.length))]
    } catch {
      return []
    }
  })
  // Each part of an answer has at least one token.
  const parts = events.filter(({ choices }) => choices?.[0]?.delta?.content).length
  const cost = events.findLast(({ ostrom }) => ostrom?.cost)?.ostrom?.cost
  if (cost === undefined) delivered.brokenTokens += parts
  else delivered.whole += (BigInt(cost) * (VALUE - PROXY_FEE)) / (VALUE + ISSUER_FEE)
  const isWhole = events.some(({ usage }) => usage?.completion_tokens === tokens)
  return { isWhole, text }
}

/** Repeats the request until a whole answer has come. */
async function untilAnswered(after: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const { isWhole, text } = await ask(SHORT)
    if (isWhole) return
    if (tries === TRIES_MAX) throw new Error(`no answer after a kill ${after}: ${text}`)
    // A provider refuses a proxy for an hour after three unpaid answers, but only remembers this in
    // memory.
    if (text.includes('unpaid')) await restartProvider()
    await systemClock.sleep(PACE_MS)
  }
}

type Party = 'client' | 'provider' | PrivateRole

type Strike = {
  readonly party: Party
  readonly at: string
  /**
   * `opening`: the kill is in an answer of a new session. `answer`: in an answer of the running
   * session. `end`: while the client closes the session properly.
   */
  readonly stage: 'opening' | 'answer' | 'end'
}

const strikes: readonly Strike[] = [
  { party: 'client', at: 'before send open', stage: 'opening' },
  { party: 'proxy', at: 'before send hello-session', stage: 'opening' },
  { party: 'provider', at: 'receive hello-session > after transaction', stage: 'opening' },
  { party: 'proxy', at: 'receive ready', stage: 'opening' },
  { party: 'client', at: 'before send pay', stage: 'answer' },
  { party: 'provider', at: 'after send part', stage: 'answer' },
  { party: 'proxy', at: 'receive pay', stage: 'answer' },
  { party: 'client', at: 'after send ticket', stage: 'answer' },
  { party: 'issuer', at: 'before send count', stage: 'answer' },
  { party: 'proxy', at: 'before send credited', stage: 'answer' },
  { party: 'client', at: 'before send finish', stage: 'end' },
  { party: 'provider', at: 'receive finish', stage: 'end' },
]

/** Returns an integer from 0 to `below`, excluding `below`, derived from the seed of the run. */
const draw = (name: string, below: number): number => {
  const text = new TextEncoder().encode(`private kills ${OSTROM_SEED} ${name}`)
  return Number(BigInt(Hex.sha256Hex(text)) % BigInt(below))
}

/** Returns kills of parties after numbers of steps, both drawn by the seed of the run. */
function seededStrikes(): readonly Strike[] {
  return Array.from({ length: seededKills }, (_, n) => {
    const party = (['client', 'proxy', 'provider', 'issuer'] as const)[draw(`party ${n}`, 4)]!
    // An issuer takes a few steps for each ticket.
    const steps = 1 + draw(`step ${n}`, party === 'issuer' ? 5 : 60)
    return { party, at: `${steps}`, stage: 'answer' }
  })
}

const processOf = (party: Party): Pick<RoleProcess, 'gone' | 'strikeAt'> => {
  if (party === 'client') return gateway
  return party === 'provider' ? provider : parties.running[party]
}

async function restart(party: Party): Promise<void> {
  if (party === 'client') await restartGateway()
  else if (party === 'provider') await restartProvider()
  else await parties.restart(party, recorded)
}

/** Kills a party at a step, and restarts it. */
async function kill({ party, at, stage }: Strike): Promise<void> {
  if (stage === 'opening') {
    await gateway.stop()
    await restartGateway()
  }
  const struck = processOf(party)
  await struck.strikeAt(at)
  let isGone = false
  const gone = struck.gone.then(() => {
    isGone = true
  })
  if (stage === 'end') await gateway.stop()
  else while (!isGone) await Promise.race([gone, ask(LONG).then(() => systemClock.sleep(PACE_MS))])
  await gone
  await restart(party)
  if (stage === 'end' && party !== 'client') await restartGateway()
}

/** Runs a command of the client, which kills itself at a step. */
async function commandKilledAt(strike: string, ...args: readonly string[]): Promise<void> {
  const child = forkProgram(network.clientFolder, args, { ...recorded, strike })
  const signal = await new Promise((resolve) => child.once('exit', (_, how) => resolve(how)))
  expect(signal, strike).toBe('SIGKILL')
}

/** Advances the chain to a second, if its time is earlier. */
async function untilSecond(second: bigint): Promise<void> {
  const now = await ledger.nowSeconds()
  if (second > now) await network.network.chain.advance(second - now)
}

/** Kills a role after a transaction that this role sends by itself, and restarts the role. */
async function killAtTransaction(role: PrivateRole): Promise<void> {
  const strike = 'after transaction'
  // The role may die before it is ready, because its work begins with its start.
  const started = await parties.restart(role, { ...recorded, strike }).catch(() => undefined)
  await started?.gone
  await parties.restart(role, recorded)
}

const wide = Schema.unsigned(128)

/** Returns sums from the disk of a stopped proxy. */
async function proxyBooks() {
  const state = await openState(parties.folders.proxy, 'proxy.db')
  try {
    const sum = async (prefix: string, ...fields: readonly string[]) => {
      let [count, total] = [0n, 0n]
      for await (const { value } of listAll(state, prefix)) {
        count++
        if (fields.length === 0) continue
        const record = Cbor.decode(value, (one) => one as Readonly<Record<string, unknown>>)
        for (const field of fields) total += wide(record[field], field)
      }
      return { count, total }
    }
    const tickets = (await sum('proxy/ticket/')).count
    const credit = (await sum('proxy/credit/', 'balance', 'fees')).total
    return { tickets, credit, open: (await sum('proxy/session/')).count }
  } finally {
    await state.close()
  }
}

/** Returns the sessions of the proxy on the chain. */
async function proxySessions() {
  const { account } = parties.running.proxy.ready
  const events = await readAllEvents(ledger)
  const ids = events.flatMap((event) =>
    event.kind === 'session-opened' && event.client === account ? [event.sessionId] : [],
  )
  return await Promise.all(ids.map(async (id) => (await ledger.session(id))!))
}

/** Lets the proxy close the sessions that kills left open: its upkeep begins with its start. */
async function untilClosed(): Promise<Awaited<ReturnType<typeof proxyBooks>>> {
  await parties.restart('proxy', recorded)
  await until(async () => {
    const sessions = await proxySessions()
    return sessions.every(({ status }) => status === 'closed') ? true : undefined
  })
  // The proxy abandons sessions that no provider has opened.
  await network.network.chain.advance(OPEN_BY_SECONDS)
  for (;;) {
    await parties.restart('proxy', recorded)
    await systemClock.sleep(PACE_MS)
    await parties.running.proxy.kill()
    const books = await proxyBooks()
    if (books.open === 0n) return books
  }
}

/**
 * Returns the provider's price of an output token and the amount of its checkpoint, in base units.
 */
async function providerPrices() {
  const events = await readAllEvents(ledger)
  const published = events.find((event) => event.kind === 'offer-published')
  if (published?.kind !== 'offer-published') throw new Error('no offer')
  const { prices } = published.offer
  const checkpoint = SessionAccount.checkpointUp({ prices, ...CHECKPOINT })
  return { token: prices.output / Price.TOKENS_PER_PRICE, checkpoint }
}

const all = [...strikes, ...seededStrikes()]

test('a whole answer follows each kill of issuer, proxy, provider and client', async () => {
  for (const strike of all) {
    await kill(strike)
    await untilAnswered(`of the ${strike.party} at ${strike.at}`)
  }
  const before = (await parties.key()).sold
  const buy = ['tickets', 'buy', parties.keyId, '--count', `${BOUGHT_BESIDE}`]
  // The first transaction is the token allowance.
  await commandKilledAt('after transaction > after transaction', ...buy)
  const sold = await until(async () => {
    const row = await parties.key()
    return row.held?.unsigned === 0 && row.sold > before ? row.sold : undefined
  })
  expect(sold - before).toBe(BOUGHT_BESIDE)
})

test('chain and disks agree to the unit; no kill costs over a ticket or a checkpoint', async () => {
  await gateway.stop()
  const { tickets, credit } = await untilClosed()
  const { sold, held } = await parties.key()
  const { unspent = 0, given = 0 } = held ?? {}
  expect(unspent + given).toBe(sold)
  const { nativeAsset: asset } = ledger
  const clientBalance = await ledger.balance(ledger.account, asset)
  expect(startBalance - clientBalance).toBe(BigInt(sold) * (VALUE + ISSUER_FEE))
  const settled = (await proxySessions()).reduce((sum, one) => sum + one.settled, 0n)
  expect(settled).toBeGreaterThan(0n)
  expect(settled + credit).toBe(tickets * VALUE)
  const proxyAccount = parties.running.proxy.ready.account as typeof ledger.account
  expect(await ledger.balance(proxyAccount, asset)).toBe(DEPOSIT - settled)
  expect((await statusAtRest(providerFolder())).unsettled).toBe(0n)
  // A ticket that the proxy has not counted is sent again, and then counted.
  expect(BigInt(given)).toBe(tickets)
  const { token, checkpoint } = await providerPrices()
  const kills = BigInt(all.length)
  const work = delivered.whole + BigInt(delivered.brokenTokens) * token
  expect(settled - work, 'paid above the delivered work').toBeLessThanOrEqual(kills * VALUE)
  expect(work - settled, 'delivered and not paid').toBeLessThanOrEqual(kills * checkpoint)
})

test('after the epoch each ticket is paid or returned, once', async () => {
  await provider.kill()
  const { terms, held } = await parties.key()
  const { unspent = 0, given = 0 } = held ?? {}
  expect(unspent).toBeGreaterThan(0)
  const { ticketTimes, ticketPost, ticketKey } = ledger.tickets!
  const { postSeconds, refundSeconds, challengeSeconds } = await ticketTimes()
  const { nativeAsset: asset } = ledger
  const proxy = parties.running.proxy.ready.account as typeof ledger.account
  const proxyBefore = await ledger.balance(proxy, asset)
  const end = BigInt(terms.endSeconds)
  await untilSecond(end + 1n)
  await killAtTransaction('proxy')
  const { count } = await until(() => ticketPost({ keyId: parties.keyId, proxy }))
  expect(count).toBe(given)
  await untilSecond(end + postSeconds + 1n)
  await commandKilledAt('after transaction', 'tickets', 'return')
  await network.ostrom('tickets', 'return')
  await parties.running.issuer.kill()
  await untilSecond(end + postSeconds + refundSeconds + challengeSeconds + 1n)
  await killAtTransaction('issuer')
  await until(async () => ((await ticketKey(parties.keyId))?.isSettled ? true : undefined))
  const key = (await ticketKey(parties.keyId))!
  expect(key).toMatchObject({ posted: count, refunded: unspent, isBroken: false })
  const collected = (await network.ostrom('tickets', 'return')).json()
  expect(collected).toMatchObject([{ collected: unspent }])
  const client = await ledger.balance(ledger.account, asset)
  expect(startBalance - client).toBe(BigInt(given) * (VALUE + ISSUER_FEE))
  const paid = proxyBefore + BigInt(count) * VALUE
  await until(async () => ((await ledger.balance(proxy, asset)) === paid ? true : undefined))
})
