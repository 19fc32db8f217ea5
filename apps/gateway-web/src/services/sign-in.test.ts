// Goal: only a person who read the machine's code gets in: once, in time, and within few tries.
// Method: a clock that the test moves, and random bytes that count up.

import type { AccountId, RandomBytes } from '@ostrom/protocol'
import { beforeEach, describe, expect, test } from 'vitest'
import { CrossOriginRefusedError, SignInCodeInvalidError, SignInRequiredError } from './errors.ts'
import {
  ACCOUNT_BROWSERS_MAX,
  SIGN_IN_AGE_MAX_MS,
  SIGN_IN_CODE_AGE_MAX_MS,
  SIGN_IN_TRIES_MAX,
} from './limits.ts'
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

  test('an empty code opens nothing, and an absent token is unknown', () => {
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
    // A reverse proxy removed the TLS; the browser states the origin that it opened.
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
  const cbor = { 'content-type': 'application/cbor' }
  const requestWith = (headers: Record<string, string>, method = 'POST') =>
    assertSameOrigin(new Request(url, { method, headers }))

  test('own pages, and programs that are no pages, may ask', () => {
    requestWith({ ...json, origin: 'http://127.0.0.1:8787', 'sec-fetch-site': 'same-origin' })
    requestWith({ ...cbor, origin: 'http://127.0.0.1:8787', 'sec-fetch-site': 'same-origin' })
    requestWith(json)
    requestWith({ 'sec-fetch-site': 'none' }, 'GET')
  })

  test('own pages may ask through a reverse proxy with TLS', () => {
    requestWith({ ...json, origin: 'https://127.0.0.1:8787', 'sec-fetch-site': 'same-origin' })
  })

  test.each([
    { ...json, origin: 'https://evil.example' },
    { ...json, origin: 'http://127.0.0.1:9999' },
    { ...json, origin: 'https://127.0.0.1' },
    { ...json, origin: 'null' },
    { ...json, 'sec-fetch-site': 'same-site' },
    { ...json, 'sec-fetch-site': 'cross-site' },
    { ...cbor, origin: 'https://evil.example' },
    { ...cbor, 'sec-fetch-site': 'cross-site' },
    { 'content-type': 'text/plain' },
    { 'content-type': 'text/plain; application/cbor' },
    { 'content-type': 'multipart/form-data; boundary=application/cbor' },
    { 'content-type': 'application/x-www-form-urlencoded' },
  ])('others may not: %j', (headers) => {
    expect(() => requestWith(headers as Record<string, string>)).toThrow(CrossOriginRefusedError)
  })
})

describe('sign-ins of browsers', () => {
  const accountOf = (number: number) => `0x${number.toString(16).padStart(40, '0')}` as AccountId
  const hosted = (signInsMax: number) =>
    createSignIn({ clock: { nowMs: () => nowMs }, random: counter, signInsMax, ageMaxMs: 1_000 })
  let count = 0
  const counter: RandomBytes = (size) => {
    const bytes = new Uint8Array(size)
    new DataView(bytes.buffer).setUint32(0, count++)
    return bytes
  }

  test('go to no network of IPv6 that fills them from ever new addresses', () => {
    const signIn = hosted(20)
    const victims = [1, 2].map((at) => signIn.admit(accountOf(1), `2001:db8:9:${at}::/64`))
    const crowd = Array.from({ length: 30 }, (_, at) =>
      signIn.admit(accountOf(2 + at), `2001:db8:7:${at.toString(16)}::/64`),
    )
    expect(victims.map((token) => signIn.knows(token))).toEqual([true, true])
    expect(crowd.map((token) => signIn.knows(token)).lastIndexOf(false)).toBe(11)
  })

  // Finding: OFF3-2
  test('a sign-in beyond the limit of an account ends its oldest sign-in', () => {
    const signIn = hosted(1_000)
    const victim = signIn.admit(accountOf(1), 'home')
    const own = Array.from({ length: ACCOUNT_BROWSERS_MAX + 1 }, () => signIn.admit(accountOf(2)))
    expect(own.map((token) => signIn.knows(token))).toEqual([
      false,
      ...Array(ACCOUNT_BROWSERS_MAX).fill(true),
    ])
    expect(signIn.accountOf(victim)).toBe(accountOf(1))
  })

  test('repeated sign-ins of one account do not end sign-ins of other accounts', () => {
    const signIn = hosted(20)
    const victim = signIn.admit(accountOf(1), 'home')
    for (let i = 0; i < 1_000; i++) signIn.admit(accountOf(2), 'crowd')
    expect(signIn.knows(victim)).toBe(true)
  })

  // Finding: OFF3-2
  test('a full gateway ends sign-ins of the address that has the most of them', () => {
    const signIn = hosted(20)
    const victims = [1, 2, 3].map((number) => signIn.admit(accountOf(number), `home ${number}`))
    const crowd = Array.from({ length: 1_000 }, (_, at) => signIn.admit(accountOf(at + 9), 'crowd'))
    expect(victims.map((token) => signIn.knows(token))).toEqual([true, true, true])
    expect(crowd.filter((token) => signIn.knows(token))).toHaveLength(17)
    expect(signIn.knows(crowd.at(-1))).toBe(true)
  })

  test('expired sign-ins make room before a valid sign-in is ended', () => {
    const signIn = hosted(2)
    signIn.admit(accountOf(1), 'a')
    nowMs += 999
    const second = signIn.admit(accountOf(2), 'b')
    nowMs += 1
    const third = signIn.admit(accountOf(3), 'b')
    expect([signIn.knows(second), signIn.knows(third)]).toEqual([true, true])
  })
})
