import type { AnswerProofLedger, OnchainAnswerLedger } from '@ostrom/ledger'
import type { AccountId, AssetId, AsyncCache, Hash, Request } from '@ostrom/protocol'
import { paysForCallback } from '../provider/onchain-requests/answerable-terms.ts'
import { PROOF_DEADLINE_MARGIN_SECONDS, PROOF_OUTPUT_BYTES, PROOF_PAYMENT_GAS } from './limits.ts'
import type { ProvableModel } from './provable-model.ts'

/** Facts that decide whether a proof of an answer is worth its work. */
export type ProofOpportunity = {
  readonly terms: Request.RequestTerms
  readonly model: Pick<ProvableModel, 'version' | 'certified' | 'sample' | 'asset' | 'price'>
  readonly nativeAsset: AssetId
  readonly nowSeconds: bigint
}

/** Terms that decide how much gas the payment of a proof may take. */
export type PaymentTerms = Pick<ProofOpportunity, 'terms' | 'nativeAsset'> & {
  /**
   * Absent if the node no longer proves the version. Then the node spends no gas for a reward in
   * tokens.
   */
  readonly model: Pick<ProvableModel, 'version' | 'sample'> | undefined
}

/** Gas of verifiers by address, as sample proofs measured it. A verifier never changes. */
export type VerifierGas = AsyncCache<AccountId, number | undefined>

/** Reads of the chain for the check of a request's terms. */
export type ProofTermsReading = {
  readonly answers: Pick<OnchainAnswerLedger, 'gasCost'>
  readonly proofs: Pick<AnswerProofLedger, 'verifiers' | 'verificationGas' | 'netReward'>
  readonly measured: VerifierGas
}

/**
 * Returns why a node does not prove the answer of a request; `undefined` if it does.
 *
 * A proof is worth its work only if its verifier is registered with the model's verification key
 * and accepts true proofs; any other verifier may refuse every proof. The reward after the
 * network's fee and the royalties has to pay the node's price. A reward in native coins also has to
 * pay the gas that the sample proof takes at this verifier.
 */
export async function proofRefusal(
  { terms, model, nativeAsset, nowSeconds }: ProofOpportunity,
  ledger: ProofTermsReading,
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
  const gas = await gasOf(named.verifier, model, ledger)
  if (gas === undefined) return 'its verifier accepts no true proof'
  const isNative = asset === nativeAsset
  const cost = isNative ? await answers.gasCost?.(gas + PROOF_PAYMENT_GAS) : 0n
  const reward = await proofs.netReward({ version: model.version, reward: costMax })
  if (cost === undefined || reward < model.price + cost) return 'its reward is below price and gas'
  return undefined
}

/**
 * Returns the gas above which the transaction of a proof costs more than it earns; 0 if the request
 * requires no proof, `undefined` if gas costs nothing.
 *
 * For a reward in native coins, the result is the gas that the net reward and the callback fee buy
 * at the current price, which may have risen since the proof was begun. A reward in tokens has no
 * price in gas. For such a reward, the result is the expected gas of the proof's payment and of the
 * callback. This maximum is needed because the client chooses the length of its question, and the
 * node pays gas for each byte.
 */
export async function paymentGasMax(
  { terms, model, nativeAsset }: PaymentTerms,
  ledger: ProofTermsReading,
): Promise<bigint | undefined> {
  const { onchain, asset, costMax } = terms
  if (onchain?.proof !== 'required') return 0n
  const { verifier, callbackGas, callbackFee } = onchain
  if (asset !== nativeAsset) {
    const gas = model && verifier && (await gasOf(verifier, model, ledger))
    return gas === undefined
      ? 0n
      : BigInt(gas + PROOF_PAYMENT_GAS + callbackTransactionGas(callbackGas))
  }
  const gasPrice = (await ledger.answers.gasCost?.(1)) ?? 0n
  if (gasPrice === 0n) return undefined
  const reward = await ledger.proofs.netReward({ version: terms.modelVersion, reward: costMax })
  return (reward + callbackFee) / gasPrice
}

/**
 * Returns the gas that a transaction needs so that the callback gets all of its gas: EIP-150
 * withholds a 64th.
 */
const callbackTransactionGas = (gas: number): number => gas + Math.ceil(gas / 63)

async function gasOf(
  verifier: AccountId,
  { version, sample }: Pick<ProvableModel, 'version' | 'sample'>,
  { proofs, measured }: ProofTermsReading,
): Promise<number | undefined> {
  const measure = () => proofs.verificationGas({ verifier, version, ...sample })
  return await measured.getOrMake(verifier, measure)
}

const isSameKey = (one: Hash, other: Hash): boolean => one.toLowerCase() === other.toLowerCase()
