import type { AccountId, Hex, TypedData } from '@ostrom/protocol'
import { LedgerError } from '../../errors.ts'
import { SIGNER_WAIT_MS } from '../../limits.ts'
import type { AccountSigner, TransactionToSign } from './account-signer.ts'
import { checkSignedTransaction, checkTypedSignature } from './signed-result.ts'
import { createSignerRpc, type SignerReply, type SignerRpc } from './signer-rpc.ts'

export type JsonRpcSignerOptions = {
  /** Address of the signer: `https://`, or `http://` on this machine. */
  readonly url: string
  readonly account: AccountId
  /** Milliseconds to wait for each signature; `SIGNER_WAIT_MS` when absent. */
  readonly waitMs?: number
}

/** A remote signer with the key of an account. */
export type JsonRpcSigner = AccountSigner & {
  /**
   * Asks the signer whether it has the key. In clef, a person has to approve the list of accounts.
   *
   * @returns The signer by name, and the host of its address.
   * @throws {LedgerError} `signer-account-missing`, `signer-unreachable`, `signer-timeout`,
   * `signer-refused`, `signer-response-invalid`.
   */
  check(): Promise<{ readonly program: string; readonly host: string }>
}

/** A kind of signer, and the names that it has for the methods that this file calls. */
type Dialect = {
  readonly program: string
  readonly accounts: string
  readonly signTransaction: string
  readonly signTypedData: string
}

const clef: Dialect = {
  program: 'clef',
  accounts: 'account_list',
  signTransaction: 'account_signTransaction',
  signTypedData: 'account_signTypedData',
}

/**
 * Web3Signer passes `eth_signTypedData_v4` on to its node, and answers only the older method name
 * itself.
 */
const web3Signer: Dialect = {
  program: 'Web3Signer',
  accounts: 'eth_accounts',
  signTransaction: 'eth_signTransaction',
  signTypedData: 'eth_signTypedData',
}

const wallet: Dialect = {
  ...web3Signer,
  program: 'JSON-RPC wallet',
  signTypedData: 'eth_signTypedData_v4',
}

/** JSON-RPC 2.0: the server has no such method. */
const METHOD_NOT_FOUND = -32_601

/**
 * A signer over JSON-RPC and HTTP: Consensys' Web3Signer; clef of go-ethereum, through which Ledger
 * and Trezor devices sign; Anvil and other wallets with the methods of EIP-712 and `eth_`.
 *
 * The signer gets transactions and typed data, one at a time, and never a bare digest. A reply is
 * used only if it is the account's signature over exactly the requested message.
 *
 * @throws {LedgerError} `signer-url-invalid`.
 */
export function createJsonRpcSigner(options: JsonRpcSignerOptions): JsonRpcSigner {
  const { account, waitMs = SIGNER_WAIT_MS } = options
  const rpc = createSignerRpc({ url: options.url, account, waitMs })
  let finding: Promise<Dialect> | undefined
  const dialectOf = (): Promise<Dialect> => {
    finding ??= findDialect(rpc).catch((error) => {
      finding = undefined
      throw error
    })
    return finding
  }
  return {
    account,
    scheme: 'eip712',
    async sign(signable) {
      if (typeof signable === 'string' || !('typedData' in signable)) {
        throw new LedgerError('signer-digest-refused', rpc.identity)
      }
      const { digest, typedData } = signable
      const { signTypedData } = await dialectOf()
      const params: readonly [AccountId, TypedData] = [account, typedData]
      return checkTypedSignature(await ask(rpc, signTypedData, params), digest, rpc.identity)
    },
    async signTransaction(transaction) {
      const { signTransaction } = await dialectOf()
      const response = await ask(rpc, signTransaction, [requestOf(account, transaction)])
      return checkSignedTransaction(response, transaction, rpc.identity)
    },
    async check() {
      const dialect = await dialectOf()
      requireAccount(await ask(rpc, dialect.accounts, []), rpc)
      return { program: dialect.program, host: rpc.identity.signer }
    },
  }
}

/** @throws {LedgerError} `signer-refused`, and the errors of `SignerRpc.call`. */
async function ask(rpc: SignerRpc, method: string, params: readonly unknown[]): Promise<unknown> {
  return resultOf(await rpc.call(method, params), { rpc, method })
}

function resultOf(
  reply: SignerReply,
  { rpc, method }: { readonly rpc: SignerRpc; readonly method: string },
): unknown {
  if ('result' in reply) return reply.result
  const { code, message: reason } = reply
  throw new LedgerError('signer-refused', { ...rpc.identity, method, code, reason })
}

/** Finds the signer's dialect by calls that need no confirmation by a person in clef. */
async function findDialect(rpc: SignerRpc): Promise<Dialect> {
  const accounts = await rpc.call(wallet.accounts, [])
  if ('code' in accounts && accounts.code === METHOD_NOT_FOUND) return clef
  requireAccount(resultOf(accounts, { rpc, method: wallet.accounts }), rpc)
  const health = await rpc.call('health_status', [])
  return 'result' in health && health.result === 'OK' ? web3Signer : wallet
}

function requireAccount(accounts: unknown, { identity }: SignerRpc): void {
  if (!Array.isArray(accounts)) {
    const reason = 'not a list of accounts'
    throw new LedgerError('signer-response-invalid', { ...identity, reason })
  }
  const isThere = accounts.some(
    (one) => typeof one === 'string' && one.toLowerCase() === identity.account,
  )
  if (isThere) return
  throw new LedgerError('signer-account-missing', { ...identity, accounts: accounts.length })
}

const quantity = (value: bigint | number): Hex.Hex => `0x${value.toString(16)}`

/** A transaction in the form of `eth_signTransaction`. */
function requestOf(from: AccountId, transaction: TransactionToSign) {
  const { chainId, nonce, to, value, data, gas, fees } = transaction
  const prices =
    'gasPrice' in fees
      ? { gasPrice: quantity(fees.gasPrice) }
      : {
          maxFeePerGas: quantity(fees.maxFeePerGas),
          maxPriorityFeePerGas: quantity(fees.maxPriorityFeePerGas),
        }
  return {
    from,
    ...(to && { to }),
    value: quantity(value),
    data,
    gas: quantity(gas),
    nonce: quantity(nonce),
    chainId: quantity(chainId),
    ...prices,
  }
}
