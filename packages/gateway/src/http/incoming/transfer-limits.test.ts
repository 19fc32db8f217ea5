// Goal: each number of open bodies, of their bytes and of downloads is enforced by itself, for a
// key, an account, an address and for all clients together.
// Method: callers that share only the owner under test fill its limit exactly; the next one is
// refused by the name of that limit, and a caller that shares nothing is not.

import { describe, expect, test } from 'vitest'
import * as Limits from '../limits.ts'
import { createTransfers, type TransferCaller } from './transfers.ts'

const MEBIBYTE = 1024 * 1024
const lengthOf = (bytes: number) => ({ headers: new Headers({ 'content-length': `${bytes}` }) })
const withoutLength = { headers: new Headers() }

/** A caller that shares with others of other numbers only what `shared` names. */
const callerOf = (at: number, shared: TransferCaller = {}): TransferCaller => ({
  address: `192.0.2.${at}`,
  account: `account ${at}`,
  keyId: `key ${at}`,
  ...shared,
})

/** Callers that share one owner. Keys of different accounts are different keys. */
const sharers = {
  key: { keyId: 'shared', account: undefined },
  account: { account: 'shared' },
  address: { address: 'shared' },
} as const

/** Takes `max` shares, and returns the limit that refuses the next one. */
function limitAfter(max: number, take: (at: number) => unknown): string {
  for (let at = 0; at < max; at++) take(at)
  try {
    take(max)
    return 'none'
  } catch (error) {
    return /Limit reached: (.*)\./.exec((error as Error).message)?.[1] ?? `${error}`
  }
}

const stranger = callerOf(-1)

describe('request bodies', () => {
  // Finding: OFF4-4
  test.each([
    ['key', Limits.BODIES_PER_KEY_MAX],
    ['account', Limits.BODIES_PER_ACCOUNT_MAX],
    ['address', Limits.BODIES_PER_ADDRESS_MAX],
  ] as const)('one %s has at most %i open bodies', (kind, max) => {
    const transfers = createTransfers()
    const take = (at: number) => transfers.body(callerOf(at, sharers[kind]), withoutLength)
    expect(limitAfter(max, take)).toBe(`request bodies of this ${kind}`)
    transfers.body(stranger, withoutLength)
  })

  const byteLimits = [
    ['key', Limits.BODIES_PER_KEY_BYTES_MAX],
    ['account', Limits.BODIES_PER_ACCOUNT_BYTES_MAX],
    ['address', Limits.BODIES_PER_ADDRESS_BYTES_MAX],
  ] as const

  // Finding: OFF4-4
  test.each(byteLimits)('the bodies of one %s state at most %i bytes', (kind, max) => {
    const transfers = createTransfers()
    const stated = lengthOf(MEBIBYTE)
    const take = (at: number) => transfers.body(callerOf(at, sharers[kind]), stated)
    expect(limitAfter(max / MEBIBYTE, take)).toBe(`bytes of request bodies of this ${kind}`)
    transfers.body(stranger, stated)
  })

  // Finding: OFF4-4
  test.each(byteLimits)('unstated bodies of one %s have at most %i bytes', (kind, max) => {
    const transfers = createTransfers()
    const take = (at: number) =>
      transfers.body(callerOf(at, sharers[kind]), withoutLength).add(MEBIBYTE)
    expect(limitAfter(max / MEBIBYTE, take)).toBe(`bytes of request bodies of this ${kind}`)
    transfers.body(stranger, withoutLength).add(MEBIBYTE)
  })

  // Finding: OFF4-4
  test('all clients together have 1 GiB of bodies, and small bodies beside them', () => {
    const transfers = createTransfers()
    const stated = lengthOf(MEBIBYTE)
    const take = (at: number) => transfers.body(callerOf(at), stated)
    const max = Limits.BODIES_BYTES_MAX / MEBIBYTE
    expect(limitAfter(max, take)).toBe('bytes of request bodies of all clients')
    transfers.body(stranger, lengthOf(Limits.UNCOUNTED_BODY_BYTES_MAX))
    expect(() => transfers.body(stranger, lengthOf(Limits.UNCOUNTED_BODY_BYTES_MAX + 1))).toThrow(
      'request bodies of all clients',
    )
  })
})

describe('downloads', () => {
  // Finding: OFF4-4
  test.each([
    ['key', Limits.DOWNLOADS_PER_KEY_MAX],
    ['account', Limits.DOWNLOADS_PER_ACCOUNT_MAX],
    ['address', Limits.DOWNLOADS_PER_ADDRESS_MAX],
  ] as const)('one %s has at most %i open downloads', (kind, max) => {
    const transfers = createTransfers()
    const take = (at: number) => transfers.download(callerOf(at, sharers[kind]))
    expect(limitAfter(max, take)).toBe(`downloads of this ${kind}`)
    transfers.download(stranger)
  })

  // Finding: OFF4-4
  test('all clients together have 512 downloads, beside their bodies', () => {
    const transfers = createTransfers()
    const take = (at: number) => transfers.download(callerOf(at))
    expect(limitAfter(Limits.DOWNLOADS_MAX, take)).toBe('bytes of downloads of all clients')
    transfers.body(stranger, lengthOf(MEBIBYTE))
  })
})
