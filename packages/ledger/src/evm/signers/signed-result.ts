// A remote signer's result is used only after verification: its signature must be the account's,
// over exactly the requested message.

import { type AccountId, type Hash, Hex } from '@ostrom/protocol'
import { parseTransaction, type TransactionSerializable, type TransactionSerialized } from 'viem'
import { LedgerError } from '../../errors.ts'
import { recover } from '../../keys/secp256k1.ts'
import {
  encodeTransaction,
  type SignatureParts,
  type TransactionToSign,
  transactionDigest,
} from './account-signer.ts'

/** Account and address of a signer, as errors state them. */
export type SignerIdentity = { readonly account: AccountId; readonly signer: string }

type ParsedTransaction = TransactionSerializable & {
  readonly r?: Hex.Hex
  readonly s?: Hex.Hex
  readonly v?: bigint
  readonly yParity?: number
}

const invalid = (identity: SignerIdentity, reason: string) =>
  new LedgerError('signer-response-invalid', { ...identity, reason })

/**
 * Returns the signed transaction, encoded by this program from the transaction that was asked.
 *
 * @param response RLP in hex, as Web3Signer and Anvil return it, or an object with it in `raw`, as
 *   geth and clef do.
 * @throws {LedgerError} `signer-mismatch`: the signer signed another transaction or used another
 * key; the error names the different fields. `signer-response-invalid`: the response is no signed
 * transaction.
 */
export function checkSignedTransaction(
  response: unknown,
  asked: TransactionToSign,
  identity: SignerIdentity,
): Hex.Hex {
  const raw = typeof response === 'object' ? (response as { raw?: unknown } | null)?.raw : response
  const found = parse(raw, identity)
  const changed = changedFields(asked, found)
  if (changed.length > 0) {
    throw new LedgerError('signer-mismatch', { ...identity, changed: changed.join(', ') })
  }
  const parts = partsOf(found)
  if (!parts) throw invalid(identity, 'the transaction has no signature')
  checkKey(transactionDigest(asked), joined(parts), identity)
  return encodeTransaction(asked, parts)
}

function parse(raw: unknown, identity: SignerIdentity): ParsedTransaction {
  try {
    const text = typeof raw === 'string' ? raw.toLowerCase() : raw
    if (Hex.is(text)) return parseTransaction(text as TransactionSerialized) as ParsedTransaction
  } catch {}
  throw invalid(identity, 'not a signed transaction')
}

/** Returns the names of the fields in which a signed transaction differs from the requested one. */
function changedFields(asked: TransactionToSign, found: ParsedTransaction): readonly string[] {
  const { to, fees, ...rest } = asked
  const type = 'gasPrice' in fees ? 'legacy' : 'eip1559'
  const expected: Record<string, unknown> = { ...rest, ...fees, to, type }
  const zero = { nonce: 0, value: 0n, data: '0x', gas: 0n, gasPrice: 0n }
  const absent = { ...zero, maxFeePerGas: 0n, maxPriorityFeePerGas: 0n }
  const seen: Record<string, unknown> = { ...absent, ...defined(found) }
  const changed = Object.keys(expected).filter(
    (name) => comparable(expected[name]) !== comparable(seen[name]),
  )
  return (found.accessList ?? []).length > 0 ? [...changed, 'accessList'] : changed
}

const defined = (value: object) =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined && one !== null))

const comparable = (value: unknown): unknown =>
  typeof value === 'string' ? value.toLowerCase() : value

function partsOf({ r, s, v, yParity }: ParsedTransaction): SignatureParts | undefined {
  if (r === undefined || s === undefined) return undefined
  // EIP-155: a legacy signature has the chain's id in v.
  const parity = yParity ?? (v === undefined ? undefined : Number(v >= 35n ? v - 35n : v - 27n) % 2)
  return parity === 0 || parity === 1 ? { r, s, yParity: parity } : undefined
}

const word = (value: Hex.Hex): string => value.slice(2).padStart(64, '0')

const joined = ({ r, s, yParity }: SignatureParts): Hex.Hex =>
  `0x${word(r)}${word(s)}${yParity === 0 ? '1b' : '1c'}`

function checkKey(digest: Hash, signature: Hex.Hex, identity: SignerIdentity): void {
  const signedBy = recover(digest, signature)
  if (signedBy === identity.account) return
  throw new LedgerError('signer-mismatch', {
    ...identity,
    signedBy: signedBy ?? 'no key: the signature is malformed or has a high s',
  })
}

/**
 * Returns a signature of typed data with v of 27 or 28, as contracts take it.
 *
 * @param response 65 bytes in hex; some devices give a v of 0 or 1.
 * @throws {LedgerError} `signer-mismatch`, `signer-response-invalid`.
 */
export function checkTypedSignature(
  response: unknown,
  digest: Hash,
  identity: SignerIdentity,
): Hex.Hex {
  const text = typeof response === 'string' ? response.toLowerCase() : response
  if (!Hex.is(text, 65)) throw invalid(identity, 'not a signature of 65 bytes')
  const v = Number.parseInt(text.slice(130), 16)
  const signature: Hex.Hex = v < 2 ? `0x${text.slice(2, 130)}${v === 0 ? '1b' : '1c'}` : text
  checkKey(digest, signature, identity)
  return signature
}
