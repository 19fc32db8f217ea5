import { ed25519 } from '@noble/curves/ed25519.js'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import {
  Address,
  type Domain,
  domainSchema,
  type Hash,
  Hex,
  Merkle,
  Price,
  Receipt,
  SignedObject,
} from '@ostrom/protocol'
import type { ApiOutput } from '../api/client.ts'

export type ReceiptResponse = ApiOutput<'GET /api/wallet/receipt'>

/** One thing that was checked here, in this browser. */
export type BrowserCheck = {
  readonly name: string
  readonly outcome: 'right' | 'wrong' | 'later'
  readonly detail: string
  /** The transaction that it rests on. */
  readonly transaction?: string
}

/** Half of the group's order: the contracts refuse a signature with a larger s. */
const HALF_ORDER = '7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0'

/** The account that signed a digest, by the rules of the contracts; `undefined` for none. */
function signerOf(digest: Hash, signature: string): string | undefined {
  if (!Hex.is(signature, 65) || signature.slice(66, 130) > HALF_ORDER) return undefined
  const bytes = Hex.toBytes(signature)
  const recovery = bytes[64]! - 27
  if (recovery !== 0 && recovery !== 1) return undefined
  try {
    const recovered = Hex.concat(new Uint8Array([recovery]), bytes.subarray(0, 64))
    const key = secp256k1.recoverPublicKey(recovered, Hex.toBytes(digest), { prehash: false })
    const point = secp256k1.Point.fromBytes(key).toBytes(false)
    return Hex.from(keccak_256(point.subarray(1)).subarray(12))
  } catch {
    return undefined
  }
}

const outcome = (isRight: boolean): BrowserCheck['outcome'] => (isRight ? 'right' : 'wrong')

function inclusionCheck(
  id: Hash,
  { proof }: ReceiptResponse,
  core: Receipt.ReceiptCore,
): BrowserCheck {
  const name = 'Included in the session’s Merkle tree'
  if (!proof) return { name, outcome: 'later', detail: 'An earlier receipt is missing here.' }
  const [index, count] = [BigInt(proof.index), BigInt(proof.count)]
  const path = proof.path as readonly Hash[]
  const isThere = Merkle.verify({ id, index, count, root: proof.root as Hash, proof: path })
  const detail = `Answer ${index + 1n} of ${count}; ${path.length} proof hashes.`
  return { name, outcome: outcome(isThere && index === core.index), detail }
}

function anchorCheck({ proof, chain }: ReceiptResponse, core: Receipt.ReceiptCore): BrowserCheck {
  // This check does not read the chain itself: a page speaks with its own gateway alone.
  const name = 'Merkle root matches the chain (as read by this gateway)'
  if (!chain || BigInt(chain.count) <= core.index) {
    return { name, outcome: 'later', detail: 'Not settled yet.' }
  }
  if (!proof || proof.count !== chain.count) {
    const detail = `The chain stores the root of ${chain.count} answers; the session has more.`
    return { name, outcome: 'later', detail }
  }
  const detail = `Settled with ${chain.count} answers.`
  const { transaction } = chain
  const found = outcome(chain.receiptsRoot === proof.root)
  return { name, outcome: found, detail, ...(transaction && { transaction }) }
}

/**
 * Checks the cost of the counted tokens by the prices of the offer. A session rounds once over all
 * its answers, so that one answer may differ by a base unit.
 */
function costCheck({ prices, cost }: ReceiptResponse, core: Receipt.ReceiptCore): BrowserCheck {
  const name = 'Cost matches the counted tokens and the offer’s prices'
  if (!prices) return { name, outcome: 'later', detail: 'The prices are unavailable.' }
  const map: Price.PriceMap = {
    ...Price.zeroPrices,
    ...Object.fromEntries(Object.entries(prices).map(([unit, price]) => [unit, BigInt(price)])),
  }
  const { inputTokens, cachedInputTokens: cachedInput, outputTokens: output } = core
  const counts = { ...Price.zeroCounts, input: inputTokens - cachedInput, cachedInput, output }
  const expected = Price.costUp(map, { ...counts, request: map.request > 0n ? 1n : 0n })
  const difference = BigInt(cost) - expected
  const detail = `${inputTokens} tokens in, ${output} out.`
  if (map.image > 0n && difference > 1n) {
    return { name, outcome: 'later', detail: `${detail} Receipts do not count images.` }
  }
  return { name, outcome: outcome(difference <= 1n && difference >= -1n), detail }
}

/** True when an account's ed25519 key signed the digest in its envelope. */
function isSignedBy(
  { account, program }: { readonly account: string; readonly program: Hex.Hex },
  digest: Hash,
  signature: string,
): boolean {
  if (!Hex.is(signature, 64) || !Hex.is(account, 32)) return false
  const message = SignedObject.signedBytes(digest, { program, signer: account })
  try {
    // As RFC 8032 says: an encoding that is not canonical is none.
    const options = { zip215: false }
    return ed25519.verify(Hex.toBytes(signature), message, Hex.toBytes(account), options)
  } catch {
    return false
  }
}

function signatureCheck(id: Hash, file: ReceiptResponse, domain: Domain): BrowserCheck {
  const { provider, operator, signature } = file
  const name = operator ? 'An operator signed it for the provider' : 'The provider signed it'
  const account = operator ?? provider
  if (operator && file.operatorSetAtSeconds === undefined) {
    return { name, outcome: 'wrong', detail: 'The provider never set that operator.' }
  }
  if (domain.scheme === 'ed25519') {
    const isRight = isSignedBy({ account, program: domain.program }, id, signature)
    const who = Address.formatField('account', account)
    const detail = isRight ? `Signed by ${who}.` : `The signature is not by ${who}.`
    return { name, outcome: outcome(isRight), detail }
  }
  const signer = signerOf(id, signature)
  const detail = signer ? `Signed by ${signer}.` : 'The signature is invalid.'
  return { name, outcome: outcome(signer === account), detail }
}

/** Returns the contents of a receipt. */
export const coreOf = (file: ReceiptResponse): Receipt.ReceiptCore =>
  Receipt.jsonSchema(file.core, 'receipt')

/** Checks a receipt by the protocol's own code, independent of its gateway's claims. */
export function verifyReceipt(file: ReceiptResponse): readonly BrowserCheck[] {
  const core = coreOf(file)
  const domain = domainSchema(file.domain, 'domain')
  const id = Receipt.idOf(core, domain)
  return [
    {
      name: 'Receipt ID matches its contents',
      outcome: outcome(id === file.id),
      detail: 'Computed here from all 19 fields.',
    },
    signatureCheck(id, file, domain),
    costCheck(file, core),
    inclusionCheck(id, file, core),
    anchorCheck(file, core),
  ]
}
