import { Hex, Session, SignedObject, type SolanaDomain } from '@ostrom/protocol'
import { callApi } from '../api/client.ts'
import { signInByTerms } from './sign-in-by-terms.ts'
import { signInByText } from './sign-in-by-text.ts'
import { addressOf, findWallets, type StandardAccount, type StandardWallet } from './standard.ts'
import type {
  BrowserWallet,
  FetchChallenge,
  SessionToSign,
  SignInProof,
  WalletChain,
  WalletTransaction,
} from './wallet.ts'
import { toWalletError } from './wallet-errors.ts'

const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

const base64Of = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

/**
 * Returns the message that a wallet signs for a session: readable words, which the program on the
 * chain checks.
 */
function messageOf({ domain, authorization }: SessionToSign): Uint8Array {
  if (domain.scheme !== 'ed25519') throw toWalletError('other-chain')
  const wished = Session.authorizationSchema(numbers(authorization), 'authorization')
  const { scheme, genesisHash, program } = domain as SolanaDomain
  const message = Session.authorizationMessage(wished, { scheme, genesisHash, program })
  return SignedObject.signedBytes(message, { program, signer: wished.client })
}

const numbers = (authorization: SessionToSign['authorization']) => ({
  ...authorization,
  cap: BigInt(authorization.cap),
  openBySeconds: BigInt(authorization.openBySeconds),
  expiresAtSeconds: BigInt(authorization.expiresAtSeconds),
  nonce: BigInt(authorization.nonce),
})

type ConnectedWallet = { readonly wallet: StandardWallet; readonly account: StandardAccount }

async function connectTo(
  wallet: StandardWallet,
  silent: boolean,
): Promise<ConnectedWallet | undefined> {
  const { accounts } = await wallet.features['standard:connect'].connect({ silent })
  const [account] = accounts
  return account && { wallet, account }
}

/**
 * Wallets of a Solana cluster in this browser, found by the wallet standard. They only sign, and
 * the gateway sends the transactions, because a wallet may be connected to another cluster.
 */
export function createSolanaWallet({ chain }: WalletChain): BrowserWallet {
  const found = findWallets()
  let chosen: ConnectedWallet | undefined

  /**
   * The wallet that was used before a reload is used again without a prompt, if it still allows
   * that.
   */
  async function ready(account: string): Promise<ConnectedWallet> {
    for (const wallet of chosen ? [] : found.wallets()) {
      const connected = await connectTo(wallet, true).catch(() => undefined)
      if (connected && addressOf(connected.account) === account) chosen = connected
    }
    if (!chosen) throw toWalletError('wallet-away')
    const current = chosen.wallet.accounts[0] ?? chosen.account
    if (addressOf(current) !== account) throw toWalletError('other-account', { account })
    return { wallet: chosen.wallet, account: current }
  }

  async function sign(message: Uint8Array, by: string): Promise<string> {
    const { wallet, account } = await ready(by)
    const [output] = await wallet.features['solana:signMessage'].signMessage({ account, message })
    if (!output) throw toWalletError('wallet-away')
    return Hex.from(Uint8Array.from(output.signature))
  }

  async function signIn(id: string, challengeOf: FetchChallenge): Promise<SignInProof> {
    const wallet = found.wallets().find(({ name }) => name === id)
    if (!wallet) throw toWalletError('wallet-away')
    const done = await signInByTerms(wallet, challengeOf)
    if (done) {
      chosen = { wallet, account: done.chosen }
      return done.signedIn
    }
    chosen = await connectTo(wallet, false)
    if (!chosen) throw toWalletError('wallet-away')
    const account = addressOf(chosen.account)
    return await signInByText(account, challengeOf, (text) =>
      sign(new TextEncoder().encode(text), account),
    )
  }

  async function send(call: WalletTransaction, by: string): Promise<string> {
    if (call.kind !== 'solana') throw toWalletError('other-chain')
    const { wallet, account } = await ready(by)
    const { signTransaction } = wallet.features['solana:signTransaction']
    const wish = { account, transaction: bytesOf(call.transaction), chain: `solana:${chain}` }
    const [output] = await signTransaction(wish)
    if (!output) throw toWalletError('wallet-away')
    const body = { transaction: base64Of(Uint8Array.from(output.signedTransaction)) }
    return (await callApi('POST /api/account/relay', { body })).transaction
  }

  const tell = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw toWalletError(error)
    })
  return {
    choices: () => found.wallets().map(({ name, icon }) => ({ id: name, name, icon })),
    watch: (onChange) => found.watch(onChange),
    signIn: (id, challengeOf) => tell(signIn(id, challengeOf)),
    signSession: (draft, account) =>
      tell((async () => ({ signature: await sign(messageOf(draft), account) }))()),
    send: (call, account) => tell(send(call, account)),
    async forget() {
      await chosen?.wallet.features['standard:disconnect']?.disconnect().catch(() => {})
      chosen = undefined
    },
  }
}
