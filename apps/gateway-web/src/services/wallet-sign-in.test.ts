// Goal: only the holder of an account's key signs in as the account: once for each text, in time,
// at this gateway.
// Method: real keys and EIP-191 signatures; a clock that the test moves.

import type { WalletLedger } from '@ostrom/ledger'
import { type AccountId, type Hex, SignIn } from '@ostrom/protocol'
import { getAddress, recoverMessageAddress } from 'viem'
import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'
import { beforeEach, describe, expect, test } from 'vitest'
import { AccountRateLimitedError, SignInRefusedError } from './errors.ts'
import {
  ADDRESS_SIGN_INS_PER_MINUTE_MAX,
  CHALLENGE_AGE_MAX_MS,
  NETWORK_SIGN_INS_PER_MINUTE_MAX,
  RATE_LIMIT_KEYS_MAX,
  SIGN_INS_PER_MINUTE_MAX,
} from './limits.ts'
import { createRateLimit } from './rate-limit.ts'
import { createWalletSignIn, type WalletSignIn } from './wallet-sign-in.ts'

const signer = privateKeyToAccount(`0x${'07'.repeat(32)}`)
const stranger = privateKeyToAccount(`0x${'08'.repeat(32)}`)
const accountOf = ({ address }: PrivateKeyAccount) => address.toLowerCase() as AccountId
const account = accountOf(signer)

/** An account that is a contract: only the chain can verify its signatures. */
const contract = `0x${'c0'.repeat(20)}` as AccountId
/** Number of requests to the chain. */
let requests: number
/** Number of checks of key signatures. */
let keyLooks: number

const home = { remoteAddress: '192.0.2.1' }
const elsewhere = { remoteAddress: '203.0.113.7' }

const wallets: WalletLedger = {
  system: 'Ethereum',
  chain: '31337',
  addressOf: (one) => getAddress(one),
  async verifyTextByKey({ text, signature, account: one }) {
    keyLooks++
    const found = await recoverMessageAddress({ message: text, signature }).catch(() => '')
    return found.toLowerCase() === one
  },
  async verifyText(signed) {
    requests++
    const owner = signed.account === contract ? account : signed.account
    keyLooks--
    return await wallets.verifyTextByKey({ ...signed, account: owner })
  },
  prepare: async () => {
    throw new Error('nothing is prepared here')
  },
}

let nowMs: number
let byte: number
let origin: string
let signIn: WalletSignIn
beforeEach(() => {
  nowMs = Date.UTC(2026, 0, 1)
  byte = 1
  requests = 0
  keyLooks = 0
  origin = 'https://ai.example'
  const random = (size: number) => new Uint8Array(size).fill(byte++)
  signIn = createWalletSignIn({
    wallets,
    clock: { nowMs: () => nowMs },
    random,
    origin: () => origin,
  })
})

/** A requested and signed text. */
async function answer(by = signer, as: AccountId = account) {
  const { text = '', nonce, issuedAtMs } = signIn.challenge(as)
  return { account: as, nonce, issuedAtMs, signature: await by.signMessage({ message: text }) }
}

test('the text is that of EIP-4361', () => {
  const { text = '', nonce } = signIn.challenge(account)
  expect(text.replace(nonce, 'NONCE')).toMatchInlineSnapshot(`
    "ai.example wants you to sign in with your Ethereum account:
    0x4a62316623ad457F02cDC5D997deD67a383EC569

    Sign in to this Ostrom gateway. This moves no money.

    URI: https://ai.example
    Version: 1
    Chain ID: 31337
    Nonce: NONCE
    Issued At: 2026-01-01T00:00:00.000Z
    Expiration Time: 2026-01-01T00:05:00.000Z"
  `)
  expect(nonce).toMatch(/^[0-9a-f]{64}$/)
})

describe('terms for whichever account a wallet chooses', () => {
  /** The answer of a wallet that builds the text itself. */
  async function chosen(by = signer, as: AccountId = account) {
    const { text, terms, nonce, issuedAtMs } = signIn.challenge()
    expect(text).toBeUndefined()
    const message = SignIn.formatMessage('Ethereum', getAddress(as), terms)
    return { account: as, nonce, issuedAtMs, signature: await by.signMessage({ message }) }
  }

  test('sign in the account that signed them, once', async () => {
    const given = await chosen()
    expect(await signIn.redeem(given)).toBe(account)
    await expect(signIn.redeem(given)).rejects.toThrow('already used')
  })

  test('sign in nobody by another key, and are good for another account by its own', async () => {
    const given = await chosen(stranger)
    await expect(signIn.redeem(given)).rejects.toThrow('did not sign it')
    expect(await signIn.redeem(await chosen(stranger, accountOf(stranger)))).toBe(
      accountOf(stranger),
    )
  })

  test('end as others do', async () => {
    const given = await chosen()
    nowMs += CHALLENGE_AGE_MAX_MS
    await expect(signIn.redeem(given)).rejects.toThrow(SignInRefusedError)
  })
})

