import type { OnchainAnswerLedger } from '@ostrom/ledger'
import type { Request } from '@ostrom/protocol'

/**
 * Returns true if this provider answers requests with such terms: without a proof of its own, and
 * with a fee that pays for the gas of the callback at its present price.
 */
export async function isAnswerable(
  { onchain }: Pick<Request.RequestTerms, 'onchain'>,
  answers: Pick<OnchainAnswerLedger, 'gasCost'>,
): Promise<boolean> {
  if (!onchain) return true
  // Requests that require a proof have a role of their own: `proof-provider`.
  return onchain.proof !== 'required' && (await paysForCallback(onchain, answers))
}

/** Returns true if the callback fee pays for the gas of the callback at its present price. */
export async function paysForCallback(
  { callbackGas, callbackFee }: Pick<Request.OnchainTerms, 'callbackGas' | 'callbackFee'>,
  answers: Pick<OnchainAnswerLedger, 'gasCost'>,
): Promise<boolean> {
  if (callbackGas === 0) return true
  const cost = await answers.gasCost?.(callbackGas)
  return cost !== undefined && callbackFee >= cost
}
