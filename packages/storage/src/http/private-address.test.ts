// Goal: neither a source on the open network nor a party that names one can direct requests to
// services on this machine or network. Method: a server that redirects, at an address that counts
// as public; a server that must not be called, named in each spelling.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAddressGuard } from '@ostrom/protocol/system'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { get } from './request.ts'
import { createGatewaySource } from './source.ts'

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

/** The only address that counts as public in these tests; all others count as private. */
const OPEN = '127.0.0.2'
const signal = new AbortController().signal

async function follow(to: string, first = OPEN) {
  called = []
  const target = encodeURIComponent(to.replace('PORT', `${port}`))
  const from = new URL(`http://${first}:${port}/from?to=${target}`)
  const answer = await get(from, { signal, guard: createAddressGuard([OPEN]) })
  answer.destroy()
}

describe('a redirect', () => {
  test.each(['http://127.0.0.1:PORT/secret', 'http://localhost:PORT/secret'])(
    'a redirect of a public server to %s is not followed',
    async (to) => {
      await expect(follow(to)).rejects.toThrow()
      expect(called).toEqual(['/from'])
    },
  )

  // Finding: OFF-L7
  test('a redirect through another public server to a private address is refused', async () => {
    const last = encodeURIComponent(`http://127.0.0.1:${port}/secret`)
    await expect(follow(`http://${OPEN}:PORT/from?to=${last}`)).rejects.toThrow(/private address/)
    expect(called).toEqual(['/from', '/from'])
  })

  test('to a public server, or of a server of the own network, is followed', async () => {
    await follow(`http://${OPEN}:PORT/file`)
    expect(called).toEqual(['/from', '/file'])
    await follow('http://127.0.0.1:PORT/file', '127.0.0.1')
    expect(called).toEqual(['/from', '/file'])
  })
})

describe('a URL of a stranger', () => {
  const cid = 'bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku'
  const read = async (url: string, allowed: readonly string[] = []) => {
    const guard = createAddressGuard(allowed)
    const source = createGatewaySource({ url: url.replace('PORT', `${port}`), guard })
    called = []
    return await source.block!(cid, { signal })
  }

  test.each([
    'http://127.0.0.1:PORT',
    'http://127.1:PORT',
    'http://2130706433:PORT',
    'http://0x7f000001:PORT',
    'http://0177.0.0.1:PORT',
    'http://127.0.0.1.:PORT',
    'http://[::ffff:127.0.0.1]:PORT',
    'http://[::ffff:7f00:1]:PORT',
    'http://[64:ff9b::7f00:1]:PORT',
    'http://[2002:7f00:1::]:PORT',
    'http://[::1]:PORT',
    'http://0.0.0.0:PORT',
    'http://localhost:PORT',
    'http://user:secret@127.0.0.1:PORT',
  ])('%s is not called', async (url) => {
    await expect(read(url)).rejects.toThrow('leads to a private address')
    expect(called).toEqual([])
  })

  test('a stranger’s URL is called if the owner allows it, not its private redirects', async () => {
    expect(Buffer.from(await read('http://127.0.0.2:PORT', [OPEN])).toString()).toContain('secret')
    expect(called).toEqual([`/ipfs/${cid}`])
    const to = encodeURIComponent(`http://127.0.0.1:${port}/secret`)
    const from = new URL(`http://${OPEN}:${port}/from?to=${to}`)
    called = []
    const guard = createAddressGuard([OPEN])
    await expect(get(from, { signal, origin: 'stranger', guard })).rejects.toThrow('private')
    expect(called).toEqual(['/from'])
  })

  // Finding: OFF3-7
  test('a URL whose name resolves to a private address is refused at its lookup', async () => {
    // The guard treats this name as public, like any name of the open network.
    const guard = { isAllowed: () => false, isRefused: (host: string) => host !== 'localhost' }
    const url = new URL(`http://localhost:${port}/secret`)
    called = []
    await expect(get(url, { signal, origin: 'stranger', guard })).rejects.toThrow()
    expect(called).toEqual([])
  })
})