describe('a signature', () => {
  test('signs its account in, once', async () => {
    const given = await answer()
    expect(await signIn.redeem(given)).toBe(account)
    await expect(signIn.redeem(given)).rejects.toThrow(SignInRefusedError)
  })

  test('a signature by another key is refused, and its text stays valid', async () => {
    const given = await answer()
    const { signature } = await answer(stranger)
    await expect(signIn.redeem({ ...given, signature })).rejects.toThrow(SignInRefusedError)
    expect(await signIn.redeem(given)).toBe(account)
  })

  test('a signature is refused for another account, time or nonce', async () => {
    const given = await answer()
    const changed = [
      { account: accountOf(stranger) },
      { issuedAtMs: given.issuedAtMs + 1 },
      { nonce: given.nonce.replace(/^../, 'ff') },
      { nonce: given.nonce.replace(/..$/, 'ff') },
    ]
    for (const change of changed) {
      await expect(signIn.redeem({ ...given, ...change })).rejects.toThrow(SignInRefusedError)
    }
  })

  test('a signature is refused after the maximum age of its text', async () => {
    const [first, second] = [await answer(), await answer()]
    nowMs += CHALLENGE_AGE_MAX_MS - 1
    expect(await signIn.redeem(first)).toBe(account)
    nowMs += 1
    await expect(signIn.redeem(second)).rejects.toThrow(SignInRefusedError)
  })

  test('a signature of a text that names another address is refused', async () => {
    const given = await answer()
    origin = 'https://other.example'
    await expect(signIn.redeem(given)).rejects.toThrow(SignInRefusedError)
  })

  // Finding: OFF-M1
  test('the gateway verifies a valid signature after a thousand invalid ones', async () => {
    const given = await answer()
    const garbage = { ...given, nonce: 'ab'.repeat(32), signature: '0x00' as Hex.Hex }
    for (let i = 0; i < 1_000; i++) {
      await expect(signIn.redeem(garbage)).rejects.toThrow(SignInRefusedError)
    }
    expect(await signIn.redeem(given)).toBe(account)
    expect(requests).toBe(0)
  })

  test('invalid signatures from elsewhere do not block the valid signature', async () => {
    const given = [await answer(), await answer(signer, contract)]
    for (const right of given) {
      const bad = { ...right, signature: '0x00' as Hex.Hex }
      for (let i = 0; i < 3 * SIGN_INS_PER_MINUTE_MAX; i++) {
        await expect(signIn.redeem(bad, elsewhere)).rejects.toThrow(
          i < SIGN_INS_PER_MINUTE_MAX ? SignInRefusedError : AccountRateLimitedError,
        )
      }
    }
    const looks = { key: keyLooks, chain: requests }
    expect(looks).toEqual({ key: 2 * SIGN_INS_PER_MINUTE_MAX, chain: 2 * SIGN_INS_PER_MINUTE_MAX })
    for (const right of given) expect(await signIn.redeem(right, home)).toBe(right.account)
    nowMs += 60_000
    await expect(
      signIn.redeem({ ...(await answer()), signature: '0x00' }, elsewhere),
    ).rejects.toThrow(SignInRefusedError)
  })

  // Finding: OFF3-2
  test('sign-in checks of one address are limited per minute, over all its accounts', async () => {
    let looked = 0
    for (let i = 0; i < 2 * ADDRESS_SIGN_INS_PER_MINUTE_MAX; i++) {
      const as = `0x${i.toString(16).padStart(40, '0')}` as AccountId
      const challenge = signIn.challenge(as, { remoteAddress: `198.51.100.${i % 250}` })
      const wrong = { account: as, ...challenge, signature: '0x00' as Hex.Hex }
      const error = await signIn.redeem(wrong, elsewhere).catch((thrown) => thrown)
      if (error instanceof SignInRefusedError) looked += 1
    }
    expect([looked, keyLooks]).toEqual(Array(2).fill(ADDRESS_SIGN_INS_PER_MINUTE_MAX))
    expect(await signIn.redeem(await answer(), home)).toBe(account)
  })

  test('signature checks and sign-in texts of an IPv6 network are limited per minute', async () => {
    const tries = NETWORK_SIGN_INS_PER_MINUTE_MAX + 1
    const streetOf = (i: number) => ({ remoteAddress: `2001:db8:7:${i.toString(16)}::/64` })
    for (let i = 0; i < tries; i++) {
      const { text: _, ...terms } = signIn.challenge(account, { remoteAddress: `192.0.2.${i}` })
      const wrong = { account, ...terms, signature: '0x00' as Hex.Hex }
      await expect(signIn.redeem(wrong, streetOf(i))).rejects.toThrow(
        i < NETWORK_SIGN_INS_PER_MINUTE_MAX ? SignInRefusedError : AccountRateLimitedError,
      )
    }
    expect(requests).toBe(NETWORK_SIGN_INS_PER_MINUTE_MAX)
    for (let i = 0; i < tries - 1; i++) signIn.challenge(account, streetOf(i))
    expect(() => signIn.challenge(account, streetOf(tries))).toThrow(AccountRateLimitedError)
    const next = { remoteAddress: '2001:db8:8:1::/64' }
    expect(signIn.challenge(account, next).text).toBeDefined()
  })

  test('sign-in texts of an address are limited per minute', () => {
    for (let i = 0; i < ADDRESS_SIGN_INS_PER_MINUTE_MAX; i++) signIn.challenge(account, elsewhere)
    expect(() => signIn.challenge(undefined, elsewhere)).toThrow(AccountRateLimitedError)
    expect(signIn.challenge(account, home).text).toBeDefined()
  })
})

test('a rate in a crowd forgets the caller of the oldest request, and no other', () => {
  const isWithin = createRateLimit({ nowMs: () => nowMs }, 1)
  isWithin('first')
  for (let i = 0; i < RATE_LIMIT_KEYS_MAX - 1; i++) isWithin(`${i}`)
  expect(isWithin('first')).toBe(false)
  isWithin('one more')
  expect([isWithin(`${RATE_LIMIT_KEYS_MAX - 2}`), isWithin('first')]).toEqual([false, false])
  expect(isWithin('0')).toBe(true)
})
