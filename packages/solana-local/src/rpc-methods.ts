// The JSON-RPC methods of the local chain that `@solana/kit` and wallets need.

import {
  type Address,
  type EncodedAccount,
  getBase58Decoder,
  getBase58Encoder,
  type MaybeEncodedAccount,
} from '@solana/kit'
import type { InnerCall, ProcessedTransaction, SolanaLocalChain } from './local-chain.ts'
import { transactionJson } from './transaction-json.ts'

/** Refuses a call with a code and a message of the RPC. */
export class RpcMethodError extends Error {
  override readonly name = 'RpcMethodError'
  readonly code: number
  readonly data: unknown

  constructor(code: number, message: string, data?: unknown) {
    super(message)
    this.code = code
    this.data = data
  }
}

const INVALID_PARAMS = -32_602
/** Number of latest slots for which clusters report priority fees. */
const FEE_SLOTS_MAX = 150
const PREFLIGHT_FAILED = -32_002
const UNSUPPORTED_TRANSACTION_VERSION = -32_015

export type RpcParams = readonly unknown[]
export type RpcMethod = (params: RpcParams) => unknown

/** Returns a parameter that is a text. Throws `RpcMethodError` for any other. */
export const text = (value: unknown, what: string): string => {
  if (typeof value !== 'string') throw new RpcMethodError(INVALID_PARAMS, `${what} must be text`)
  return value
}
export const config = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
const whole = (value: unknown): bigint => {
  if (typeof value !== 'number' && typeof value !== 'bigint') {
    throw new RpcMethodError(INVALID_PARAMS, 'a whole number is needed')
  }
  return BigInt(value)
}

const base58 = { encode: getBase58Encoder(), decode: getBase58Decoder() }

/** Decodes the bytes of a transaction or filter from the encoding that the caller names. */
function bytesOf(value: string, encoding: unknown): Uint8Array {
  if (encoding === 'base64') return Uint8Array.from(Buffer.from(value, 'base64'))
  return new Uint8Array(base58.encode.encode(value))
}

/** Returns an account as the JSON of the RPC, in the requested encoding and slice. */
export function accountJson(account: MaybeEncodedAccount | EncodedAccount, options: unknown) {
  if ('exists' in account && !account.exists) return null
  const found = account as EncodedAccount
  const { encoding, dataSlice } = config(options)
  const slice = config(dataSlice)
  const start = Number(slice.offset ?? 0)
  const end = slice.length === undefined ? undefined : start + Number(slice.length)
  const data = Buffer.from(found.data).subarray(start, end)
  const isText = encoding === undefined || encoding === 'base58'
  return {
    data: isText ? base58.decode.decode(data) : [data.toString('base64'), 'base64'],
    executable: found.executable,
    lamports: BigInt(found.lamports),
    owner: found.programAddress,
    // No account pays rent any more; clusters show this number.
    rentEpoch: 18_446_744_073_709_551_615n,
    space: found.data.length,
  }
}

const statusOf = ({ slot, fault }: ProcessedTransaction) => ({
  slot,
  err: fault,
  confirmations: null,
  confirmationStatus: 'finalized',
  status: fault === null ? { Ok: null } : { Err: fault },
})

const innerJson = (inner: ProcessedTransaction['inner']) =>
  inner.flatMap((calls, index) =>
    calls.length === 0 ? [] : [{ index, instructions: calls.map(innerCallJson) }],
  )

const innerCallJson = ({ program, accounts, data, stackHeight }: InnerCall) => ({
  programIdIndex: program,
  accounts: [...accounts],
  stackHeight,
  data: base58.decode.decode(data),
})

const metaOf = ({
  fault,
  fee,
  logs,
  inner,
  units,
  preBalances,
  postBalances,
}: ProcessedTransaction) => ({
  err: fault,
  fee,
  logMessages: logs,
  computeUnitsConsumed: units,
  status: fault === null ? { Ok: null } : { Err: fault },
  preBalances,
  postBalances,
  innerInstructions: innerJson(inner),
  rewards: [],
  preTokenBalances: [],
  postTokenBalances: [],
  loadedAddresses: { readonly: [], writable: [] },
})

