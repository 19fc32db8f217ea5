// Goal: no web page can use the local chain by any means of a browser; programs and wallets can.
// Method: the chains of `npm start`, with requests as web pages, rebound host names, forms and
// wallets send them.

import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LocalChainNode, startLocalEvm, startLocalSolana } from './local-chain.ts'

const chains = {
  evm: { start: startLocalEvm, call: { method: 'eth_chainId', params: [] } },
  solana: { start: startLocalSolana, call: { method: 'getSlot', params: [] } },
}

const JSON_TYPE = { 'content-type': 'application/json' }
const UPGRADE = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
}

type Reply = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/**
 * Sends a request unchanged, because `fetch` would not let the test choose the host or the origin.
 */
function send(
  url: string,
  { method = 'POST', headers, body = '' }: { method?: string; headers: object; body?: string },
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers: { ...headers }, agent: false })
    sent.on('error', reject)
    sent.on('upgrade', (reply, socket) => {
      socket.destroy()
      resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text: '' })
    })
    sent.on('response', async (reply) => {
      let text = ''
      for await (const part of reply) text += part
      resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text })
    })
    sent.end(body)
  })
}

describe.each(['evm', 'solana'] as const)('%s', (kind) => {
  const { start, call } = chains[kind]
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, ...call })
  const folder = temporaryFolder('local-rpc')
  let chain: LocalChainNode

  beforeAll(async () => {
    await mkdir(join(folder, 'chain'))
    chain = await start(folder)
  })

  afterAll(async () => {
    await chain?.stop()
  })

  test.each([
    ['a program', {}],
    ['a program, by name', { host: 'localhost:8545' }],
    ['a wallet', { origin: 'chrome-extension://nkbihfbeogaeaoehlefnkodbefgpgknn' }],
  ])('%s is answered, without leave for pages to read it', async (_, headers) => {
    const reply = await send(chain.rpcUrl, { headers: { ...JSON_TYPE, ...headers }, body })
    expect(reply.status).toBe(200)
    expect(JSON.parse(reply.text).result).toBeDefined()
    expect(reply.headers['access-control-allow-origin']).toBeUndefined()
  })

  // Finding: OFF3-8
  test.each([
    ['a foreign page', { ...JSON_TYPE, origin: 'https://evil.example' }, 403],
    ['a foreign page without a type', { origin: 'https://evil.example' }, 403],
    ['a form of a foreign page', { 'content-type': 'text/plain' }, 415],
    ['a name that was led here', { ...JSON_TYPE, host: 'evil.example' }, 421],
    [
      'a page under such a name',
      { ...JSON_TYPE, host: 'evil.example', origin: 'http://evil.example' },
      421,
    ],
  ])('the local RPC refuses a request from %s', async (_, headers, status) => {
    const reply = await send(chain.rpcUrl, { headers, body })
    expect(reply.status).toBe(status)
    expect(JSON.parse(reply.text)).not.toHaveProperty('result')
    expect(reply.headers['access-control-allow-origin']).toBeUndefined()
  })

  test('a page’s question whether it may call is refused', async () => {
    const headers = {
      origin: 'https://evil.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    }
    const reply = await send(chain.rpcUrl, { method: 'OPTIONS', headers })
    expect(reply.status).toBe(403)
    expect(reply.headers['access-control-allow-origin']).toBeUndefined()
    expect(reply.headers['access-control-allow-headers']).toBeUndefined()
  })

  // Finding: OFF3-8
  test('the local RPC opens WebSockets for programs and wallets, not for web pages', async () => {
    const open = (headers: object) =>
      send(chain.rpcUrl, { method: 'GET', headers: { ...UPGRADE, ...headers } })
    expect((await open({})).status).toBe(101)
    expect((await open({ origin: 'moz-extension://1' })).status).toBe(101)
    expect((await open({ origin: 'https://evil.example' })).status).toBe(403)
    expect((await open({ host: 'evil.example' })).status).toBe(421)
  })
  // An unhandled error would end this process and fail this test file.
  test('a page that is gone before it is refused leaves the chain running', async () => {
    const { hostname, port } = new URL(chain.rpcUrl)
    const lines = ['GET / HTTP/1.1', 'host: 127.0.0.1', 'origin: https://evil.example']
    for (const [name, value] of Object.entries(UPGRADE)) lines.push(`${name}: ${value}`)
    for (let round = 0; round < 10; round++) {
      const socket = connect(Number(port), hostname)
      await once(socket, 'connect')
      socket.write(`${lines.join('\r\n')}\r\n\r\n`)
      await new Promise((resolve) => setImmediate(resolve))
      socket.resetAndDestroy()
      await once(socket, 'close')
    }
    const reply = await send(chain.rpcUrl, { headers: JSON_TYPE, body })
    expect(reply.status).toBe(200)
  })

  test('a client that offers HTTP/2 with each call is answered', async () => {
    const offer = { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': '' }
    const reply = await send(chain.rpcUrl, { headers: { ...JSON_TYPE, ...offer }, body })
    expect(reply.status).toBe(200)
    expect(JSON.parse(reply.text).result).toBeDefined()
  })
})
