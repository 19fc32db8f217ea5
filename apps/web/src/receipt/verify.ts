import {
  Address,
  type Domain,
  domainSchema,
  type Hash,
  Merkle,
  Price,
  Receipt,
} from '@ostrom/protocol'
import type { ApiOutput } from '../api/client.ts'
import { isSignedBy, signerOf } from './signatures.ts'

export type ReceiptResponse = ApiOutput<'GET /api/wallet/receipt'>

/** One check that ran in this browser. */
export type BrowserCheck = {
  readonly name: string
  readonly outcome: 'right' | 'wrong' | 'later'
  readonly detail: string
  /** The transaction on which the check relies. */
  readonly transaction?: string
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
  // This check does not read the chain itself, because a page connects only to its own gateway.
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
 * Checks the cost of the counted tokens by the prices of the offer. A session rounds its total only
 * once, so that one answer may differ by a base unit.
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

/**
 * Checks a receipt by the protocol's own code. Prices, operator and the chain's records are claims
 * of the gateway that this page does not check.
 */
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
