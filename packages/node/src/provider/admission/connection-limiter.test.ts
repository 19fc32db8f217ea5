// Goal: unidentified peers cause a provider only a bounded amount of work.
// Method: a clock set by hand, and a check of signatures that counts its reads of the chain.

import type { SignatureScheme } from '@ostrom/ledger'
import { Hex } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import {
  CONTRACT_CHECKS_MAX,
  HELLO_PENDING_MAX,
  HELLO_PENDING_PER_PEER_MAX,
  HELLOS_PER_PEER_MAX,
} from '../limits.ts'
import { createConnectionLimiter } from './connection-limiter.ts'

function setUp() {
  const time = { ms: 0 }
  const calls = { chain: 0 }
  const verify: SignatureScheme['verify'] = async ({ signature, byKey }) => {
    if (signature === '0x01') return true
    if (!byKey) calls.chain++
    return !byKey && signature === '0x02'
  }
  const keys = { verify } as SignatureScheme
  const clock = { nowMs: () => time.ms, sleep: async () => {} }
  const doorway = createConnectionLimiter({ clock, keys })
  const check = (signature: Hex.Hex) =>
    doorway.verify({ digest: Hex.zeroHash, signature, account: `0x${'aa'.repeat(20)}` })
  return { doorway, time, asked: calls, check }
}

describe('signatures of hellos', () => {
  test('signatures of keys are checked without the chain, for any number of hellos', async () => {
    const { asked, check } = setUp()
    for (let left = 1_000; left > 0; left--) expect(await check('0x01')).toBe(true)
    expect(asked.chain).toBe(0)
  })

  // Finding: OFF-L6
  test('hellos of invented wallets cause a limited number of chain reads a minute', async () => {
    const { asked, check, time } = setUp()
    for (let left = CONTRACT_CHECKS_MAX; left > 0; left--) expect(await check('0x03')).toBe(false)
    await expect(check('0x03')).rejects.toMatchObject({ code: 'provider-capacity-exceeded' })
    expect(asked.chain).toBe(CONTRACT_CHECKS_MAX)
    expect(await check('0x01')).toBe(true)
    time.ms += 60_000
    expect(await check('0x02')).toBe(true)
  })
})

describe('channels that say nothing', () => {
  test('channels without a hello are limited for each peer and in total', () => {
    const { doorway } = setUp()
    for (let left = HELLO_PENDING_PER_PEER_MAX; left > 0; left--) doorway.admit('crowd')
    expect(() => doorway.admit('crowd')).toThrow(/capaci/)
    const heard = doorway.admit('other')
    heard()
    for (let count = HELLO_PENDING_PER_PEER_MAX; count < HELLO_PENDING_MAX; count++) {
      doorway.admit(`peer-${count}`)
    }
    expect(() => doorway.admit('other')).toThrow(/capaci/)
  })

  test('channels of a peer that returns repeatedly are limited for each minute', () => {
    const { doorway, time } = setUp()
    for (let left = HELLOS_PER_PEER_MAX; left > 0; left--) doorway.admit('again')()
    expect(() => doorway.admit('again')).toThrow(/capaci/)
    doorway.admit('other')()
    time.ms += 60_000
    doorway.admit('again')()
  })
})
