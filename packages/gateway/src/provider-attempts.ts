import type { OfferListing } from '@ostrom/ledger'
import { type AccountId, Amount, type AssetId, type BaseError } from '@ostrom/protocol'
import type { Payment } from './inference-service.ts'

/** A provider and the caller for whom it was asked. */
export type AskedProvider = { readonly provider: AccountId; readonly asker: string | undefined }

/**
 * A provider from which messages about a question stopped or never came, by its own fault or by a
 * fault of this gateway's network.
 */
export type UnheardProvider = {
  readonly asked: AskedProvider
  readonly error: BaseError
}

/** Evidence from one question about the gateway's own network. */
export type Reachability = {
  /** Silent providers, whose failure may be that of our own network. */
  readonly unheard: UnheardProvider[]
  /** True once any provider has answered or refused the question, so that our own network works. */
  wasHeard: boolean
}

/** Returns the record of a question that has not been sent to any provider. */
export const createReachability = (): Reachability => ({ unheard: [], wasHeard: false })

/** Time after which a failed provider may answer the same question. */
export type ProviderWait = {
  /** Seconds that the provider's refusal states; otherwise the rest of this gateway's backoff. */
  readonly seconds: number
  readonly isDeclared: boolean
}

/** Outcomes of all tries of one question. */
export type ProviderAttempts = {
  /** Tried offers with their endpoints: a provider with a new endpoint may be tried again. */
  readonly endpoints: Set<string>
  /** A sentence for each failed try. */
  readonly failures: string[]
  /** For each failed try, the time after which its provider may answer. */
  readonly waits: ProviderWait[]
  /** True if some eligible offers have not been tried. */
  hasUntried: boolean
  /** Promised payments of the failed providers, and the most that each could cost. */
  readonly losses: { readonly payment: Payment; readonly costMax: bigint }[]
  excluded: readonly string[]
  /** The provider that locked the question's request; absent before a lock, and for sessions. */
  lockedBy: AccountId | undefined
  /** The offer of the answer that has begun, and the most that it may cost. */
  begun: { readonly listing: OfferListing; readonly costMax: bigint } | undefined
  /**
   * Payments to providers that were asked in parallel with the answering provider, and that the
   * gateway stopped: these providers did not fail.
   */
  readonly hedged: Payment[]
  /** Providers that delivered a part of the answer and failed before its end. */
  readonly broken: Set<AccountId>
  failure: unknown
  /** Evidence of the question about the gateway's own network. */
  readonly reachability: Reachability
  /** True if every tried provider refused because its credit does not cover the prompt. */
  lacksCredit: boolean
}

/** Returns the record of a question before its first try. */
export const createProviderAttempts = (): ProviderAttempts => ({
  endpoints: new Set(),
  failures: [],
  waits: [],
  hasUntried: false,
  losses: [],
  excluded: [],
  lockedBy: undefined,
  begun: undefined,
  hedged: [],
  broken: new Set(),
  failure: undefined,
  reachability: createReachability(),
  lacksCredit: true,
})

/**
 * Returns the base units that were promised to failed tries of a question, and that no other try
 * may use. A failed try whose payment is not final counts with its greatest possible payment.
 */
export const lossOfAttempts = ({ losses }: Pick<ProviderAttempts, 'losses'>): bigint =>
  losses.reduce(
    (sum, { payment, costMax }) => sum + (payment.whenFinal() ? costMax : payment.expense().cost),
    0n,
  )

/** Returns a sentence if earlier tries have used a part of the caller's limit. */
export function lossNotice(
  attempts: ProviderAttempts,
  { allowed, asset }: { readonly allowed: bigint | undefined; readonly asset: AssetId },
): readonly string[] {
  const lost = lossOfAttempts(attempts)
  if (lost === 0n) return []
  const of = allowed === undefined ? '' : `, of ${Amount.detail(allowed, asset)} allowed`
  return [`Promised to those that failed: ${Amount.detail(lost, asset)}${of}.`]
}