/** All methods, by name. */
export function rpcMethods(chain: SolanaLocalChain): Readonly<Record<string, RpcMethod>> {
  return { ...clusterMethods(chain), ...accountMethods(chain), ...transactionMethods(chain) }
}

function clusterMethods(chain: SolanaLocalChain): Readonly<Record<string, RpcMethod>> {
  const withContext = (value: unknown) => ({ context: { slot: chain.slot }, value })
  const hash = () => ({ blockhash: chain.blockhash, lastValidBlockHeight: chain.slot + 150n })
  const blockTime = (slot: bigint): bigint => chain.at(slot)?.atSeconds ?? chain.nowSeconds()
  return {
    getHealth: () => 'ok',
    getVersion: () => ({ 'solana-core': '4.2.0', 'feature-set': 0 }),
    getGenesisHash: () => chain.genesisHash,
    getSlot: () => chain.slot,
    getBlockHeight: () => chain.slot,
    getBlockTime: ([slot]) => blockTime(whole(slot)),
    getEpochInfo: () => ({
      absoluteSlot: chain.slot,
      blockHeight: chain.slot,
      epoch: 0,
      slotIndex: chain.slot,
      slotsInEpoch: 432_000,
      transactionCount: chain.landed.length,
    }),
    getLatestBlockhash: () => withContext(hash()),
    isBlockhashValid: ([value]) => withContext(chain.isValidBlockhash(text(value, 'hash'))),
    getMinimumBalanceForRentExemption: ([bytes]) =>
      chain.svm.minimumBalanceForRentExemption(whole(bytes)),
    // Blocks of this chain have room for all transactions, so no priority fee is needed.
    getRecentPrioritizationFees: () =>
      chain.landed.slice(-FEE_SLOTS_MAX).map(({ slot }) => ({ slot, prioritizationFee: 0 })),
    getFeeForMessage: () => withContext(5_000),
  }
}

function accountMethods(chain: SolanaLocalChain): Readonly<Record<string, RpcMethod>> {
  const withContext = (value: unknown) => ({ context: { slot: chain.slot }, value })
  const addressAt = (value: unknown) => text(value, 'address') as Address
  return {
    getBalance: ([account]) => withContext(chain.svm.getBalance(addressAt(account)) ?? 0n),
    getAccountInfo: ([account, options]) =>
      withContext(accountJson(chain.svm.getAccount(addressAt(account)), options)),
    getMultipleAccounts: ([accounts, options]) => {
      const list = Array.isArray(accounts) ? accounts : []
      const found = list.map((one) => accountJson(chain.svm.getAccount(addressAt(one)), options))
      return withContext(found)
    },
    getProgramAccounts: ([program, options]) => {
      const { filters = [], withContext: isWrapped } = config(options)
      const predicates = (filters as readonly unknown[]).map(filterOf)
      const found = chain.svm
        .getProgramAccounts(addressAt(program))
        .filter(({ data }) => predicates.every((passes) => passes(Uint8Array.from(data))))
        .map((one) => ({ pubkey: one.address, account: accountJson(one, options) }))
      return isWrapped === true ? withContext(found) : found
    },
    requestAirdrop: ([account, amount]) => {
      // No key signs an airdrop, so any signature will do.
      const signature = base58.decode.decode(crypto.getRandomValues(new Uint8Array(64)))
      chain.airdrop(addressAt(account), whole(amount), signature)
      return signature
    },
  }
}

function filterOf(filter: unknown): (data: Uint8Array) => boolean {
  const { dataSize, memcmp } = config(filter)
  if (dataSize !== undefined) return (data) => data.length === Number(dataSize)
  const { offset, bytes, encoding } = config(memcmp)
  const expected = bytesOf(text(bytes, 'bytes'), encoding)
  const start = Number(offset)
  return (data) =>
    Buffer.from(data.subarray(start, start + expected.length)).equals(Buffer.from(expected))
}

