// Goal: a wallet of Solana signs in by its own sign-in method if it has one, and otherwise by
// signing a text.
// Method: wallets with a real key, found by the wallet standard's own events. The test builds the
// texts to sign from the specification, and checks the signatures as the gateway does.

import { ed25519 } from '@noble/curves/ed25519.js'
import { Address, Hex, type SignIn } from '@ostrom/protocol'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSolanaWallet } from './solana.ts'

const secret = new Uint8Array(32).fill(7)
const publicKey = ed25519.getPublicKey(secret)
const account = Address.format(Hex.from(publicKey))
const encode = (text: string) => new TextEncoder().encode(text)

const terms: SignIn.SignInTerms = {
  domain: 'ai.example',
  uri: 'https://ai.example',
  chainId: 'localnet',
  statement: 'Sign in.',
  nonce: 'ab'.repeat(32),
  issuedAt: '2026-01-01T00:00:00.000Z',
  expirationTime: '2026-01-01T00:05:00.000Z',
}

/** The text of Sign in with Solana, in the order of its specification. */
const textOf = (address: string, wish: SignIn.SignInTerms & { readonly version: string }) =>
  `${wish.domain} wants you to sign in with your Solana account:\n${address}\n\n` +
  `${wish.statement}\n\nURI: ${wish.uri}\nVersion: ${wish.version}\n` +
  `Chain ID: ${wish.chainId}\nNonce: ${wish.nonce}\nIssued At: ${wish.issuedAt}\n` +
  `Expiration Time: ${wish.expirationTime}`

/** Challenges requested from the gateway, in order; each with its account, if one was given. */
let challenges: (string | undefined)[]
const challengeOf = async (one?: string) => {
  challenges.push(one)
  const text = one && textOf(one, { ...terms, version: '1' })
  return { ...(text && { text }), terms, nonce: terms.nonce, issuedAtMs: 0 }
}

type SignInInput = SignIn.SignInTerms & { readonly version: string }

/** A wallet that every page finds; `signIn` is its own sign-in method, if it has one. */
function wallet(signIn?: (wish: SignInInput) => Promise<string>) {
  const own = { address: account, publicKey }
  const signed: string[] = []
  const sign = (kind: string, message: Uint8Array) => {
    signed.push(kind)
    return { signedMessage: message, signature: ed25519.sign(message, secret) }
  }
  const one = {
    version: '1.0.0',
    name: 'Test',
    icon: '',
    accounts: [own],
    features: {
      'standard:connect': { connect: async () => ({ accounts: [own] }) },
      'solana:signMessage': {
        signMessage: async ({ message }: { message: Uint8Array }) => [sign('message', message)],
      },
      'solana:signTransaction': { signTransaction: async () => [] },
      ...(signIn && {
        'solana:signIn': {
          signIn: async (wish: SignInInput) => [
            { account: own, ...sign('sign-in', encode(await signIn(wish))) },
          ],
        },
      }),
    },
  }
  addEventListener('wallet-standard:app-ready', (event) => {
    const { detail } = event as CustomEvent<{ register(given: unknown): void }>
    detail.register(one)
  })
  return signed
}

beforeEach(() => {
  challenges = []
  const page = new EventTarget()
  for (const name of ['addEventListener', 'dispatchEvent'] as const) {
    vi.stubGlobal(name, page[name].bind(page))
  }
})
afterEach(() => vi.unstubAllGlobals())

const facts = { chain: 'localnet', name: 'Solana', symbol: 'SOL', decimals: 9 }
const signIn = () => createSolanaWallet(facts).signIn('Test', challengeOf)

/**
 * Returns whether the wallet's key signed the text that the gateway expects for the named account.
 */
function isGood(given: Awaited<ReturnType<typeof signIn>>): boolean {
  const text = encode(textOf(given.account, { ...terms, version: '1' }))
  return ed25519.verify(Hex.toBytes(given.signature as Hex.Hex), text, publicKey)
}

describe('signing in', () => {
  test('a wallet’s own sign-in method asks once, and needs no account before', async () => {
    const signed = wallet(async (wish) => textOf(account, wish))
    const given = await signIn()
    expect(given.account).toBe(account)
    expect(isGood(given)).toBe(true)
    expect(signed).toEqual(['sign-in'])
    expect(challenges).toEqual([undefined])
  })

  test('where the wallet has none, it signs the text of the account that it shows', async () => {
    const signed = wallet()
    expect(isGood(await signIn())).toBe(true)
    expect(signed).toEqual(['message'])
    expect(challenges).toEqual([account])
  })

  test.each([
    ['writes another text', async () => 'Sign in, please'],
    [
      'fails at it',
      async () => {
        throw new Error('not supported on this device')
      },
    ],
  ])('where it %s, it signs the text after all', async (_, way) => {
    const signed = wallet(way)
    expect(isGood(await signIn())).toBe(true)
    expect(signed.at(-1)).toBe('message')
    expect(challenges).toEqual([undefined, account])
  })

  test('where a person says no, nothing else is asked', async () => {
    const signed = wallet(async () => {
      throw new Error('User rejected the request.')
    })
    await expect(signIn()).rejects.toMatchObject({ code: 'wallet-refused' })
    expect(signed).toEqual([])
  })

  test('signing in fails with wallet-away if the wallet is gone', async () => {
    await expect(signIn()).rejects.toMatchObject({ code: 'wallet-away' })
  })
})
