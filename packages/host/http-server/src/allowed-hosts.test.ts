// Goal: a page whose domain name resolves to the gateway's address (DNS rebinding) can read nothing
// from the gateway; a browser that opens the gateway at its own address, or at its configured name,
// can read everything.
// Method: a server that listens, with requests that carry the `Host` header of a browser.

import { once } from 'node:events'
import { get, type IncomingMessage, type Server } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { type AllowedHosts, isAllowedHost, withHostCheck } from './allowed-hosts.ts'
import { listen } from './listen.ts'

let server: Server | undefined
afterEach(() => {
  server?.close()
  server?.closeAllConnections()
})

/** Sends a request to a gateway under a host name; returns the status and the response. */
async function ask(own: AllowedHosts, path: string, name: string) {
  const fetch = withHostCheck(own, async () => Response.json({ secret: 'of the owner' }))
  const listening = await listen({ fetch, host: '127.0.0.1', port: 0 })
  server = listening.server
  const { port } = new URL(listening.url)
  const headers = { host: name.replace('PORT', port) }
  const request = get({ host: '127.0.0.1', port, path, headers, agent: false })
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  const parts: Buffer[] = []
  for await (const part of response) parts.push(part as Buffer)
  return { status: response.statusCode, text: Buffer.concat(parts).toString() }
}

const local = { host: '127.0.0.1' }
const guarded = ['/api/market/models', '/api/sign-in', '/api/event-stream', '/manage/keys']

describe('requests with a foreign host name', () => {
  // Finding: OFF-M4
  test.each(guarded)('%s refuses a request with a foreign host name', async (path) => {
    const { status, text } = await ask(local, path, 'evil.example:PORT')
    expect(status).toBe(421)
    expect(text).not.toContain('secret')
    expect(JSON.parse(text)).toMatchObject({ error: { code: 'host-refused' } })
  })

  test.each(['/v1/models', '/health', '/'])(
    '%s answers, because it needs a key or has no secret',
    async (path) => {
      expect((await ask(local, path, 'evil.example:PORT')).status).toBe(200)
    },
  )
})

describe('under its own name', () => {
  test.each([
    ['the listening address', local, '127.0.0.1:PORT'],
    ['localhost', local, 'localhost:PORT'],
    ['localhost on another port, as behind a tunnel', local, 'localhost:1234'],
    ['the name that its owner gave it', { ...local, origin: 'https://ai.example' }, 'ai.example'],
  ] as const)('%s is answered', async (_what, own, name) => {
    expect((await ask(own, '/api/sign-in', name)).status).toBe(200)
  })
})

test.each<[string, AllowedHosts, boolean]>([
  ['[::1]', local, true],
  ['LOCALHOST.', local, true],
  ['ai.localhost', local, true],
  ['127.0.0.2', local, true],
  ['127.0.0.1.evil.example', local, false],
  ['localhost.evil.example', local, false],
  ['192.168.1.7', local, false],
  ['192.168.1.7', { host: '192.168.1.7' }, true],
  ['192.168.1.7', { host: '0.0.0.0' }, true],
  ['[fe80::1]', { host: '::' }, true],
  ['evil.example', { host: '0.0.0.0' }, false],
  ['gateway.lan', { host: 'gateway.lan' }, true],
  ['ai.example', { ...local, origin: 'https://ai.example:8443' }, true],
  ['evil.ai.example', { ...local, origin: 'https://ai.example' }, false],
])('%s for %j: %s', (name, own, isOwn) => {
  expect(isAllowedHost(name, own)).toBe(isOwn)
})
