import type { OfferListing } from '@ostrom/ledger'
import { type AccountId, Amount, type AssetId, type BaseError } from '@ostrom/protocol'
import type { Payment } from './inference-service.ts'

/** A provider and the caller for whom it was asked. */
export type AskedProvider = { readonly provider: AccountId; readonly asker: string | undefined }

/** A provider of which a question heard nothing more, by its own fault or that of our network. */
export type UnheardProvider = {
  readonly asked: AskedProvider
  readonly error: BaseError
}

/** Evidence that a question gives about the gateway's own network. */
export type Reachability = {
  /** Those that may have failed by our own network. */
  readonly unheard: UnheardProvider[]
  /** True once any provider said anything to the question since. */
  wasHeard: boolean
}

/** Returns the record of a question that was sent to no provider yet. */
export const createReachability = (): Reachability => ({ unheard: [], wasHeard: false })

/** When a provider that failed may answer the same question. */
export type ProviderWait = {
  /** Seconds by the provider's own refusal; otherwise by this gateway's backoff. */
  readonly seconds: number
  readonly isDeclared: boolean
}

/** Outcomes of the providers that one question was tried with. */
export type ProviderAttempts = {
  /** By where each was reached: one that has moved is another. */
  readonly endpoints: Set<string>
  /** A sentence for each that failed, and for each that was left out. */
  readonly failures: string[]
  /** When each that failed may answer, and whether it says so itself. */
  readonly waits: ProviderWait[]
  /** True if providers are left that were not tried. */
  hasUntried: boolean
  /** Promised payments of the failed providers, and the most that each could cost. */
  readonly losses: { readonly payment: Payment; readonly costMax: bigint }[]
  excluded: readonly string[]
  /** The provider that locked the request of the question; absent before, and in sessions. */
  lockedBy: AccountId | undefined
  /** The offer of the answer that has begun, and the most that it may cost. */
  begun: { readonly listing: OfferListing; readonly costMax: bigint } | undefined
  /**
   * Payments of the providers that were asked in parallel with the answering provider and stopped:
   * they did not fail.
   */
  readonly hedged: Payment[]
  /** Those that gave a part of the answer and failed in its middle. */
  readonly broken: Set<AccountId>
  failure: unknown
  /** Evidence of the question about the gateway's own network. */
  readonly reachability: Reachability
  /** True if each that was asked refused for want of credit for the prompt. */
  lacksCredit: boolean
}

/** Returns the record of a question that no provider was asked yet. */
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
 * Returns the base units that were promised to tries of a question, and that no other try may use.
 * For a try that may still be paid, this counts the greatest possible payment.
 */
export const lossOfAttempts = ({ losses }: Pick<ProviderAttempts, 'losses'>): bigint =>
  losses.reduce(
    (sum, { payment, costMax }) => sum + (payment.whenFinal() ? costMax : payment.expense().cost),
    0n,
  )

/** Returns a sentence where tries have taken a part of the caller's limit. */
export function lossNotice(
  attempts: ProviderAttempts,
  { allowed, asset }: { readonly allowed: bigint | undefined; readonly asset: AssetId },
): readonly string[] {
  const lost = lossOfAttempts(attempts)
  if (lost === 0n) return []
  const of = allowed === undefined ? '' : `, of ${Amount.detail(allowed, asset)} allowed`
  return [`Promised to those that failed: ${Amount.detail(lost, asset)}${of}.`]
}
