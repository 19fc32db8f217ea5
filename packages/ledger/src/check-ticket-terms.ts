import { Hex } from '@ostrom/protocol'
import { check } from './errors.ts'
import type { TicketTerms } from './tickets/tickets.ts'

const MODULUS_BYTES = 256

/**
 * Refuses values that exceed the chains' integer types, and an invalid RSA modulus of the issuer's
 * key.
 *
 * @throws {LedgerError} `ticket-terms-invalid`.
 */
export function checkTicketTerms({
  terms,
  modulus,
}: {
  readonly terms: TicketTerms
  readonly modulus: Uint8Array
}): void {
  const within = (name: string, value: bigint, bits: bigint) =>
    check(value >= 0n && value < 2n ** bits, 'ticket-terms-invalid', { [name]: value })
  within('value', terms.value, 96n)
  within('fee', terms.fee, 96n)
  within('soldMax', BigInt(terms.soldMax), 32n)
  within('startSeconds', terms.startSeconds, 40n)
  within('endSeconds', terms.endSeconds, 40n)
  const isOdd = (modulus.at(-1) ?? 0) % 2 === 1
  const isWhole = modulus.length === MODULUS_BYTES && (modulus[0] ?? 0) >= 0x80
  check(isWhole && isOdd, 'ticket-terms-invalid', { modulusBytes: modulus.length })
  const { signer, value, soldMax } = terms
  const isZero = BigInt(signer) === 0n || Hex.size(signer) !== 20
  check(!isZero, 'ticket-terms-invalid', { signer })
  check(value > 0n && soldMax > 0, 'ticket-terms-invalid', { value, soldMax })
}
