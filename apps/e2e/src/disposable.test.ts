// Goal: commands alone make a disposable account, fund it with a ticket, open and cancel its
// request, and convert its balance to tickets. None of the account's transactions names the wallet.
// Method: the program's own commands and roles on a real chain (anvil), whose time is advanced,
// over a real network on loopback.
// Requirements: R001-11

import { readFile, writeFile } from 'node:fs/promises'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { manifestOf } from '@ostrom/ledger/conformance'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { systemClock } from '@ostrom/protocol/system'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type IssuerNode, startIssuerNode } from '../../cli/src/composition/private/issuer-node.ts'
import { type ProxyNode, startProxyNode } from '../../cli/src/composition/private/proxy-node.ts'
import { readConfig } from '../../cli/src/config/config.ts'
import { openLedger } from '../../cli/src/context/open-ledger.ts'
import { createTestHomes, runCommand } from './homes.fixture.ts'

const POLL_MS = 250
const UNIT = 10n ** 18n
const VALUE = UNIT / 10n
const ISSUER_FEE = VALUE / 100n
const FEE = VALUE / 100n

type KeyListItem = {
  readonly keyId: `0x${string}`
  readonly buyers: number
  readonly held?: { readonly unspent: number; readonly given: number }
}

type AccountListItem = {
  readonly name: string
  readonly account: `0x${string}`
  readonly arrived: number
  readonly wallet: string
  readonly vault: string
}

const folder = temporaryFolder('disposable')
const homes = openForTests(() => createTestHomes(folder))
let issuer: IssuerNode
let proxy: ProxyNode
let client: string

const homeAt = async (path: string) => {
  const home = homeOf(path)
  return { home, config: await readConfig(home.config) }
}

/** Makes a home with money in the Vault. */
async function createHome(name: string, more: Readonly<Record<string, unknown>>) {
  const path = await homes.create(name)
  const { config } = homeOf(path)
  const network = { listen: ['/ip4/127.0.0.1/tcp/0'] }
  const before = JSON.parse(await readFile(config, 'utf8'))
  await writeFile(config, JSON.stringify({ ...before, network, ...more }))
  const context = await homeAt(path)
  const ledger = await openLedger(context.home, context.config)
  await ledger.deposit({ asset: ledger.nativeAsset, amount: 5n * UNIT })
  if (name === 'issuer') {
    const manifest = manifestOf(ledger.account)
    await ledger.registerModel({ name: 'tiny', manifest, royalties: [], access: 'public' })
  }
  await ledger.close()
  return context
}

async function until<T>(read: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await read()
    if (found !== undefined) return found
    await systemClock.sleep(POLL_MS)
  }
}

const run = <T>(...words: readonly string[]) => runCommand<T>(...words, '--data', client)

beforeAll(async () => {
  const denominations = [{ value: `${VALUE}`, fee: `${ISSUER_FEE}`, tickets: 10 }]
  const issuing = await createHome('issuer', { issuer: { epochSeconds: 1_296_000, denominations } })
  issuer = await startIssuerNode(issuing, issuing.config.issuer!, () => {})
  const tickets = { issuers: [{ account: issuer.account, addresses: issuer.addresses }] }
  const proxying = await createHome('proxy', {
    tickets,
    proxy: {
      ticketFee: `${FEE}`,
      sessionCap: `${UNIT}`,
      unpostedMax: `${UNIT}`,
      payouts: { fee: `${FEE}`, waitSeconds: 60 },
    },
  })
  proxy = await startProxyNode(proxying, proxying.config.proxy!, () => {})
  const proxies = [{ addresses: proxy.addresses }]
  const own = { proxies, ticketFeeMax: `${FEE}`, payoutFeeMax: `${FEE}` }
  const { home } = await createHome('client', { tickets, gateway: { private: own } })
  client = home.path
})

afterAll(async () => {
  await proxy?.stop()
  await issuer?.stop()
})

test('an account is made, funded, used and swept, and never meets the wallet', async () => {
  const keys = () => run<KeyListItem[]>('tickets', 'list')
  const { keyId } = await until(async () => (await keys())[0])
  await run('tickets', 'buy', keyId, '--count', '2')
  await until(async () => ((await keys())[0]?.held?.unspent === 2 ? true : undefined))

  const { account } = await run<AccountListItem>('disposable', 'make', 'one')
  await run('disposable', 'fund', 'one')
  await expect(run('disposable', 'fund', 'one')).rejects.toMatchObject({ code: 'payout-waiting' })
  await homes.chain.advance(90n)
  const amount = VALUE - 2n * FEE
  const arrived = await until(async () => {
    const [one] = await run<AccountListItem[]>('disposable', 'list')
    return one?.arrived === 1 ? one : undefined
  })
  expect(arrived).toMatchObject({ account, wallet: `${amount}`, vault: '0' })
  expect((await keys())[0]?.held).toMatchObject({ unspent: 1, given: 1 })

  const words = ['--model', 'tiny', '--cost-max', '0.01', '--input', 'Hello.']
  const provider = ['--provider', issuer.account]
  const acting = ['--disposable', 'one']
  const open = ['requests', 'open', ...words, ...provider, ...acting]
  await expect(run(...open)).rejects.toMatchObject({ code: 'argument-invalid' })
  const { request } = await run<{ request: string }>(...open, '--onchain-answer')
  const shown = await run<{ terms: { client: string } }>('requests', 'show', request)
  expect(shown.terms.client).toBe(account)
  await run('requests', 'cancel', request, ...acting)

  const before = (await keys())[0]!
  const swept = await run<{ count: number }>('disposable', 'sweep', 'one', keyId).catch(
    (error) => error.code as string,
  )
  // The amount that one funding pays is less than the price of a ticket; two fundings are enough.
  expect(swept).toBe('argument-invalid')
  await run('disposable', 'fund', 'one')
  await homes.chain.advance(90n)
  await until(async () => {
    const [one] = await run<AccountListItem[]>('disposable', 'list')
    return one?.arrived === 2 ? one : undefined
  })
  expect(await run('disposable', 'sweep', 'one', keyId)).toMatchObject({ count: 1 })
  const after = await until(async () => {
    const row = (await run<KeyListItem[]>('tickets', 'list', ...acting))[0]
    return row?.held?.unspent === 1 ? row : undefined
  })
  expect(after.buyers).toBe(before.buyers + 1)
  const [left] = await run<AccountListItem[]>('disposable', 'list')
  expect(BigInt(left!.vault) + BigInt(left!.wallet)).toBeLessThan(2n * amount - VALUE)
})
