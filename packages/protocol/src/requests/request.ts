import type { AccountId, AssetId, Hash } from '../encoding/hex.ts'
import type { PriceMap } from '../money/price.ts'
import { type Domain, requestDomain } from '../signing/domain.ts'
import { digest, type StructType } from '../signing/signed-object.ts'

/**
 * Seconds after the lock of a request until any account may refund the request, a constant of the
 * contracts. After this time the provider can claim its pay until the refund, but a claim costs
 * `bondPart` of its bond.
 */
export const CLAIM_WINDOW_SECONDS = 3_600n

/**
 * Returns a tenth of a provider's bond for a lock, rounded down. The account that refunds a locked
 * request gets it as a reward. A provider loses it if it releases its lock after the release
 * window, or claims after the claim window.
 */
export const bondPart = (bond: bigint): bigint => bond / 10n

/** Requirements on a provider's chain record to lock a request. Zero means no requirement. */
export type ProviderFilter = {
  /**
   * Court under which stake and completions count, and which the offer must name; absent: the
   * network's court. The zero account allows any court; only a filter that just names providers may
   * state it. EVM chains only: the Solana program has one court for all.
   */
  readonly court?: AccountId
  readonly completionsMin: bigint
  readonly stakeMin: bigint
  /** Allowed providers; all if empty. The Solana program accepts at most 8 providers. */
  readonly providers: readonly AccountId[]
}

/** Terms of one inference that a client prepays in escrow on chain, without a session. */
export type RequestTerms = {
  readonly client: AccountId
  /** Key that signs the request's voucher. */
  readonly signer: AccountId
  readonly modelVersion: Hash
  readonly asset: AssetId
  /** Highest price that the client accepts for each priced unit. */
  readonly pricesMax: PriceMap
  /** Maximum cost of the whole inference, reserved when the request opens. */
  readonly costMax: bigint
  readonly filter: ProviderFilter
  /** Last Unix second at which a provider may lock the request. */
  readonly deadlineSeconds: bigint
  readonly nonce: bigint
  /** True if claimed pay is held until an audit of the answer: docs/spec/requests.md. */
  readonly held: boolean
  /**
   * Absent: the answer is sent over a channel and paid by a voucher. `chain`: it is a public
   * on-chain answer, for which its provider gets `costMax`.
   */
  readonly answer?: 'chain'
  /** Terms of an on-chain answer, if they differ from the default. EVM chains only. */
  readonly onchain?: OnchainTerms
}

/** A filter that every staked provider passes. */
export const anyProvider: ProviderFilter = {
  completionsMin: 0n,
  stakeMin: 0n,
  providers: [],
}

/**
 * Returns false if a filter allows any court, but does not just name providers: completions and
 * stake count only under a certain court.
 */
export const isCourtClear = (filter: ProviderFilter): boolean => {
  const { court, completionsMin, stakeMin, providers } = filter
  if (court === undefined || BigInt(court) !== 0n) return true
  return providers.length > 0 && completionsMin === 0n && stakeMin === 0n
}

/** Native base units to which an offer's stake ratio refers. */
const RATIO_SCALE = 10n ** 18n

/**
 * Factor: a provider that the client did not name needs this multiple of the stake that backs the
 * payment of an on-chain answer. With the stake ratio of a new asset (10), stake backs payments
 * of ten times its own worth, so this multiple is worth the whole payment.
 */
const UNNAMED_STAKE_FACTOR = 10n

/**
 * Returns the minimum `stakeMin`, in native base units, of a request for an on-chain answer without
 * named providers: the Solana program refuses less. Any posted bytes are paid, so a client that
 * names no provider has to require a stake worth the payment. No jury takes this stake for a false
 * answer. Chains that can audit answers refuse unchecked answers of providers that the client did
 * not name.
 *
 * @param options.stakeRatio Stake ratio of an offer: the amount that 10^18 native base units of
 *   stake back, in base units of the offer's asset.
 */
export const onchainStakeMin = ({
  costMax,
  stakeRatio,
}: {
  readonly costMax: bigint
  readonly stakeRatio: bigint
}): bigint => (costMax * UNNAMED_STAKE_FACTOR * RATIO_SCALE + stakeRatio - 1n) / stakeRatio

type RequestKey = Pick<RequestTerms, 'client' | 'nonce' | 'answer'>

/** Proof that an on-chain answer needs before it is paid. docs/spec/requests.md. */
export type AnswerProofMode = 'none' | 'audited' | 'required'

/** Terms of an on-chain answer in addition to the terms that every request has. EVM chains only. */
export type OnchainTerms = {
  readonly proof: AnswerProofMode
  /** Contract that checks the proof. Present if and only if `proof` is `required`. */
  readonly verifier?: AccountId
  /** Gas of the call to the client, a contract; 0 without a call. */
  readonly callbackGas: number
  /** Pay for that gas, in native base units. */
  readonly callbackFee: bigint
  /** Maximum bytes of the answer. */
  readonly answerBytesMax: number
}

export const requestStruct: StructType<Pick<RequestTerms, 'client' | 'nonce'>> = {
  name: 'Request',
  contract: 'requests',
  fields: [
    ['client', 'account'],
    ['nonce', 'uint64'],
  ],
}

const onchainRequestStruct = { ...requestStruct, contract: 'onchainRequests' } as const

/**
 * Returns the id of a request. It is unique, because the chain refuses a client's used nonce. On
 * EVM chains a separate contract holds the requests with on-chain answers, so the ids of these
 * requests depend on that contract's domain.
 *
 * @throws {InvariantError} An on-chain answer on a deployment without on-chain requests.
 */
export const idOf = ({ client, nonce, answer }: RequestKey, domain: Domain): Hash =>
  digest(answer === 'chain' ? onchainRequestStruct : requestStruct, { client, nonce }, domain)

/**
 * A provider's consent that any account may claim the pay of a request that the provider locked.
 * The claim needs a voucher with a total of at least `totalMin` and with exactly this count and
 * root, so an earlier, lower voucher does not suffice.
 */
export type ClaimConsent = {
  readonly requestId: Hash
  /** Least total of the voucher, in base units of the request's asset. */
  readonly totalMin: bigint
  readonly count: bigint
  readonly receiptsRoot: Hash
}

export const claimConsentStruct: StructType<ClaimConsent> = {
  name: 'ClaimConsent',
  contract: 'requests',
  fields: [
    ['requestId', 'bytes32'],
    ['totalMin', 'uint128'],
    ['count', 'uint64'],
    ['receiptsRoot', 'bytes32'],
  ],
}

/**
 * Returns the digest that the provider's account or its operator signs.
 *
 * @see docs/spec/requests.md, step 4.
 */
export const claimConsentHash = (value: ClaimConsent, domain: Domain): Hash =>
  digest(claimConsentStruct, value, domain)

/** Returns the EIP-712 domain of a request's voucher, consents and receipt. */
export const domain: (deployment: Domain) => Domain = requestDomain
