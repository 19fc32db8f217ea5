// Goal: an RPC server that stalls, asks for long pauses, or answers too much or wrongly costs a
// reader bounded time and memory, and makes no receipt count as settled.
// Method: a server of the test with one fault at a time. Its limits in time are shortened. The
// reader of the memory test has a small heap of its own.

import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Worker } from 'node:worker_threads'
import { sessionsAbi } from '@ostrom/contracts-evm'
import { sampleDomain } from '@ostrom/protocol/testing'
import { encodeEventTopics } from 'viem'
import { afterEach, expect, test } from 'vitest'
import { createConnection } from './chain/connection.ts'
import { openReceiptAnchorsEvm } from './index.ts'

/** Short limits in time. */
const limits = { timeoutMs: 300, retries: 1, pauseMaxSeconds: 1 }

type Call = {
  readonly id: number
  readonly method: string
  readonly params: readonly { readonly fromBlock: string; readonly toBlock: string }[]
}

const contract = (byte: string): `0x${string}` => `0x${byte.repeat(20)}`
const id = `0x${'11'.repeat(32)}` as const
const domain = sampleDomain({ chainId: 1n })
const anchor = { id, provider: contract('22'), root: id }

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

const answer = ({ id }: Call, result: string) => `[{"jsonrpc":"2.0","id":${id},"result":${result}}]`

/** Starts a server that answers reads of logs and blocks by `read`, and returns its address. */
async function serve(read: (call: Call, response: ServerResponse) => void): Promise<string> {
  server = createServer(async (request, response) => {
    const [call] = [JSON.parse(await text(request)) as Call | Call[]].flat()
    response.setHeader('content-type', 'application/json')
    if (call?.method === 'eth_chainId') return void response.end(answer(call, '"0x1"'))
    if (call?.method === 'eth_blockNumber') return void response.end(answer(call, '"0xf"'))
    read(call!, response)
  })
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const stateAt = async (rpcUrl: string) => {
  const anchors = await openReceiptAnchorsEvm({ rpcUrl, domain })
  return await anchors.stateOf(anchor)
}

test('a response whose body never ends is given up', { timeout: 10_000 }, async () => {
  const rpcUrl = await serve((_call, response) => {
    const drip = setInterval(() => response.write(' '), 50)
    response.on('close', () => clearInterval(drip))
  })
  const { head } = await createConnection({ rpcUrl, limits })
  await expect(head()).rejects.toMatchObject({ code: 'chain-unreachable' })
})

test('a pause that a server asks for is short', { timeout: 10_000 }, async () => {
  let asked = 0
  const rpcUrl = await serve((call, response) => {
    if (asked++ > 0) return void response.end(answer(call, 'null'))
    response.writeHead(429, { 'retry-after': '86400' }).end('{}')
  })
  const { head } = await createConnection({ rpcUrl, limits })
  expect(await head()).toBeUndefined()
  expect(asked).toBe(2)
})

test.each(['null', '"x"', '{}', '[null]', '[{"topics":null}]', '[{"topics":[1]}]'])(
  'a response that is no list of logs says that the history is missing: %s',
  async (result) => {
    const rpcUrl = await serve((call, response) => response.end(answer(call, result)))
    await expect(stateAt(rpcUrl)).rejects.toMatchObject({ code: 'chain-history-missing' })
  },
)

const [settlement] = encodeEventTopics({ abi: sessionsAbi, eventName: 'SessionSettled' })

/** A settlement with the wanted root. */
const settled = (address: string, session: string) => ({
  address,
  topics: [settlement, session, `0x${'00'.repeat(12)}${'22'.repeat(20)}`],
  data: `0x${'00'.repeat(63)}01${id.slice(2)}`,
  blockNumber: '0x1',
  blockHash: id,
  transactionHash: id,
  transactionIndex: '0x0',
  logIndex: '0x0',
  removed: false,
})
test('logs of another session or contract settle nothing', async () => {
  const logsOf = async (address: string, session: string) => {
    const logs = JSON.stringify([settled(address, session)])
    const rpcUrl = await serve((call, response) => response.end(answer(call, logs)))
    return await stateAt(rpcUrl)
  }
  expect(await logsOf(contract('5b'), id)).toBe('settled')
  expect(await logsOf(contract('5c'), id)).toBe('none')
  expect(await logsOf(contract('5b'), `0x${'12'.repeat(32)}`)).toBe('none')
})

test('logs without end fill no memory', { timeout: 60_000 }, async () => {
  const topics = [`0x${'aa'.repeat(32)}`, id]
  const noise = { ...settled(contract('5b'), id), topics, data: `0x${'00'.repeat(100_000)}` }
  const logs = JSON.stringify(Array.from({ length: 30 }, () => noise))
  const rpcUrl = await serve((call, response) => {
    const [range] = call.params
    if (Number(range?.toBlock) === Number(range?.fromBlock)) {
      return void response.end(answer(call, logs))
    }
    const error = '{"code":-32602,"message":"the range is too wide"}'
    response.end(`[{"jsonrpc":"2.0","id":${call.id},"error":${error}}]`)
  })
  const worker = new Worker(new URL('./anchor-reader.fixture.ts', import.meta.url), {
    workerData: { rpcUrl, domain, anchor },
    resourceLimits: { maxOldGenerationSizeMb: 110 },
  })
  const state = await new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  await worker.terminate()
  expect(state).toBe('none')
})