function transactionMethods(chain: SolanaLocalChain): Readonly<Record<string, RpcMethod>> {
  const withContext = (value: unknown) => ({ context: { slot: chain.slot }, value })
  const simulate = (wire: Uint8Array) => {
    const { fault, logs, units } = chain.simulate(wire)
    return { err: fault, logs, unitsConsumed: units, accounts: null, returnData: null }
  }
  return {
    simulateTransaction: ([wire, options]) =>
      withContext(simulate(bytesOf(text(wire, 'transaction'), config(options).encoding))),
    sendTransaction: ([wire, options]) => {
      const bytes = bytesOf(text(wire, 'transaction'), config(options).encoding)
      if (config(options).skipPreflight !== true) {
        const seen = simulate(bytes)
        if (seen.err !== null) {
          throw new RpcMethodError(PREFLIGHT_FAILED, 'Transaction simulation failed', seen)
        }
      }
      const sent = chain.send(bytes)
      if ('refused' in sent) {
        const data = { err: sent.refused, logs: [], unitsConsumed: 0, accounts: null }
        throw new RpcMethodError(PREFLIGHT_FAILED, 'Transaction was refused', data)
      }
      return sent.signature
    },
    getSignatureStatuses: ([signatures]) => {
      const list = Array.isArray(signatures) ? signatures : []
      const found = list.map((one) => chain.find(text(one, 'signature')))
      return withContext(found.map((landed) => (landed ? statusOf(landed) : null)))
    },
    getTransaction: ([signature, options]) => {
      const landed = chain.find(text(signature, 'signature'))
      if (!landed || landed.wire.length === 0) return null
      const { slot, atSeconds: blockTime, wire } = landed
      const { encoding, maxSupportedTransactionVersion: max } = config(options)
      const { transaction, version } = transactionJson(wire, encoding)
      // As on clusters, a caller that names no version reads only legacy transactions.
      if (version !== 'legacy' && (max === undefined || version > Number(max))) {
        const what = `Transaction version (${version}) is not supported by the requesting client.`
        throw new RpcMethodError(UNSUPPORTED_TRANSACTION_VERSION, what)
      }
      return { slot, blockTime, meta: metaOf(landed), transaction, version }
    },
    getSignaturesForAddress: ([account, options]) => signaturesFor(chain, account, options),
    getBlock: ([slot]) => {
      const landed = chain.at(whole(slot))
      if (!landed) return null
      const { blockhash, atSeconds } = landed
      return {
        blockhash,
        blockTime: atSeconds,
        blockHeight: landed.slot,
        parentSlot: landed.slot - 1n,
        previousBlockhash: blockhash,
        signatures: [landed.signature],
      }
    },
  }
}

/** Maximum number of signatures in one response, as on clusters. */
const SIGNATURES_MAX = 1_000

/**
 * Returns the signatures of an account's transactions, newest first: those newer than the
 * transaction `until` and older than the transaction `before`.
 */
function signaturesFor(chain: SolanaLocalChain, account: unknown, options: unknown) {
  const { before, until, limit } = config(options)
  const address = text(account, 'address') as Address
  const most = Math.min(Number(limit ?? SIGNATURES_MAX), SIGNATURES_MAX)
  const found: ProcessedTransaction[] = []
  let isBefore = before === undefined
  for (let i = chain.landed.length - 1; i >= 0 && found.length < most; i--) {
    const one = chain.landed[i]
    if (!one || one.signature === until) break
    if (isBefore && one.wire.length > 0 && one.accounts.includes(address)) found.push(one)
    isBefore ||= one.signature === before
  }
  return found.map(({ signature, slot, ...rest }) => ({
    signature,
    slot,
    err: rest.fault,
    memo: null,
    blockTime: rest.atSeconds,
    confirmationStatus: 'finalized',
  }))
}
