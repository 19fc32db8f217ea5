import {
  type AccountAddresses,
  accountAddresses,
  addressOf,
  answerModes,
  bytesOf,
  type DecodedAccount,
  decodeAccount,
  type ProgramAccountName,
} from '@ostrom/contracts-solana'
import { type Hash, Hex, Price, type Signable, type SolanaDomain } from '@ostrom/protocol'
import type { Address } from '@solana/kit'
import { isSignedBy } from '../../keys/ed25519.ts'
import type { SolanaConnection } from './connection.ts'

/** Maximum accounts of one request: the limit of clusters. */
const ACCOUNTS_MAX = 100

export type AccountSignature = {
  readonly digest: Signable
  readonly signature: Hex.Hex
  readonly account: Hex.Hex
}

/** The program on a cluster, with reads of its accounts. */
export type SolanaMarketContext = {
  readonly connection: SolanaConnection
  readonly program: Address
  readonly domain: SolanaDomain
  readonly at: AccountAddresses
  verify(signed: AccountSignature): boolean
  /** Reads and decodes an account of the program; `undefined` if there is none. */
  read<name extends ProgramAccountName>(
    kind: name,
    address: Promise<Address>,
  ): Promise<DecodedAccount<name> | undefined>
}

/** Creates the context of the market's program on a chain. */
export function createMarketContext(
  connection: SolanaConnection,
  domain: SolanaDomain,
): SolanaMarketContext {
  const program = addressOf(Hex.toBytes(domain.program))
  return {
    connection,
    program,
    domain,
    at: accountAddresses(program),
    verify: ({ digest, signature, account }) =>
      isSignedBy({ account, program: domain.program }, digest, signature),
    async read(kind, address) {
      const bytes = await accountBytes(connection, await address)
      return bytes && decodeAccount(kind, bytes)
    },
  }
}

/**
 * Returns those of the given addresses that have an account of the program, with one request for
 * each 100 addresses. An address that only holds lamports does not count, because any account can
 * send lamports to any address.
 */
export async function existingAccounts(
  { connection: { rpc, ask }, program }: SolanaMarketContext,
  batchAddresses: readonly Address[],
): Promise<ReadonlySet<Address>> {
  const present = new Set<Address>()
  for (let from = 0; from < batchAddresses.length; from += ACCOUNTS_MAX) {
    const addresses = batchAddresses.slice(from, from + ACCOUNTS_MAX)
    // Only existence matters here, so no byte is read.
    const dataSlice = { offset: 0, length: 0 }
    const options = { encoding: 'base64', commitment: 'confirmed', dataSlice } as const
    const { value } = await ask('read accounts', (abortSignal) =>
      rpc.getMultipleAccounts(addresses, options).send({ abortSignal }),
    )
    for (const [i, address] of addresses.entries())
      if (value[i]?.owner === program) present.add(address)
  }
  return present
}

/** Reads an account's bytes; `undefined` if there is none. */
export async function accountBytes(
  { rpc, ask }: SolanaConnection,
  address: Address,
): Promise<Uint8Array | undefined> {
  const options = { encoding: 'base64', commitment: 'confirmed' } as const
  const { value } = await ask('read an account', (abortSignal) =>
    rpc.getAccountInfo(address, options).send({ abortSignal }),
  )
  return value ? Uint8Array.from(Buffer.from(value.data[0], 'base64')) : undefined
}

/** Returns the six prices as a list in the program's order. */
export const priceList = (prices: Price.PriceMap): readonly bigint[] =>
  Price.priceUnits.map((unit) => prices[unit])

/** Returns prices by unit from the program's list; missing ones are 0. */
export function priceMap(list: readonly bigint[]): Price.PriceMap {
  const entries = Price.priceUnits.map((unit, i) => [unit, list[i] ?? 0n])
  return Object.fromEntries(entries) as Price.PriceMap
}

/**
 * Returns the royalties that are set, of the two that the program stores for a session or request.
 */
export function royaltiesOf(shares: {
  readonly royaltyBps0: number
  readonly royaltyBps1: number
  readonly royaltyRecipient0: Uint8Array
  readonly royaltyRecipient1: Uint8Array
}) {
  const both = [
    { recipient: Hex.from(shares.royaltyRecipient0), bps: shares.royaltyBps0 },
    { recipient: Hex.from(shares.royaltyRecipient1), bps: shares.royaltyBps1 },
  ]
  return both.filter(({ bps }) => bps > 0)
}

/** Values of every offer on this chain: pay is final at settlement, and there is no court. */
export const noAuditTerms = { windowSeconds: 0, court: Hex.zeroHash } as const

/** Returns the answer mode of a request as its terms state it. */
export const answerModeOf = (mode: number): { readonly answer?: 'chain' } =>
  mode === answerModes.chain ? { answer: 'chain' } : {}

/** Returns the bytes of an id. */
export const keyBytes = (id: Hex.Hex): Uint8Array => Hex.toBytes(id)
/** Returns an address as a hash. */
export const addressHash = (address: Address): Hash => Hex.from(bytesOf(address))
