// Goal: a connection that breaks in the middle of a write neither loses the write nor duplicates
// it.
// Method: a proxy in front of the chain that drops requests or responses of chosen methods.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { UNIT } from '../conformance/index.ts'
import { expectRefusal } from '../conformance/world.ts'
import { accountOf } from '../keys/secp256k1.ts'
import type { Ledger } from '../ledger.ts'
import { anvilOfTests } from './chain/anvil.fixture.ts'
import { createLedgerEvm, deployMarket } from './index.ts'

/**
 * Fault that the proxy injects into the requests of one method. `times` is the number of further
 * requests that get the fault.
 */
type InjectedFault = {
  readonly method: string
  readonly swallow: 'request' | 'answer'
  times: number
}

const anvil = anvilOfTests()
const proxy = openForTests(startProxy)
let ledger: Ledger
let faults: InjectedFault[] = []

async function forward(body: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  return (await fetch(anvil.rpcUrl, { method: 'POST', headers, body })).text()
}

function startProxy(): Promise<Server> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString()
    const fault = faults.find(({ method, times }) => times > 0 && body.includes(`"${method}"`))
    if (fault) fault.times--
    if (fault?.swallow === 'request') return void request.socket.destroy()
    const answer = await forward(body)
    if (fault) return void request.socket.destroy()
    response.setHeader('content-type', 'application/json').end(answer)
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

beforeAll(async () => {
  const secretKey = new Uint8Array(32).fill(8)
  await anvil.fund(accountOf(secretKey), 100n * UNIT)
  const deployment = await deployMarket({ rpcUrl: anvil.rpcUrl, secretKey })
  const { port } = proxy.address() as AddressInfo
  ledger = await createLedgerEvm({ rpcUrl: `http://127.0.0.1:${port}`, secretKey, deployment })
})
beforeEach(() => {
  faults = []
})

const available = () => ledger.balance(ledger.account, ledger.nativeAsset)

async function depositWith(fault: InjectedFault): Promise<bigint> {
  const before = await available()
  faults = [fault]
  await ledger.deposit({ asset: ledger.nativeAsset, amount: 10n })
  expect(fault.times).toBe(0)
  return (await available()) - before
}

test('a transaction that was lost when sent is sent again', async () => {
  const fault: InjectedFault = { method: 'eth_sendRawTransaction', swallow: 'request', times: 2 }
  expect(await depositWith(fault)).toBe(10n)
})

test('a transaction whose reply was lost is executed once', async () => {
  const fault: InjectedFault = { method: 'eth_sendRawTransaction', swallow: 'answer', times: 1 }
  expect(await depositWith(fault)).toBe(10n)
})

test('an unknown outcome of a transaction is reported as unknown', async () => {
  faults = [{ method: 'eth_sendRawTransaction', swallow: 'request', times: 1_000 }]
  const deposit = ledger.deposit({ asset: ledger.nativeAsset, amount: 10n })
  await expectRefusal(deposit, 'transaction-unconfirmed')
  faults = []
  const before = await available()
  await ledger.deposit({ asset: ledger.nativeAsset, amount: 10n })
  expect((await available()) - before).toBe(10n)
})

test('the wait for a transaction survives a broken connection', async () => {
  const fault: InjectedFault = { method: 'eth_getTransactionReceipt', swallow: 'request', times: 9 }
  expect(await depositWith(fault)).toBe(10n)
})

test('reads are repeated, and end in an error after the last attempt', async () => {
  faults = [{ method: 'eth_call', swallow: 'request', times: 2 }]
  expect(await available()).toBeGreaterThanOrEqual(0n)
  faults = [{ method: 'eth_call', swallow: 'request', times: 1_000 }]
  await expectRefusal(available(), 'chain-unreachable')
})
