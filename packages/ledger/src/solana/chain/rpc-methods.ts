// The JSON-RPC methods of the local chain, as far as `@solana/kit` and wallets need them.

import {
  type Address,
  type EncodedAccount,
  getBase58Decoder,
  getBase58Encoder,
  type MaybeEncodedAccount,
} from '@solana/kit'
import type { Landed, LocalChain } from './local-chain.ts'

/** Refuses a call: the code and the words that the RPC answers. */
export class RpcRefusal extends Error {
  override readonly name = 'RpcRefusal'
  readonly code: number
  readonly data: unknown

  constructor(code: number, message: string, data?: unknown) {
    super(message)
    this.code = code
    this.data = data
  }
}

const INVALID_PARAMS = -32_602
const PREFLIGHT_FAILED = -32_002

type Params = readonly unknown[]
export type Method = (params: Params) => unknown

const text = (value: unknown, what: string): string => {
  if (typeof value !== 'string') throw new RpcRefusal(INVALID_PARAMS, `${what} must be text`)
  return value
}
const config = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
const whole = (value: unknown): bigint => {
  if (typeof value !== 'number' && typeof value !== 'bigint') {
    throw new RpcRefusal(INVALID_PARAMS, 'a whole number is needed')
  }
  return BigInt(value)
}

const base58 = { encode: getBase58Encoder(), decode: getBase58Decoder() }

/** Bytes of a transaction or filter in the encoding that the caller names. */
function bytesOf(value: string, encoding: unknown): Uint8Array {
  if (encoding === 'base64') return Uint8Array.from(Buffer.from(value, 'base64'))
  return new Uint8Array(base58.encode.encode(value))
}

function accountJson(account: MaybeEncodedAccount | EncodedAccount, options: unknown) {
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

const statusOf = ({ slot, fault }: Landed) => ({
  ...{ slot, err: fault, confirmations: null, confirmationStatus: 'finalized' },
  status: fault === null ? { Ok: null } : { Err: fault },
})

const metaOf = ({ fault, fee, logs, units }: Landed) => ({
  ...{ err: fault, fee, logMessages: logs, computeUnitsConsumed: units },
  status: fault === null ? { Ok: null } : { Err: fault },
  ...{ preBalances: [], postBalances: [], innerInstructions: [], rewards: [] },
  ...{
    preTokenBalances: [],
    postTokenBalances: [],
    loadedAddresses: { readonly: [], writable: [] },
  },
})

/** All methods, by name. */
export function rpcMethods(chain: LocalChain): Readonly<Record<string, Method>> {
  return { ...clusterMethods(chain), ...accountMethods(chain), ...transactionMethods(chain) }
}

function clusterMethods(chain: LocalChain): Readonly<Record<string, Method>> {
  const withContext = (value: unknown) => ({ context: { slot: chain.slot }, value })
  const hash = () => ({ blockhash: chain.blockhash, lastValidBlockHeight: chain.slot + 150n })
  const blockTime = (slot: bigint): bigint =>
    chain.landed.find((one) => one.slot === slot)?.atSeconds ?? chain.nowSeconds()
  return {
    getHealth: () => 'ok',
    getVersion: () => ({ 'solana-core': '4.2.0', 'feature-set': 0 }),
    getGenesisHash: () => chain.genesisHash,
    getSlot: () => chain.slot,
    getBlockHeight: () => chain.slot,
    getBlockTime: ([slot]) => blockTime(whole(slot)),
    getEpochInfo: () => ({
      ...{ absoluteSlot: chain.slot, blockHeight: chain.slot, epoch: 0, slotIndex: chain.slot },
      ...{ slotsInEpoch: 432_000, transactionCount: chain.landed.length },
    }),
    getLatestBlockhash: () => withContext(hash()),
    isBlockhashValid: ([value]) => withContext(chain.isValidBlockhash(text(value, 'hash'))),
    getMinimumBalanceForRentExemption: ([bytes]) =>
      chain.svm.minimumBalanceForRentExemption(whole(bytes)),
    getFeeForMessage: () => withContext(5_000),
  }
}

function accountMethods(chain: LocalChain): Readonly<Record<string, Method>> {
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
      const wanted = (filters as readonly unknown[]).map(filterOf)
      const found = chain.svm
        .getProgramAccounts(addressAt(program))
        .filter(({ data }) => wanted.every((passes) => passes(Uint8Array.from(data))))
        .map((one) => ({ pubkey: one.address, account: accountJson(one, options) }))
      return isWrapped === true ? withContext(found) : found
    },
    requestAirdrop: ([account, amount]) => {
      chain.fund(addressAt(account), whole(amount))
      // There is no transaction behind it; the signature names none.
      return base58.decode.decode(crypto.getRandomValues(new Uint8Array(64)))
    },
  }
}

