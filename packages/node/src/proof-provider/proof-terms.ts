import type { AnswerProofLedger, OnchainAnswerLedger } from '@ostrom/ledger'
import type { AccountId, AssetId, Hash, Request } from '@ostrom/protocol'
import { paysForCallback } from '../provider/onchain-requests/answerable-terms.ts'
import { PROOF_DEADLINE_MARGIN_SECONDS, PROOF_OUTPUT_BYTES, PROOF_PAYMENT_GAS } from './limits.ts'
import type { ProvableModel } from './provable-model.ts'

/** What decides whether a proof of an answer is worth its work. */
export type ProofOpportunity = {
  readonly terms: Request.RequestTerms
  readonly model: Pick<ProvableModel, 'version' | 'certified' | 'sample' | 'asset' | 'price'>
  readonly nativeAsset: AssetId
  readonly nowSeconds: bigint
}

/** Gas of verifiers by address, as sample proofs measured it. A verifier never changes. */
export type VerifierGas = Map<AccountId, number>

/**
 * Returns why a node does not prove the answer of a request; `undefined` if it does.
 *
 * A proof is worth its work only if a registered verifier of the same key checks it, and accepts
 * true proofs: another one may refuse every proof. The reward pays the node's price, and in native
 * coins also the gas, as the sample proof measures it at this verifier.
 */
export async function proofRefusal(
  { terms, model, nativeAsset, nowSeconds }: ProofOpportunity,
  ledger: {
    readonly answers: Pick<OnchainAnswerLedger, 'gasCost'>
    readonly proofs: Pick<AnswerProofLedger, 'verifiers' | 'verificationGas'>
    readonly measured: VerifierGas
  },
): Promise<string | undefined> {
  const { onchain, asset, costMax, deadlineSeconds } = terms
  const { answers, proofs } = ledger
  if (onchain?.proof !== 'required') return 'it requires no proof'
  if (asset !== model.asset) return 'it pays in another asset'
  if (onchain.answerBytesMax < PROOF_OUTPUT_BYTES) return 'its answer is too short for an output'
  if (deadlineSeconds < nowSeconds + PROOF_DEADLINE_MARGIN_SECONDS) return 'its deadline is near'
  if (!(await paysForCallback(onchain, answers))) return 'its fee does not pay for the callback'
  const verifiers = await proofs.verifiers(model.version)
  const named = verifiers.find(({ verifier }) => verifier === onchain.verifier)
  if (named === undefined) return 'its verifier is not registered'
  if (!isSameKey(named.keyHash, model.certified.keyHash)) return 'its verifier has another key'
  const { verifier } = named
  const { version, sample } = model
  const gas =
    ledger.measured.get(verifier) ??
    (await proofs.verificationGas({ verifier, version, ...sample }))
  if (gas === undefined) return 'its verifier accepts no true proof'
  ledger.measured.set(verifier, gas)
  const isNative = asset === nativeAsset
  const cost = isNative ? await answers.gasCost?.(gas + PROOF_PAYMENT_GAS) : 0n
  if (cost === undefined || costMax < model.price + cost) return 'its reward is below price and gas'
  return undefined
}

const isSameKey = (one: Hash, other: Hash): boolean => one.toLowerCase() === other.toLowerCase()
