// Goal: issuer, proxy, provider and client of private questions, each a process of its own, are
// killed at every step of a question, a purchase, a redemption and a payout; then the books of all
// agree with the chain to the base unit, and no kill costs more than a ticket or a checkpoint.
// Provider and proxy store, send and receive no wallet's account and no prompt.
// Method: kill -9 by the process itself at a named step (`recorded-main.ts`), a restart from its
// disk; real chain, network and model. The same search finds a leak that is planted.

import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Ledger, readAllEvents } from '@ostrom/ledger'
import { Cbor, type Hash, Hex, Schema } from '@ostrom/protocol'
import { systemClock } from '@ostrom/protocol/system'
import { listAll } from '@ostrom/state'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openState } from '../../cli/src/context/open-state.ts'
import { findSecrets } from './find-secrets.ts'
import {
  ISSUER_FEE,
  type PrivateParties,
  type PrivateRole,
  startPrivateParties,
  until,
  VALUE,
} from './private-parties.ts'
import {
  forkProgram,
  type RoleProcess,
  type RoleProcessOptions,
  startRoleProcess,
} from './role-process.ts'
import {
  MODEL,
  post,
  startGateway,
  startTestNetwork,
  type TestGatewayProcess,
  type TestNetwork,
} from './test-network.ts'

const TIMEOUT_MS = 900_000
const TICKETS = 100
/** A proxy keeps 64 sessions of a credit at most, also those that no provider has opened. */
const ASK_AGAIN_MS = 1_500
/** Coin that a role of `startPrivateParties` has in the Vault. */
const DEPOSIT = 5n * 10n ** 18n
const BOUGHT_BESIDE = 2
const CANARY = 'canary-51d0 lighthouse'
const recorded = { runs: 'recorded' } as const

let network: TestNetwork
let parties: PrivateParties
let provider: RoleProcess
let gateway: TestGatewayProcess
let ledger: Ledger
let startBalance: bigint
/** Kills after which a ticket may be lost. */
let kills = 0

const providerFolder = () => network.network.providers[0]!.folder

async function restartProvider(options: RoleProcessOptions = recorded): Promise<void> {
  await provider?.kill()
  const role = { role: 'node', event: 'provider-ready' }
  provider = await startRoleProcess(providerFolder(), { ...role, ...options })
}

async function restartGateway(options: RoleProcessOptions = recorded): Promise<void> {
  await gateway?.kill()
  gateway = await startGateway(network.clientFolder, ['--no-web'], options)
}

/** Asks privately for an answer of more tokens than a ticket pays. Returns whether it came. */
async function ask(text: string, tokens = 300): Promise<boolean> {
  const body = {
    model: MODEL,
    max_tokens: tokens,
    // The end tokens of the bundled model, which then never ends by itself.
    logit_bias: { 0: -100, 1: -100, 2: -100 },
    messages: [{ role: 'user', content: text }],
    ostrom: { private: true },
  }
  const response = await post(gateway, body).catch(() => undefined)
  const answer = await response?.text().catch(() => undefined)
  return response?.status === 200 && answer !== undefined
}

const untilAnswered = () =>
  until(async () => ((await ask('Tell me a story.', 8)) ? true : undefined))

beforeAll(async () => {
  network = await startTestNetwork({ providers: 1 })
  await network.network.providers[0]!.stop()
  await restartProvider()
  ledger = await network.ledger()
  startBalance = await ledger.balance(ledger.account, ledger.nativeAsset)
  parties = await startPrivateParties(network, { tickets: TICKETS, ...recorded })
  await restartGateway()
}, TIMEOUT_MS)

afterAll(async () => {
  await gateway?.kill()
  await provider?.kill()
  await parties?.close()
  await network?.close()
}, TIMEOUT_MS)

const accountBytes = ({ account }: { readonly account?: string }) => Hex.toBytes(account as Hash)

/** Words and accounts that a party must not meet, by name. */
const secretsOf = (role: 'provider' | PrivateRole): ReadonlyMap<string, Uint8Array> => {
  const wallet = ['wallet', accountBytes(ledger)] as const
  const words = CANARY.split(' ').map((one) => [one, new TextEncoder().encode(one)] as const)
  return new Map(role === 'provider' ? [wallet] : [wallet, ...words])
}

/** Names of secrets that stand among what a party stores, says, hears and logs. */
async function found(
  folder: string,
  secrets: ReadonlyMap<string, Uint8Array>,
): Promise<readonly string[]> {
  const lines = await findSecrets(folder, secrets)
  // The index of public events of the chain, which tell who bought tickets.
  return lines.filter((line) => !/\/market\.db[^/]*$/.test(line))
}

