import { ANSWER_BYTES_MAX, type Ledger } from '@ostrom/ledger'
import {
  Amount,
  type Clock,
  createNonceSource,
  type Hex,
  InputInvalidError,
  Price,
  type RandomBytes,
  Request,
} from '@ostrom/protocol'

export type RequestTermsOptions = Pick<
  Request.RequestTerms,
  'signer' | 'modelVersion' | 'asset' | 'costMax' | 'filter' | 'deadlineSeconds'
> & {
  readonly ledger: Pick<Ledger, 'account' | 'domain'>
  /** True if the answer is public on the chain. */
  readonly isOnchainAnswer: boolean
  /** Terms of the on-chain answer; the chain's defaults when absent. */
  readonly onchain?: Request.OnchainTerms | undefined
  readonly clock: Pick<Clock, 'nowMs'>
  readonly random: RandomBytes
}

/** Proof of an on-chain answer that is required before payment. */
export type AnswerProofChoice = {
  readonly proof?: Request.AnswerProofMode
  readonly verifier?: Hex.AccountId
}

/**
 * Returns the terms of an on-chain answer for an account that gets no callback; undefined for the
 * chain's default.
 */
export function onchainTermsOf({
  proof,
  verifier,
}: AnswerProofChoice): Request.OnchainTerms | undefined {
  if (proof === undefined) return undefined
  const uncalled = { callbackGas: 0, callbackFee: 0n, answerBytesMax: ANSWER_BYTES_MAX }
  return { proof, ...(verifier && { verifier }), ...uncalled }
}

export type OnchainFilterOptions = {
  readonly costMax: bigint
  /** Base units of the request's asset that 10^18 base units of stake back, at present. */
  readonly stakeRatio: bigint
  readonly proof: Request.AnswerProofMode | undefined
  /** True if the chain can audit answers; then each needs a named provider or a proof. */
  readonly hasAudits: boolean
}

/**
 * Returns the filter of a request for an on-chain answer. If no proof is required, the filter must
 * name a provider. On a chain without audits, it may instead demand a stake that is worth the
 * payment; this stake is the default of `stakeMin`.
 *
 * @param filter `stakeMin` is absent if the caller gave none.
 * @throws {InputInvalidError} No proof is required, the filter names no provider, and the chain
 *   has audits or the caller's `stakeMin` is below that default.
 */
export function onchainFilterOf(
  filter: Omit<Request.ProviderFilter, 'stakeMin'> & { readonly stakeMin?: bigint },
  { costMax, stakeRatio, proof = 'none', hasAudits }: OnchainFilterOptions,
): Request.ProviderFilter {
  const { stakeMin, ...others } = filter
  if (filter.providers.length > 0 || proof !== 'none')
    return { ...others, stakeMin: stakeMin ?? 0n }
  if (hasAudits) {
    const expected = 'a provider that you trust, or `proof` audited: any answer is paid'
    throw new InputInvalidError({ field: 'provider', value: 'none', expected })
  }
  const needed = Request.onchainStakeMin({ costMax, stakeRatio })
  if (stakeMin === undefined || stakeMin >= needed)
    return { ...others, stakeMin: stakeMin ?? needed }
  throw new InputInvalidError({
    field: 'stakeMin',
    value: Amount.detail(stakeMin),
    expected: `${Amount.detailUp(needed)}, or \`provider\`: any answer is paid`,
  })
}

/** Returns the terms of a new request of the ledger's account, at any price within `costMax`. */
export function createRequestTerms({
  ledger,
  isOnchainAnswer,
  onchain,
  clock,
  random,
  ...chosen
}: RequestTermsOptions): Request.RequestTerms {
  // The highest prices that the chain can store.
  const any = ledger.domain.scheme === 'ed25519' ? 2n ** 64n - 1n : 2n ** 127n
  const own = { input: any, cachedInput: any, output: any, request: any }
  return {
    ...chosen,
    client: ledger.account,
    pricesMax: { ...Price.zeroPrices, ...own },
    nonce: createNonceSource({ clock, random })(),
    held: false,
    ...(isOnchainAnswer && { answer: 'chain' as const }),
    ...(isOnchainAnswer && onchain && { onchain }),
  }
}
