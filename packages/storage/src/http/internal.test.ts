// Goal: a source on the open network cannot direct requests to services on this machine or network.
// Method: a server that redirects, at an address that counts as public; a table of addresses.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isInternal } from './internal.ts'
import { get } from './request.ts'

let server: Server
let port: number
let called: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://any')
    called.push(pathname)
    if (pathname === '/from') response.writeHead(302, { location: searchParams.get('to')! })
    response.end('a secret of the network')
  })
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** The only public address in these tests; all others are internal. */
const OPEN = '127.0.0.2'
const signal = new AbortController().signal

async function follow(to: string, first = OPEN) {
  called = []
  const target = encodeURIComponent(to.replace('PORT', `${port}`))
  const from = new URL(`http://${first}:${port}/from?to=${target}`)
  const answer = await get(from, { signal, isInternal: (address) => address !== OPEN })
  answer.destroy()
}

describe('a redirect', () => {
  test.each(['http://127.0.0.1:PORT/secret', 'http://localhost:PORT/secret'])(
    'of a public server to %s is not followed',
    async (to) => {
      await expect(follow(to)).rejects.toThrow()
      expect(called).toEqual(['/from'])
    },
  )

  test('by way of another public server is not followed either', async () => {
    const last = encodeURIComponent(`http://127.0.0.1:${port}/secret`)
    await expect(follow(`http://${OPEN}:PORT/from?to=${last}`)).rejects.toThrow(/internal/)
    expect(called).toEqual(['/from', '/from'])
  })

  test('to a public server, or of a server of the own network, is followed', async () => {
    await follow(`http://${OPEN}:PORT/file`)
    expect(called).toEqual(['/from', '/file'])
    await follow('http://127.0.0.1:PORT/file', '127.0.0.1')
    expect(called).toEqual(['/from', '/file'])
  })
})

test.each([
  ['127.0.0.1', true],
  ['169.254.169.254', true],
  ['10.1.2.3', true],
  ['172.31.0.1', true],
  ['172.32.0.1', false],
  ['192.168.1.1', true],
  ['100.64.0.1', true],
  ['0.0.0.0', true],
  ['255.255.255.255', true],
  ['::1', true],
  ['fe80::1', true],
  ['fd00::1', true],
  ['::ffff:127.0.0.1', true],
  ['::ffff:169.254.169.254', true],
  ['::ffff:8.8.8.8', false],
  ['8.8.8.8', false],
  ['2606:4700::1111', false],
])('%s is internal: %s', (address, expected) => {
  expect(isInternal(address)).toBe(expected)
})
