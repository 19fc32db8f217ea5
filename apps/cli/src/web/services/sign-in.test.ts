// Goal: only who read the machine's code gets in, once, in time, and by few tries.
// Method: a clock that is turned by hand, and random bytes that count.

import type { RandomBytes } from '@ostrom/protocol'
import { beforeEach, describe, expect, test } from 'vitest'
import { CrossOriginRefusedError, SignInCodeInvalidError, SignInRequiredError } from './errors.ts'
import { SIGN_IN_AGE_MAX_MS, SIGN_IN_CODE_AGE_MAX_MS, SIGN_IN_TRIES_MAX } from './limits.ts'
import { assertSameOrigin, assertSignedIn, cookieOf, tokenOf } from './origin.ts'
import { createSignIn, type SignIn } from './sign-in.ts'

let nowMs: number
let byte: number
let signIn: SignIn
const random: RandomBytes = (size) =>
  new Uint8Array(Array.from({ length: size }, () => byte++ % 256))

beforeEach(() => {
  nowMs = 0
  byte = 7
  signIn = createSignIn({ clock: { nowMs: () => nowMs }, random })
})

describe('codes', () => {
  test('open once, however they are written', () => {
    const code = signIn.newCode()
    expect(code).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/)
    const token = signIn.redeem(` ${code.toLowerCase().replace('-', '')} `)
    expect(signIn.knows(token)).toBe(true)
    expect(() => signIn.redeem(code)).toThrow(SignInCodeInvalidError)
  })

  test('end when they are old, and when a newer one is asked for', () => {
    const first = signIn.newCode()
    const second = signIn.newCode()
    expect(() => signIn.redeem(first)).toThrow(SignInCodeInvalidError)
    nowMs = SIGN_IN_CODE_AGE_MAX_MS
    expect(() => signIn.redeem(second)).toThrow(SignInCodeInvalidError)
  })

  test('cannot be guessed: a few wrong tries end them', () => {
    const code = signIn.newCode()
    for (let tries = 0; tries < SIGN_IN_TRIES_MAX; tries++) {
      expect(() => signIn.redeem('AAAA-AAAA')).toThrow(SignInCodeInvalidError)
    }
    expect(() => signIn.redeem(code)).toThrow(SignInCodeInvalidError)
    expect(signIn.redeem(signIn.newCode())).toBeTypeOf('string')
  })

  test('of nobody open nothing', () => {
    expect(() => signIn.redeem('')).toThrow(SignInCodeInvalidError)
    expect(signIn.knows(undefined)).toBe(false)
    expect(signIn.knows('')).toBe(false)
  })
})

describe('tokens', () => {
  test('end by signing out, and by age', () => {
    const first = signIn.redeem(signIn.newCode())
    const second = signIn.redeem(signIn.newCode())
    signIn.signOut(first)
    expect([signIn.knows(first), signIn.knows(second)]).toEqual([false, true])
    nowMs = SIGN_IN_AGE_MAX_MS
    expect(signIn.knows(second)).toBe(false)
  })

  test('travel in a cookie that no script and no other page can use', () => {
    const request = new Request('http://127.0.0.1:8787/api/sign-in')
    const cookie = cookieOf(request, 'abc', { ageSeconds: 60 })
    expect(cookie).toBe('ostrom-8787=abc; Path=/api; HttpOnly; SameSite=Strict; Max-Age=60')
    const secure = cookieOf(new Request('https://gateway.example/'), 'abc', { ageSeconds: 60 })
    expect(secure).toContain('; Secure')
    // A proxy took the TLS off; the browser says what it opened.
    const headers = { origin: 'https://gateway.example' }
    const proxied = cookieOf(new Request('http://gateway.example/', { headers }), 'abc', {
      ageSeconds: 60,
    })
    expect(proxied).toContain('; Secure')
    const next = new Request('http://127.0.0.1:8787/api/wallet', {
      headers: { cookie: 'other=1; ostrom-8787=abc' },
    })
    expect(tokenOf(next)).toBe('abc')
    expect(() => assertSignedIn(next, signIn)).toThrow(SignInRequiredError)
  })
})

describe('origins', () => {
  const url = 'http://127.0.0.1:8787/api/wallet/withdraw'
  const json = { 'content-type': 'application/json' }
  const requestWith = (headers: Record<string, string>, method = 'POST') =>
    assertSameOrigin(new Request(url, { method, headers }))

  test('own pages, and programs that are no pages, may ask', () => {
    requestWith({ ...json, origin: 'http://127.0.0.1:8787', 'sec-fetch-site': 'same-origin' })
    requestWith(json)
    requestWith({ 'sec-fetch-site': 'none' }, 'GET')
  })

  test('own pages may ask through a proxy with TLS', () => {
    requestWith({ ...json, origin: 'https://127.0.0.1:8787', 'sec-fetch-site': 'same-origin' })
  })

  test.each([
    { ...json, origin: 'https://evil.example' },
    { ...json, origin: 'http://127.0.0.1:9999' },
    { ...json, origin: 'https://127.0.0.1' },
    { ...json, origin: 'null' },
    { ...json, 'sec-fetch-site': 'same-site' },
    { ...json, 'sec-fetch-site': 'cross-site' },
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/x-www-form-urlencoded' },
  ])('others may not: %j', (headers) => {
    expect(() => requestWith(headers as Record<string, string>)).toThrow(CrossOriginRefusedError)
  })
})
