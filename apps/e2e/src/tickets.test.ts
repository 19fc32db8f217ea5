// Goal: commands buy tickets, spend them at a proxy, post, return and collect them, and all
// accounts have the right amounts, to the base unit.
// Method: the program's own commands and roles on a real chain (anvil), whose time is advanced,
// over a real network on loopback.
// Requirements: R001-11
// Missing for R001-11: Solana, several hops, discovery of issuers.
// Shows (ask): blind-signed tickets of fixed value (RFC 9578) on EVM: `ostrom issuer` sells them
// under a bond and cannot link them to their purchase; `ostrom tickets` buys, lists, returns and
// moves them.
// Missing: a program that finds by itself issuers that accepted a ticket twice (now a party has to
// report them), a page, Solana.

import { readFile, writeFile } from 'node:fs/promises'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { systemClock } from '@ostrom/protocol/system'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { createStateMemory } from '@ostrom/state/memory'
import { afterAll, expect, test } from 'vitest'
import { openClientNetwork } from '../../cli/src/composition/network/open-network.ts'
import { type IssuerNode, startIssuerNode } from '../../cli/src/composition/private/issuer-node.ts'
import { createAcceptorOf } from '../../cli/src/composition/private/ticket-acceptor.ts'
import { withTicketHolder } from '../../cli/src/composition/private/ticket-holder.ts'
import { readConfig } from '../../cli/src/config/config.ts'
import { openLedger } from '../../cli/src/context/open-ledger.ts'
import { createTestHomes, runCommand } from './homes.fixture.ts'

const POLL_MS = 50
const UNIT = 10n ** 18n
const VALUE = 10n ** 15n
const FEE = 10n ** 13n
const EPOCH = 600n

type KeyListItem = {
  readonly keyId: `0x${string}`
  readonly sold: number
  readonly buyers: number
  readonly terms: { readonly endSeconds: string }
  readonly held?: { readonly unspent: number; readonly given: number; readonly opened: number }
}

const folder = temporaryFolder('tickets')
const homes = openForTests(() => createTestHomes(folder))
let issuer: IssuerNode
const log = () => {}

afterAll(async () => {
  await issuer?.stop()
})

const homeAt = async (path: string) => {
  const home = homeOf(path)
  return { home, config: await readConfig(home.config) }
}

/** Adds sections to a configuration. */
async function configure(path: string, more: Readonly<Record<string, unknown>>): Promise<void> {
  const { config } = homeOf(path)
  const before = JSON.parse(await readFile(config, 'utf8'))
  await writeFile(config, JSON.stringify({ ...before, ...more }))
}

const ledgerAt = async (path: string) => {
  const { home, config } = await homeAt(path)
  return await openLedger(home, config)
}

async function until<T>(read: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await read()
    if (found !== undefined) return found
    await systemClock.sleep(POLL_MS)
  }
}

async function startIssuer(): Promise<void> {
  const path = await homes.create('issuer')
  await configure(path, {
    network: { listen: ['/ip4/127.0.0.1/tcp/0'] },
    issuer: {
      epochSeconds: Number(EPOCH),
      denominations: [{ value: `${VALUE}`, fee: `${FEE}`, tickets: 10 }],
    },
  })
  const ledger = await ledgerAt(path)
  await ledger.deposit({ asset: ledger.nativeAsset, amount: UNIT })
  await ledger.close()
  const context = await homeAt(path)
  issuer = await startIssuerNode(context, context.config.issuer!, log)
}

test('tickets are bought, spent and returned, to the unit', async () => {
  await startIssuer()
  const tickets = { issuers: [{ account: issuer.account, addresses: issuer.addresses }] }
  const [client, proxy] = [await homes.create('client'), await homes.create('proxy')]
  for (const path of [client, proxy]) await configure(path, { tickets })
  const listOf = async () =>
    await runCommand<KeyListItem[]>('tickets', 'list', '--all', '--data', client)
  const { keyId, terms } = await until(async () => (await listOf())[0])
  const price = VALUE + FEE
  const bought = await runCommand('tickets', 'buy', keyId, '--count', '3', '--data', client)
  expect(bought).toMatchObject({ count: 3, sold: 3, buyers: 1 })
  const held = await until(async () => {
    const row = (await listOf()).find((one) => one.keyId === keyId)
    return row?.held?.unspent === 3 ? row : undefined
  })
  expect(held).toMatchObject({ sold: 3, buyers: 1 })

  const proxyLedger = await ledgerAt(proxy)
  const { config } = await homeAt(proxy)
  const network = await openClientNetwork(config)
  await network.start()
  const parts = { config, ledger: proxyLedger, network, log, unpostedMax: UNIT }
  const acceptor = createAcceptorOf({ ...parts, state: createStateMemory() })
  expect(await acceptor.keyOf(keyId)).toMatchObject({ value: VALUE, fee: FEE })
  const clientLedger = await ledgerAt(client)
  await withTicketHolder(await homeAt(client), clientLedger, async (holder) => {
    const source = (await holder.source(keyId))!
    for (let at = 0; at < 2; at++) {
      const ticket = (await source.take())!
      expect(await acceptor.accept(keyId, ticket)).toBe('accepted')
      expect(await acceptor.accept(keyId, ticket)).toBe('known')
    }
  })

  const { postSeconds, refundSeconds, challengeSeconds } = await clientLedger.tickets!.ticketTimes()
  const untilSecond = async (second: bigint) => {
    const now = await clientLedger.nowSeconds()
    if (second > now) await homes.chain.advance(second - now)
  }
  const end = BigInt(terms.endSeconds)
  const giveBack = () => runCommand('tickets', 'return', '--data', client)
  await untilSecond(end + 1n)
  await acceptor.step()
  expect(await acceptor.unposted(clientLedger.nativeAsset)).toBe(0n)
  expect(await giveBack()).toEqual([])
  await untilSecond(end + postSeconds + 1n)
  expect(await giveBack()).toMatchObject([{ keyId, opened: 1, collected: 0 }])
  await untilSecond(end + postSeconds + refundSeconds + challengeSeconds + 1n)
  const key = await until(async () => {
    const found = await clientLedger.tickets!.ticketKey(keyId)
    return found?.isSettled ? found : undefined
  })
  expect(key).toMatchObject({ posted: 2, refunded: 1, isBroken: false })
  expect(await giveBack()).toMatchObject([{ keyId, opened: 0, collected: 1 }])
  await acceptor.step()
  const { nativeAsset: asset } = clientLedger
  expect(await clientLedger.balance(clientLedger.account, asset)).toBe(price)
  expect(await proxyLedger.balance(proxyLedger.account, asset)).toBe(2n * VALUE)
  await network.stop()
  await proxyLedger.close()
  await clientLedger.close()
})