describe('what parties store, say, hear and log', () => {
  test(
    'has no wallet at the provider, and no wallet or prompt at the proxy',
    async () => {
      expect(await ask(`Tell me of the ${CANARY}.`, 40)).toBe(true)
      const { proxy } = parties.folders
      const proxyAccount = new Map([['proxy', accountBytes(parties.running.proxy.ready)]])
      // The search finds its controls: the session of the proxy, and its ticket's messages.
      expect(await found(providerFolder(), proxyAccount)).not.toEqual([])
      const steps = await readFile(join(proxy, 'steps.log'), 'utf8')
      for (const step of ['receive ticket', 'receive infer', 'after send part'])
        expect(steps).toContain(`${step}\n`)
      expect(await found(providerFolder(), secretsOf('provider'))).toEqual([])
      expect(await found(proxy, secretsOf('proxy'))).toEqual([])
    },
    TIMEOUT_MS,
  )

  test(
    'shows a leak of wallet and prompt that a proxy is made to send',
    async () => {
      await parties.restart('proxy', { ...recorded, plant: `${CANARY} ${ledger.account}` })
      await until(async () => {
        await ask('Hello.', 4)
        const at = await found(providerFolder(), secretsOf('provider'))
        return at.some((line) => line.includes('messages.bin')) ? true : undefined
      })
      const atProxy = await found(parties.folders.proxy, secretsOf('proxy'))
      for (const name of secretsOf('proxy').keys())
        expect(
          atProxy.some((line) => line.startsWith(`${name} as raw`)),
          name,
        ).toBe(name !== 'wallet')
      expect(atProxy.some((line) => line.startsWith('wallet as hex'))).toBe(true)
      for (const folder of [providerFolder(), parties.folders.proxy])
        await rm(join(folder, 'messages.bin'))
      await parties.restart('proxy', recorded)
      await untilAnswered()
    },
    TIMEOUT_MS,
  )
})

type Party = 'client' | 'provider' | PrivateRole

/** Steps of a private question and its pay, at each of which a party is killed. */
const strikes: readonly (readonly [Party, string])[] = [
  ['client', 'before send ticket'],
  ['client', 'after send ticket'],
  ['client', 'receive credited'],
  ['client', 'before send pay'],
  ['client', 'after send pay'],
  ['proxy', 'receive ticket'],
  ['proxy', 'after send accept'],
  ['proxy', 'receive count'],
  ['proxy', 'before send credited'],
  ['proxy', 'after send credited'],
  ['proxy', 'receive pay'],
  ['proxy', 'after send pay'],
  ['issuer', 'receive accept'],
  ['issuer', 'before send count'],
  ['issuer', 'after send count'],
  // The transaction that opens the session; others announce the provider at its start.
  ['provider', 'receive hello-session > before transaction'],
  ['provider', 'receive hello-session > after transaction'],
  ['provider', 'receive pay'],
  ['provider', 'after send part'],
]

const goneOf = (party: Party): Promise<void> => {
  if (party === 'client') return gateway.gone
  return party === 'provider' ? provider.gone : parties.running[party].gone
}

async function restart(party: Party, strike?: string): Promise<void> {
  const options = { ...recorded, strike }
  if (party === 'client') await restartGateway(options)
  else if (party === 'provider') await restartProvider(options)
  else await parties.restart(party, options)
}

/** Has a party killed at a step of a question, and starts it again. */
async function killAt(party: Party, step: string): Promise<void> {
  await restart(party, step)
  let isGone = false
  const gone = goneOf(party).then(() => {
    isGone = true
  })
  while (!isGone)
    await Promise.race([gone, ask('Tell me a story.').then(() => systemClock.sleep(ASK_AGAIN_MS))])
  kills++
  await restart(party)
}

/** Runs a command of the client that dies at a step. */
async function commandKilledAt(strike: string, ...args: readonly string[]): Promise<void> {
  const child = forkProgram(network.clientFolder, args, { ...recorded, strike })
  const signal = await new Promise((resolve) => child.once('exit', (_, how) => resolve(how)))
  expect(signal, strike).toBe('SIGKILL')
}

/** Moves the chain to a second, if it is not there yet. */
async function untilSecond(second: bigint): Promise<void> {
  const now = await ledger.nowSeconds()
  if (second > now) await network.network.chain.advance(second - now)
}

/** Has a role killed at the steps of a transaction that it makes by itself, and starts it again. */
async function killAtTransaction(role: PrivateRole): Promise<void> {
  for (const strike of ['before transaction', 'after transaction']) {
    // It may die before it is ready: its work begins with its start.
    const started = await parties.restart(role, { ...recorded, strike }).catch(() => undefined)
    await started?.gone
  }
  await parties.restart(role, recorded)
}

const wide = Schema.unsigned(128)

/** Sums of what a proxy that does not run has on its disk. */
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

/** Sessions of the proxy, as the chain has them. */
async function proxySessions() {
  const { account } = parties.running.proxy.ready
  const events = await readAllEvents(ledger)
  const ids = events.flatMap((event) =>
    event.kind === 'session-opened' && event.client === account ? [event.sessionId] : [],
  )
  return await Promise.all(ids.map(async (id) => (await ledger.session(id))!))
}