function filterOf(filter: unknown): (data: Uint8Array) => boolean {
  const { dataSize, memcmp } = config(filter)
  if (dataSize !== undefined) return (data) => data.length === Number(dataSize)
  const { offset, bytes, encoding } = config(memcmp)
  const wanted = bytesOf(text(bytes, 'bytes'), encoding)
  const start = Number(offset)
  return (data) =>
    Buffer.from(data.subarray(start, start + wanted.length)).equals(Buffer.from(wanted))
}

function transactionMethods(chain: LocalChain): Readonly<Record<string, Method>> {
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
          throw new RpcRefusal(PREFLIGHT_FAILED, 'Transaction simulation failed', seen)
        }
      }
      const sent = chain.send(bytes)
      if ('refused' in sent) {
        const data = { err: sent.refused, logs: [], unitsConsumed: 0, accounts: null }
        throw new RpcRefusal(PREFLIGHT_FAILED, 'Transaction was refused', data)
      }
      return sent.signature
    },
    getSignatureStatuses: ([signatures]) => {
      const list = Array.isArray(signatures) ? signatures : []
      const found = list.map((one) => chain.find(text(one, 'signature')))
      return withContext(found.map((landed) => (landed ? statusOf(landed) : null)))
    },
    getTransaction: ([signature]) => {
      const landed = chain.find(text(signature, 'signature'))
      if (!landed) return null
      const { slot, atSeconds } = landed
      return { slot, blockTime: atSeconds, meta: metaOf(landed), transaction: null, version: 0 }
    },
    getSignaturesForAddress: ([account, options]) => signaturesFor(chain, account, options),
    getBlock: ([slot]) => {
      const landed = chain.landed.find((one) => one.slot === whole(slot))
      if (!landed) return null
      const { blockhash, atSeconds } = landed
      return {
        ...{ blockhash, blockTime: atSeconds, blockHeight: landed.slot },
        ...{ parentSlot: landed.slot - 1n, previousBlockhash: blockhash },
        signatures: [landed.signature],
      }
    },
  }
}

/** Most signatures of one answer, as clusters have it. */
const SIGNATURES_MAX = 1_000

/** Newest first, between `until` (not included) and `before` (not included). */
function signaturesFor(chain: LocalChain, account: unknown, options: unknown) {
  const { before, until, limit } = config(options)
  const wanted = text(account, 'address') as Address
  const newest = [...chain.landed].reverse().filter(({ accounts }) => accounts.includes(wanted))
  const place = (signature: unknown) => newest.findIndex((one) => one.signature === signature)
  const start = before === undefined ? 0 : place(before) + 1
  const end = until === undefined || place(until) < 0 ? newest.length : place(until)
  const most = Math.min(Number(limit ?? SIGNATURES_MAX), SIGNATURES_MAX)
  return newest.slice(start, Math.min(end, start + most)).map(({ signature, slot, ...rest }) => ({
    ...{ signature, slot, err: rest.fault, memo: null, blockTime: rest.atSeconds },
    confirmationStatus: 'finalized',
  }))
}
