// Goal: a local server answers programs and wallets, but no web page.
// Method: requests as programs, wallets, web pages (also by DNS rebinding) and forms send them.

import { describe, expect, test } from 'vitest'
import { callRefusalOf, isLoopbackHost, pageRefusalOf, refusalJson } from './loopback.ts'

const json = 'application/json'
const call = (headers: Record<string, string>, method = 'POST') =>
  callRefusalOf({ method, headers: { host: '127.0.0.1:8545', 'content-type': json, ...headers } })

describe('host names', () => {
  test.each(['127.0.0.1', '127.9.8.7', 'localhost', 'localhost.', 'a.localhost', '::1', '[::1]'])(
    '%s is this machine',
    (name) => expect(isLoopbackHost(name)).toBe(true),
  )

  test.each([
    'evil.example',
    '127.0.0.1.evil.example',
    '127.evil',
    '127.0.0.256',
    '10.0.0.1',
    '0.0.0.0',
    'localhost.evil.example',
    '::ffff:127.0.0.1',
    '',
  ])('%s is not', (name) => expect(isLoopbackHost(name)).toBe(false))
})

describe('a call', () => {
  test('a call of a program or of a wallet is answered', () => {
    expect(call({})).toBeUndefined()
    expect(call({ host: '[::1]:1' })).toBeUndefined()
    expect(call({ host: 'localhost' })).toBeUndefined()
    expect(call({ 'content-type': 'Application/JSON; charset=utf-8' })).toBeUndefined()
    for (const scheme of ['chrome', 'moz', 'safari-web']) {
      expect(call({ origin: `${scheme}-extension://abcdef` })).toBeUndefined()
    }
  })

  test.each([
    ['a foreign page', { origin: 'https://evil.example' }, 403],
    ['a page of this machine', { origin: 'http://localhost:3000' }, 403],
    ['a file or a sandboxed frame', { origin: 'null' }, 403],
    ['a page that calls itself an extension', { origin: 'https://chrome-extension://x' }, 403],
    ['a rebound name', { host: 'evil.example:8545' }, 421],
    ['a rebound name with user information', { host: '127.0.0.1@evil.example' }, 421],
    ['no name', { host: '' }, 421],
    ['a form', { 'content-type': 'text/plain' }, 415],
    ['another form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a form that names JSON', { 'content-type': 'text/plain; application/json' }, 415],
    ['no type', { 'content-type': '' }, 415],
  ])('a call of %s is refused', (_, headers, status) => expect(call(headers)?.status).toBe(status))

  test('a call by another method than POST is refused, also a page’s preflight request', () => {
    for (const method of ['GET', 'HEAD', 'PUT', 'OPTIONS']) {
      expect(call({}, method)?.status).toBe(405)
      expect(call({ origin: 'https://evil.example' }, method)?.status).toBe(403)
    }
  })

  test('names what was sent, without its control characters and not at length', () => {
    const refusal = call({ origin: `https://evil.example/\u001b[2J"${'x'.repeat(500)}` })
    if (!refusal) throw new Error('the call of a page is refused')
    expect(refusal.message).toContain('https://evil.example/?[2J?xxx')
    expect(refusal.message.length).toBeLessThan(300)
    expect(JSON.parse(refusalJson(refusal))).toMatchObject({ id: null, error: { code: -32_600 } })
  })
})

test('a WebSocket needs no type, and has the same host and origin', () => {
  const upgrade = (headers: Record<string, string>) => pageRefusalOf({ method: 'GET', headers })
  expect(upgrade({ host: '127.0.0.1:1' })).toBeUndefined()
  expect(upgrade({ host: '127.0.0.1:1', origin: 'https://evil.example' })?.status).toBe(403)
  expect(upgrade({ host: 'evil.example' })?.status).toBe(421)
})
