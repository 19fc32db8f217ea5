import type { OfferListing } from '@ostrom/ledger'
import { type AccountId, Amount, type AssetId, type BaseError } from '@ostrom/protocol'
import type { OverBudgetError } from '../errors.ts'
import type { Payment } from './inference-service.ts'

/** A provider and the caller for whom it was asked. */
export type AskedProvider = { readonly provider: AccountId; readonly asker: string | undefined }

/**
 * A provider whose messages about a question stopped or never came. The cause is a fault either of
 * the provider or of this gateway's own network.
 */
export type UnheardProvider = {
  readonly asked: AskedProvider
  readonly error: BaseError
}

/** Evidence from one question that tells whether the gateway's own network works. */
export type Reachability = {
  /** Silent providers; the cause of their silence may be a fault of the gateway's own network. */
  readonly unheard: UnheardProvider[]
  /**
   * True once any provider has answered or refused the question, which shows that the gateway's own
   * network works.
   */
  wasHeard: boolean
}

/** Returns the evidence from a question that the gateway has not sent to any provider yet. */
export const createReachability = (): Reachability => ({ unheard: [], wasHeard: false })

/** Time after which the gateway expects that a failed provider can answer the same question. */
export type ProviderWait = {
  /**
   * Seconds that the provider's refusal states; if it states none, the seconds that remain of this
   * gateway's backoff for the provider.
   */
  readonly seconds: number
  readonly isDeclared: boolean
}

/** Outcomes of all tries of one question. */
export type ProviderAttempts = {
  /**
   * Tried pairs of an offer and an endpoint, so that the gateway may try an offer again after its
   * provider announced a new endpoint.
   */
  readonly endpoints: Set<string>
  /** One sentence about each failed try. */
  readonly failures: string[]
  /** For each failed try, the time after which its provider may answer the question. */
  readonly waits: ProviderWait[]
  /** True if some eligible offers have not been tried. */
  hasUntried: boolean
  /**
   * Payments that the gateway promised to failed providers, and the most that each payment can
   * become.
   */
  readonly losses: { readonly payment: Payment; readonly costMax: bigint }[]
  excluded: readonly string[]
  /** States that the spending limit excludes an untried offer; `undefined` if it excludes none. */
  shortage: OverBudgetError | undefined
  /**
   * The provider that locked the question's request in escrow; undefined before the lock, and if a
   * session pays.
   */
  lockedBy: AccountId | undefined
  /** The offer of the answer that has begun, and the most that this answer may cost. */
  begun: { readonly listing: OfferListing; readonly costMax: bigint } | undefined
  /**
   * Payments to providers that the gateway asked in parallel with the answering provider, and then
   * stopped. These providers did not fail.
   */
  readonly hedged: Payment[]
  /** Providers that delivered a part of the answer and failed before its end. */
  readonly broken: Set<AccountId>
  failure: unknown
  /** Evidence from the question about the gateway's own network. */
  readonly reachability: Reachability
  /**
   * True if every tried provider refused because it gives less credit than the prompt costs; also
   * true before the first try.
   */
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
  shortage: undefined,
  lockedBy: undefined,
  begun: undefined,
  hedged: [],
  broken: new Set(),
  failure: undefined,
  reachability: createReachability(),
  lacksCredit: true,
})

/**
 * Returns the amount in base units that the gateway has promised for failed tries of a question, so
 * that no other try may use it. If the payment of a failed try is not final, the try counts with
 * the most that it may cost.
 */
export const lossOfAttempts = ({ losses }: Pick<ProviderAttempts, 'losses'>): bigint =>
  losses.reduce(
    (sum, { payment, costMax }) => sum + (payment.whenFinal() ? costMax : payment.expense().cost),
    0n,
  )

/**
 * Returns one sentence with the amount that earlier tries have used; none if they have used
 * nothing.
 */
export function lossNotice(
  attempts: ProviderAttempts,
  { allowed, asset }: { readonly allowed: bigint | undefined; readonly asset: AssetId },
): readonly string[] {
  const lost = lossOfAttempts(attempts)
  if (lost === 0n) return []
  const of = allowed === undefined ? '' : `, of ${Amount.detail(allowed, asset)} allowed`
  return [`Promised to those that failed: ${Amount.detail(lost, asset)}${of}.`]
}
