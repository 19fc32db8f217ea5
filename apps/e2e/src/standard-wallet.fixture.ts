import { createPrivateKey, randomBytes, sign } from 'node:crypto'
import { accountOf } from '@ostrom/ledger/solana'
import { type AccountId, Address } from '@ostrom/protocol'
import type { Page } from 'playwright-core'

/** A Solana wallet with a real key, which pages find by the wallet standard. */
export type TestStandardWallet = {
  readonly account: AccountId
  /** Kinds of the signatures that pages asked for: `sign-in`, `message` or `transaction`. */
  readonly signed: string[]
  /** Messages that pages asked the wallet to sign, as text, without transactions. */
  readonly texts: string[]
}

/** Bytes before the 32 bytes of a key in its DER form (RFC 8410). */
const PRIVATE_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')
const SIGNATURE_BYTES = 64

const inPage = (address: string, publicKey: readonly number[]) => `
  const account = {
    address: '${address}',
    publicKey: new Uint8Array(${JSON.stringify(publicKey)}),
    chains: ['solana:localnet'],
    features: ['solana:signIn', 'solana:signMessage', 'solana:signTransaction'],
  }
  const signed = async (kind, bytes) =>
    new Uint8Array(await window.askStandardWallet(kind, [...bytes]))
  const wallet = {
    version: '1.0.0',
    name: 'Test Wallet',
    icon: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>',
    chains: ['solana:localnet'],
    accounts: [account],
    features: {
      'standard:connect': { version: '1.0.0', connect: async () => ({ accounts: [account] }) },
      'solana:signIn': {
        version: '1.0.0',
        signIn: async (wish) => {
          const text = [
            wish.domain + ' wants you to sign in with your Solana account:',
            ...[account.address, '', wish.statement, '', 'URI: ' + wish.uri],
            ...['Version: ' + wish.version, 'Chain ID: ' + wish.chainId, 'Nonce: ' + wish.nonce],
            'Issued At: ' + wish.issuedAt,
            'Expiration Time: ' + wish.expirationTime,
          ].join('\\n')
          const signedMessage = new TextEncoder().encode(text)
          return [{ account, signedMessage, signature: await signed('sign-in', signedMessage) }]
        },
      },
      'solana:signMessage': {
        version: '1.1.0',
        signMessage: async ({ message }) => [
          { signedMessage: message, signature: await signed('message', message) },
        ],
      },
      'solana:signTransaction': {
        version: '1.0.0',
        signTransaction: async ({ transaction }) => [
          { signedTransaction: await signed('transaction', transaction) },
        ],
      },
    },
  }
  const register = (api) => api.register(wallet)
  addEventListener('wallet-standard:app-ready', ({ detail }) => register(detail))
  dispatchEvent(new CustomEvent('wallet-standard:register-wallet', { detail: register }))
`

/** Adds a wallet to a page before the page loads. */
export async function installStandardWallet(page: Page): Promise<TestStandardWallet> {
  const secret = randomBytes(32)
  const der = Buffer.concat([PRIVATE_HEAD, secret])
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const account = accountOf(secret)
  const signed: string[] = []
  const texts: string[] = []
  await page.exposeFunction('askStandardWallet', (kind: string, given: number[]) => {
    signed.push(kind)
    const bytes = Buffer.from(given)
    if (kind !== 'transaction') {
      // Wallets refuse a message that they cannot show: bytes that are no text.
      texts.push(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
      return [...sign(null, bytes, key)]
    }
    // A transaction begins with the number of its signatures, and the signatures; its message
    // follows. The wallet writes the first signature, which is the payer's.
    const message = bytes.subarray(1 + SIGNATURE_BYTES * bytes[0]!)
    bytes.set(sign(null, message, key), 1)
    return [...bytes]
  })
  await page.addInitScript(
    inPage(Address.format(account), [...Buffer.from(account.slice(2), 'hex')]),
  )
  return { account, signed, texts }
}
