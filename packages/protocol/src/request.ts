import { type Domain, requestDomain } from './domain.ts'
import type { AccountId, AssetId, Hash } from './hex.ts'
import type { PriceMap } from './price.ts'
import { digest, type StructType } from './signed-object.ts'

/** A lock must be claimed strictly before this long after it; from then on anyone may refund. */
export const CLAIM_WINDOW_SECONDS = 3_600n

/** Who ends a locked request for its client that was not claimed has this part of the bond. */
export const REFUND_REWARD_DIVISOR = 10n

/** What is held is paid from so long after its claim on, whatever runs against its provider. */
export const PAYOUT_HOLD_MAX_SECONDS = 30n * 86_400n

/** What a provider must show on chain to lock a request. Zero asks for nothing. */
export type ProviderFilter = {
  readonly completionsMin: bigint
  readonly stakeMin: bigint
  /** Only these providers, unless empty; the contracts take 16 at most. */
  readonly providers: readonly AccountId[]
}

/** One inference bought in escrow, after chainference. */
export type RequestTerms = {
  readonly client: AccountId
  /** Key that signs the request's voucher. */
  readonly signer: AccountId
  readonly modelVersion: Hash
  readonly asset: AssetId
  /** Highest price that the client pays for each unit. */
  readonly pricesMax: PriceMap
  /** Most that the whole inference may cost; reserved when the request opens. */
  readonly costMax: bigint
  readonly filter: ProviderFilter
  /** Last second at which a provider may lock it. */
  readonly deadlineSeconds: bigint
  readonly nonce: bigint
  /** Its answer is audited, and what is claimed is held until then: docs/spec/requests.md. */
  readonly held: boolean
  /**
   * Absent: over a channel, and paid by a voucher. `chain`: it is posted for all to read, and who
   * posts it is paid `costMax`.
   */
  readonly answer?: 'chain'
}

/** A filter that every staked provider passes. */
export const anyProvider: ProviderFilter = {
  completionsMin: 0n,
  stakeMin: 0n,
  providers: [],
}

/** True where a filter asks for anything that a stranger who has just come does not have. */
export const isFiltered = ({ completionsMin, stakeMin, providers }: ProviderFilter): boolean =>
  completionsMin > 0n || stakeMin > 0n || providers.length > 0

type RequestKey = Pick<RequestTerms, 'client' | 'nonce'>

const requestStruct: StructType<RequestKey> = {
  name: 'Request',
  contract: 'requests',
  fields: [
    ['client', 'account'],
    ['nonce', 'uint64'],
  ],
}

/** Id of a request. Unique for ever: the chain refuses a client's nonce a second time. */
export const idOf = ({ client, nonce }: RequestKey, domain: Domain): Hash =>
  digest(requestStruct, { client, nonce }, domain)

/** The domain of words about a request's work: its voucher, consents and receipt. */
export const domain: (deployment: Domain) => Domain = requestDomain
