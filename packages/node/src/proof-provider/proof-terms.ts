import type { AnswerProofLedger, OnchainAnswerLedger } from '@ostrom/ledger'
import type { AssetId, Hash, Request } from '@ostrom/protocol'
import { paysForCallback } from '../provider/onchain-requests/answerable-terms.ts'
import {
  PROOF_DEADLINE_MARGIN_SECONDS,
  PROOF_OUTPUT_BYTES,
  PROOF_TRANSACTION_GAS,
} from './limits.ts'
import type { ProvableModel } from './provable-model.ts'

/** What decides whether a proof of an answer is worth its work. */
export type ProofOpportunity = {
  readonly terms: Request.RequestTerms
  readonly model: Pick<ProvableModel, 'version' | 'certified' | 'asset' | 'price'>
  readonly nativeAsset: AssetId
  readonly nowSeconds: bigint
}

/**
 * Returns why a node does not prove the answer of a request; `undefined` if it does.
 *
 * A proof is worth its work only if a registered verifier of the same key checks it: another one
 * may refuse every proof. The reward pays the node's price, and in native coins also the gas.
 */
export async function proofRefusal(
  { terms, model, nativeAsset, nowSeconds }: ProofOpportunity,
  answers: Pick<OnchainAnswerLedger, 'gasCost'>,
  proofs: Pick<AnswerProofLedger, 'verifiers'>,
): Promise<string | undefined> {
  const { onchain, asset, costMax, deadlineSeconds } = terms
  if (onchain?.proof !== 'required') return 'it requires no proof'
  if (asset !== model.asset) return 'it pays in another asset'
  if (onchain.answerBytesMax < PROOF_OUTPUT_BYTES) return 'its answer is too short for an output'
  if (deadlineSeconds < nowSeconds + PROOF_DEADLINE_MARGIN_SECONDS) return 'its deadline is near'
  const gas = asset === nativeAsset ? await answers.gasCost?.(PROOF_TRANSACTION_GAS) : 0n
  if (gas === undefined || costMax < model.price + gas) return 'its reward is below price and gas'
  if (!(await paysForCallback(onchain, answers))) return 'its fee does not pay for the callback'
  const verifiers = await proofs.verifiers(model.version)
  const named = verifiers.find(({ verifier }) => verifier === onchain.verifier)
  if (named === undefined) return 'its verifier is not registered'
  return isSameKey(named.keyHash, model.certified.keyHash)
    ? undefined
    : 'its verifier has another key'
}

const isSameKey = (one: Hash, other: Hash): boolean => one.toLowerCase() === other.toLowerCase()
