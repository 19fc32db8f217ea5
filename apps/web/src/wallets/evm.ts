import { Approval, domainSchema, Session, SignedObject } from '@ostrom/protocol'
import {
  type Connector,
  connect,
  createConfig,
  disconnect,
  getConnection,
  injected,
  reconnect,
  sendTransaction,
  signMessage,
  signTypedData,
  switchChain,
  unstable_connector,
  waitForTransactionReceipt,
  watchConnectors,
} from '@wagmi/core'
import { defineChain, type EIP1193Provider } from 'viem'
import { RECEIPT_POLL_MS, RECEIPT_WAIT_MS } from './limits.ts'
import { signInByText } from './sign-in-by-text.ts'
import type {
  BrowserWallet,
  DetectedWallet,
  SessionSignatures,
  SessionToSign,
  WalletChain,
  WalletTransaction,
} from './wallet.ts'
import { toWalletError } from './wallet-errors.ts'

type EvmHex = `0x${string}`

/**
 * Returns the wallets to choose from: if any wallet announces itself, the injected wallet is left
 * out.
 */
function choicesOf(connectors: readonly Connector[]): readonly DetectedWallet[] {
  const announced = connectors.filter(({ id }) => id !== 'injected')
  const connectorList = announced.length > 0 ? announced : connectors
  return connectorList.map(({ uid, name, icon }) => ({
    id: uid,
    name: name === 'Injected' ? 'Browser wallet' : name,
    ...(icon && { icon: icon.trim() }),
  }))
}

/** Returns the typed data that a wallet signs, by EIP-712: each contract is a domain of its own. */
function typedDataOf<T>(
  kind: SignedObject.StructType<T>,
  draft: SessionToSign,
  message: { readonly [field in keyof T]: unknown },
) {
  const { name, contract } = kind
  const domain = domainSchema(draft.domain, 'domain')
  if (domain.scheme !== 'eip712') throw toWalletError('other-chain')
  const { chainId, ...domainFields } = SignedObject.domainOf(
    domain,
    contract === 'escrow' ? domain.escrow : contract,
  )
  return {
    domain: { ...domainFields, chainId: Number(chainId) },
    types: { [name]: SignedObject.typedFieldsOf(kind) },
    primaryType: name,
    message,
  }
}

/** Returns all signatures that a session needs, in the order of the wallet's prompts. */
async function signSession(
  draft: SessionToSign,
  sign: (typed: ReturnType<typeof typedDataOf>) => Promise<string>,
): Promise<SessionSignatures> {
  const { authorization, approval } = draft
  // The approval comes first, because the session cannot be opened without it.
  const approved = approval && (await sign(typedDataOf(Approval.struct, draft, approval)))
  const signature = await sign(typedDataOf(Session.authorizationStruct, draft, authorization))
  return { signature, ...(approved && { approvalSignature: approved }) }
}

function configOf({ chain: id, name, symbol, decimals, rpcUrl }: WalletChain) {
  const chainId = Number(id)
  const chain = defineChain({
    id: chainId,
    name,
    nativeCurrency: { name: symbol, symbol, decimals },
    rpcUrls: { default: { http: rpcUrl ? [rpcUrl] : [] } },
  })
  return createConfig({
    chains: [chain],
    connectors: 'ethereum' in window ? [injected()] : [],
    // The wallet's own node is queried, because the page itself connects only to its gateway.
    transports: { [chainId]: unstable_connector({ type: 'injected' }) },
    // Nothing is written to the browser's store.
    storage: null,
    pollingInterval: RECEIPT_POLL_MS,
  })
}

/**
 * EVM wallets in this browser: found by EIP-6963, called by EIP-1193. Each of
 * their failures becomes an error text with a remedy; see `toWalletError`.
 */
export function createEvmWallet(facts: WalletChain): BrowserWallet {
  const { name } = facts
  const chainId = Number(facts.chain)
  const config = configOf(facts)
  const tell = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw toWalletError(error, { chainId, name })
    })

  // Several calls may need the wallet at once: they share one prompt.
  let reconnecting: Promise<unknown> | undefined
  let switching: Promise<unknown> | undefined

  /**
   * The wallet that was used before a reload is used again without a prompt, if it still allows
   * that.
   */
  async function ready(account: string): Promise<void> {
    if (reconnecting || getConnection(config).status !== 'connected') {
      reconnecting ??= reconnect(config).finally(() => {
        reconnecting = undefined
      })
      await reconnecting
    }
    const { addresses, status } = getConnection(config)
    if (status !== 'connected') throw toWalletError('wallet-away')
    const mine = addresses.map((address) => address.toLowerCase())
    if (mine[0] !== account) throw toWalletError('other-account', { account })
  }

  async function choose(id: string): Promise<string> {
    const connector = config.connectors.find(({ uid }) => uid === id)
    if (!connector) throw toWalletError('wallet-away')
    if (getConnection(config).status === 'connected') await disconnect(config)
    const { accounts } = await connect(config, { connector })
    return accounts[0].toLowerCase()
  }

  async function onChain(account: string): Promise<void> {
    await ready(account)
    if (getConnection(config).chainId === chainId) return
    switching ??= switchChain(config, { chainId }).finally(() => {
      switching = undefined
    })
    await switching
  }

  return {
    choices: () => choicesOf(config.connectors),
    watch: (onChange) => watchConnectors(config, { onChange }),
    signIn: (id, challengeOf) =>
      tell(
        (async () => {
          const account = await choose(id)
          return await signInByText(account, challengeOf, async (message) => {
            await ready(account)
            return await signMessage(config, { message, account: account as EvmHex })
          })
        })(),
      ),
    signSession: (draft, account) =>
      tell(
        onChain(account).then(() =>
          signSession(draft, (typed) => signTypedData(config, typed as never)),
        ),
      ),
    send: (call: WalletTransaction, account) =>
      tell(
        (async () => {
          if (call.kind !== 'evm') throw toWalletError('other-chain')
          await onChain(account)
          const { to, data, value } = call
          const hash = await sendTransaction(config, {
            account: account as EvmHex,
            chainId,
            to: to as EvmHex,
            data: data as EvmHex,
            value: BigInt(value),
          })
          await waitForTransactionReceipt(config, { hash, timeout: RECEIPT_WAIT_MS })
          return hash
        })(),
      ),
    request: (question, account) =>
      tell(
        (async () => {
          await onChain(account)
          const { connector } = getConnection(config)
          const node = (await connector?.getProvider()) as EIP1193Provider | undefined
          if (!node) throw toWalletError('wallet-away')
          return await node.request(question as never)
        })(),
      ),
    async forget() {
      if (getConnection(config).status === 'connected') await disconnect(config).catch(() => {})
    },
  }
}
