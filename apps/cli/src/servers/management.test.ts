// Goal: only a program that can read a gateway's token manages the gateway, and each refusal has
// its own error code.
// Method: the handler and its client communicate over real HTTP on a free port, with a gateway that
// has only keys and records.

import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { ListenFailedError, listen, urlOf } from '@ostrom/http-server/listen'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkConfig } from '../config/config.ts'
import { deployment } from '../config/deployment.fixture.ts'
import { ask } from '../management/ask.ts'
import { callManagementApi } from '../management/client.ts'
import { closeServer, startManagement } from '../management/management.fixture.ts'

const config = checkConfig('config.json', {
  chain: { rpcUrl: 'http://127.0.0.1:1', deployment },
  store: { path: 'store' },
  gateway: { port: 1 },
})

let folder: string
let close: () => Promise<void>
let handle: (request: Request) => Promise<Response>
let token: string
let url: string
const context = () => ({ config, home: homeOf(folder) })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ostrom-management-'))
  const management = await startManagement(homeOf(folder))
  ;({ handle, token, url } = management)
  close = async () => {
    await management.close()
    await rm(folder, { recursive: true, force: true })
  }
})
afterEach(() => close())

const call = async (path: string, options: { token?: string; body?: string } = {}) => {
  const { body } = options
  const response = await handle(
    new Request(`http://gateway/manage/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${options.token ?? token}` },
      ...(body !== undefined && { body }),
    }),
  )
  return [response.status, ((await response.json()) as { error: { code: string } }).error.code]
}

describe('management', () => {
  test('refuses a wrong token before it looks at anything else', async () => {
    const wrong = 'x'.repeat(token.length)
    expect(await call('keys', { token: wrong })).toEqual([401, 'management-unauthorized'])
    expect(await call('nothing', { token: '' })).toEqual([401, 'management-unauthorized'])
  })

  test('tells unknown commands, broken and large bodies and bad fields apart', async () => {
    expect(await call('nothing')).toEqual([404, 'route-unknown'])
    expect(await call('keys', { body: '{"name"' })).toEqual([400, 'body-malformed'])
    expect(await call('keys', { body: 'x'.repeat(70_000) })).toEqual([413, 'body-too-large'])
    expect(await call('keys', { body: '{"name":"a","budget":"1"}' })).toEqual([
      400,
      'field-invalid',
    ])
  })

  test('keeps its token for its owner alone', async () => {
    expect((await stat(homeOf(folder).managementToken)).mode & 0o077).toBe(0)
  })
})

describe('manage', () => {
  test('makes a key, lists it and revokes it', async () => {
    const made = (await callManagementApi(context(), 'keys', {
      name: 'bob',
      budgetTotal: '5',
    })) as {
      secret: string
      key: { id: string }
    }
    expect(made.secret).toMatch(/^sk-ostrom-/)
    const listed = JSON.stringify(await callManagementApi(context(), 'keys'))
    expect(listed).toContain('"budgetTotal":"5"')
    expect(listed).not.toContain(made.secret)
    await callManagementApi(context(), 'keys/revoke', { id: made.key.id })
    expect(await callManagementApi(context(), 'keys')).toMatchObject([{ status: 'revoked' }])
  })

  test('lists no receipts where there are none', async () => {
    expect(await callManagementApi(context(), 'receipts')).toEqual([])
  })

  test('passes on the code and details of the gateway', async () => {
    await expect(callManagementApi(context(), 'keys/revoke', { id: 'none' })).rejects.toMatchObject(
      {
        code: 'key-unknown',
      },
    )
    await expect(callManagementApi(context(), 'keys', { name: '' })).rejects.toMatchObject({
      code: 'field-invalid',
      details: [expect.stringMatching(/^name: /)],
    })
  })

  test('refuses a body that is nested very deeply, and one that is no JSON', async () => {
    for (const body of ['['.repeat(20_000) + ']'.repeat(20_000), '{"a"']) {
      expect(await call('keys', { body })).toEqual([400, 'body-malformed'])
    }
  })

  test('knows the gateway of another folder by its refusal', async () => {
    await writeFile(homeOf(folder).managementToken, 'another\n')
    await expect(callManagementApi(context(), 'keys')).rejects.toMatchObject({
      code: 'management-unauthorized',
    })
  })

  test('reports that no gateway runs, or that the listener is no gateway', async () => {
    const other = await listen({
      fetch: async () => new Response('<html>', { status: 200 }),
      host: '127.0.0.1',
      port: 0,
    })
    await writeFile(homeOf(folder).gatewayUrl, other.url)
    const question = { key: 'k', model: 'm', question: 'q', maxTokens: 1, onText: () => {} }
    const notRunning = { code: 'gateway-not-running' }
    await expect(callManagementApi(context(), 'keys')).rejects.toMatchObject(notRunning)
    await closeServer(other.server)
    await expect(callManagementApi(context(), 'keys')).rejects.toMatchObject(notRunning)
    await expect(ask(other.url, question)).rejects.toMatchObject(notRunning)
  })
})

describe('listen', () => {
  test('names what to do about a taken port', async () => {
    const { port } = new URL(url)
    const again = listen({ fetch: handle, host: '127.0.0.1', port: Number(port) })
    await expect(again).rejects.toThrow(ListenFailedError)
    await expect(again).rejects.toThrow(/listens there already[\s\S]*`port`/)
  })

  test('puts IPv6 addresses in brackets', () => {
    expect([urlOf('::1', 80), urlOf('127.0.0.1', 81)]).toEqual([
      'http://[::1]:80',
      'http://127.0.0.1:81',
    ])
  })
})
