import { Address, Hex, Session, SignedObject, type SolanaDomain } from '@ostrom/protocol'
import { ask } from '../api/client.ts'
import { walletFault } from './faults.ts'
import { findWallets, type StandardAccount, type StandardWallet } from './standard.ts'
import type { Call, Draft, Wallet, WalletChain } from './wallet.ts'

const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

const base64Of = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

const addressOf = ({ publicKey }: StandardAccount): string =>
  Address.text(Hex.from(Uint8Array.from(publicKey)))

/** What a wallet is asked to sign for a session: words that it shows, and the program checks. */
function messageOf({ domain, authorization }: Draft): Uint8Array {
  if (domain.scheme !== 'ed25519') throw walletFault('other-chain')
  const wished = Session.authorizationShape(numbers(authorization), 'authorization')
  const { scheme, genesisHash, program } = domain as SolanaDomain
  const message = Session.authorizationMessage(wished, { scheme, genesisHash, program })
  return SignedObject.signedBytes(message, { program, signer: wished.client })
}

const numbers = (authorization: Draft['authorization']) => ({
  ...authorization,
  cap: BigInt(authorization.cap),
  openBySeconds: BigInt(authorization.openBySeconds),
  expiresAtSeconds: BigInt(authorization.expiresAtSeconds),
  nonce: BigInt(authorization.nonce),
})

type Chosen = { readonly wallet: StandardWallet; readonly account: StandardAccount }

/**
 * Wallets of a Solana cluster that are in this browser, by the wallet standard. They sign alone:
 * the gateway passes on what they signed, since they may know another cluster than its own.
 */
export function createSolanaWallet({ chain }: WalletChain): Wallet {
  const found = findWallets()
  let chosen: Chosen | undefined

  async function connectTo(wallet: StandardWallet, silent: boolean): Promise<Chosen | undefined> {
    const { accounts } = await wallet.features['standard:connect'].connect({ silent })
    const [account] = accounts
    return account && { wallet, account }
  }

  /** The wallet of before a reload goes on without a question, where it still allows that. */
  async function ready(account: string): Promise<Chosen> {
    for (const wallet of chosen ? [] : found.wallets()) {
      const connected = await connectTo(wallet, true).catch(() => undefined)
      if (connected && addressOf(connected.account) === account) chosen = connected
    }
    if (!chosen) throw walletFault('wallet-away')
    const current = chosen.wallet.accounts[0] ?? chosen.account
    if (addressOf(current) !== account) throw walletFault('other-account', { account })
    return { wallet: chosen.wallet, account: current }
  }

  async function sign(message: Uint8Array, by: string): Promise<string> {
    const { wallet, account } = await ready(by)
    const [output] = await wallet.features['solana:signMessage'].signMessage({ account, message })
    if (!output) throw walletFault('wallet-away')
    return Hex.from(Uint8Array.from(output.signature))
  }

  async function connect(id: string): Promise<string> {
    const wallet = found.wallets().find(({ name }) => name === id)
    chosen = wallet && (await connectTo(wallet, false))
    if (!chosen) throw walletFault('wallet-away')
    return addressOf(chosen.account)
  }

  async function send(call: Call, by: string): Promise<string> {
    if (call.kind !== 'solana') throw walletFault('other-chain')
    const { wallet, account } = await ready(by)
    const { signTransaction } = wallet.features['solana:signTransaction']
    const wish = { account, transaction: bytesOf(call.transaction), chain: `solana:${chain}` }
    const [output] = await signTransaction(wish)
    if (!output) throw walletFault('wallet-away')
    const body = { transaction: base64Of(Uint8Array.from(output.signedTransaction)) }
    return (await ask('POST /api/account/relay', { body })).transaction
  }

  const tell = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw walletFault(error)
    })
  return {
    choices: () => found.wallets().map(({ name, icon }) => ({ id: name, name, icon })),
    watch: (onChange) => found.watch(onChange),
    connect: (id) => tell(connect(id)),
    signText: (text, account) => tell(sign(new TextEncoder().encode(text), account)),
    signSession: (draft, account) =>
      tell((async () => ({ signature: await sign(messageOf(draft), account) }))()),
    send: (call, account) => tell(send(call, account)),
    async forget() {
      await chosen?.wallet.features['standard:disconnect']?.disconnect().catch(() => {})
      chosen = undefined
    },
  }
}