/** Waits until the chain has closed all sessions of the proxy, whose upkeep begins at its start. */
async function untilClosed(): Promise<void> {
  await until(async () => {
    const sessions = await proxySessions()
    return sessions.every(({ status }) => status === 'closed') ? true : undefined
  })
}

describe('books under kills', () => {
  test(
    'a party that is killed at any step of a question goes on where it was',
    async () => {
      for (const [party, step] of strikes) {
        await killAt(party, step)
        // A provider refuses a proxy that left several answers unpaid for an hour, in memory.
        if (party !== 'provider') await restartProvider()
      }
      await untilAnswered()
      const before = (await parties.key()).sold
      for (const step of ['before transaction', 'after transaction', 'before send sign'])
        await commandKilledAt(step, 'tickets', 'buy', parties.keyId, '--count', `${BOUGHT_BESIDE}`)
      const sold = await until(async () => {
        const row = await parties.key()
        return row.held?.unsigned === 0 ? row.sold : undefined
      })
      // The purchase that was killed before its transaction was not made.
      expect(sold - before).toBe(2 * BOUGHT_BESIDE)
    },
    TIMEOUT_MS,
  )

  test(
    'and chain and disks agree to the base unit',
    async () => {
      await gateway.stop()
      await parties.restart('proxy', recorded)
      await untilClosed()
      const { sold, held } = await parties.key()
      const { unspent = 0, given = 0 } = held ?? {}
      expect(unspent + given).toBe(sold)
      const price = VALUE + ISSUER_FEE
      const { nativeAsset: asset } = ledger
      const clientBalance = await ledger.balance(ledger.account, asset)
      expect(startBalance - clientBalance).toBe(BigInt(sold) * price)
      await until(async () => ((await openSessions()) === 0n ? true : undefined))
      await parties.running.proxy.kill()
      const { tickets, credit } = await proxyBooks()
      const settled = (await proxySessions()).reduce((sum, one) => sum + one.settled, 0n)
      expect(settled).toBeGreaterThan(0n)
      expect(settled + credit).toBe(tickets * VALUE)
      const proxyAccount = parties.running.proxy.ready.account as typeof ledger.account
      expect(await ledger.balance(proxyAccount, asset)).toBe(DEPOSIT - settled)
      // A ticket that left the client and that the proxy did not count was lost to a kill.
      expect(BigInt(given)).toBeGreaterThanOrEqual(tickets)
      expect(BigInt(given) - tickets).toBeLessThanOrEqual(BigInt(kills))
    },
    TIMEOUT_MS,
  )

  test(
    'and after the epoch each ticket is paid or returned, once',
    async () => {
      const { terms, held } = await parties.key()
      const { unspent = 0, given = 0 } = held ?? {}
      expect(unspent).toBeGreaterThan(0)
      const { ticketTimes, ticketPost, ticketKey } = ledger.tickets!
      const { postSeconds, refundSeconds, challengeSeconds } = await ticketTimes()
      const { nativeAsset: asset } = ledger
      const proxy = parties.running.proxy.ready.account as typeof ledger.account
      const proxyBefore = await ledger.balance(proxy, asset)
      const end = BigInt(terms.endSeconds)
      // Not while it runs: it would post before it is to be killed.
      await parties.running.proxy.kill()
      await untilSecond(end + 1n)
      await killAtTransaction('proxy')
      const { count } = await until(() => ticketPost({ keyId: parties.keyId, proxy }))
      expect(count).toBeLessThanOrEqual(given)
      await untilSecond(end + postSeconds + 1n)
      for (const step of ['before transaction', 'after transaction'])
        await commandKilledAt(step, 'tickets', 'return')
      await network.ostrom('tickets', 'return')
      await parties.running.issuer.kill()
      await untilSecond(end + postSeconds + refundSeconds + challengeSeconds + 1n)
      await killAtTransaction('issuer')
      await until(async () => ((await ticketKey(parties.keyId))?.isSettled ? true : undefined))
      const key = (await ticketKey(parties.keyId))!
      expect(key).toMatchObject({ posted: count, refunded: unspent, isBroken: false })
      const collected = (await network.ostrom('tickets', 'return')).json()
      expect(collected).toMatchObject([{ collected: unspent }])
      const price = VALUE + ISSUER_FEE
      const client = await ledger.balance(ledger.account, asset)
      expect(startBalance - client).toBe(BigInt(given) * price)
      const paid = proxyBefore + BigInt(count) * VALUE
      await until(async () => ((await ledger.balance(proxy, asset)) === paid ? true : undefined))
    },
    TIMEOUT_MS,
  )
})

/** Sessions that the proxy's disk has, read while it does not run; then it runs again. */
async function openSessions(): Promise<bigint> {
  await parties.running.proxy.kill()
  const { open } = await proxyBooks()
  if (open > 0n) await parties.restart('proxy', recorded)
  await systemClock.sleep(open > 0n ? 2_000 : 0)
  return open
}
