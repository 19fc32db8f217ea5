import { type AccountId, assert, type Domain, type Hash, Hex, Keccak } from '@ostrom/protocol'
import { hashAbiEncoded } from '../abi-hash.ts'
import type { TicketTerms } from './tickets.ts'

/** Share of the value of all tickets by which the bond exceeds this value, in basis points. */
const MARGIN_BPS = 2_500n
const BPS = 10_000n

/** Returns keccak256 of bytes. */
export const hashBytes = (bytes: Uint8Array): Hash => Hex.from(Keccak.keccak256(bytes))

/**
 * Returns the bond of a key, in base units of its asset: the value of all tickets that the issuer
 * may sell, and a quarter of it, rounded up.
 */
export function ticketBond({ soldMax, value }: Pick<TicketTerms, 'soldMax' | 'value'>): bigint {
  const all = BigInt(soldMax) * value
  return all + (all * MARGIN_BPS + BPS - 1n) / BPS
}

/**
 * Returns the id of a key, `TicketHashes.keyId`, which an issuer stores before it opens the key.
 *
 * @param options.modulus 256 bytes.
 */
export function ticketKeyIdOf(options: {
  readonly domain: Domain
  readonly issuer: AccountId
  readonly terms: TicketTerms
  readonly modulus: Uint8Array
}): Hash {
  const { domain, issuer, terms, modulus } = options
  assert(domain.scheme === 'eip712' && domain.contracts.tickets, 'the deployment has tickets')
  const { asset, value, fee, signer, soldMax, startSeconds, endSeconds } = terms
  return hashAbiEncoded(
    domain.chainId,
    domain.contracts.tickets,
    issuer,
    asset,
    value,
    fee,
    signer,
    BigInt(soldMax),
    startSeconds,
    endSeconds,
    hashBytes(modulus),
  )
}

/** Returns the id of a purchase, `TicketHashes.purchaseId`. */
export const ticketPurchaseIdOf = (purchase: {
  readonly keyId: Hash
  readonly buyer: AccountId
  readonly blindedHash: Hash
}): Hash => hashAbiEncoded(purchase.keyId, purchase.buyer, purchase.blindedHash)
