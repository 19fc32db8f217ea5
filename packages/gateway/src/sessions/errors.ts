import {
  type AccountId,
  Address,
  Amount,
  type AssetId,
  BaseError,
  errorClass,
  type Hash,
  type Retry,
} from '@ostrom/protocol'

/**
 * Evidence of a violation. `observed`: only this gateway saw it, and the question may have caused
 * it. `proven`: a signed statement of the provider, or a missing signature, shows it for any
 * question. `at-opening`: it came before any question, so that none caused it and none is unpaid.
 */
export type ViolationEvidence = 'observed' | 'proven' | 'at-opening'

/** A provider violated the protocol: its message contradicts the terms of the session. */
export class ProviderMisbehavedError extends BaseError<'provider-protocol-violation'> {
  override readonly name = 'ProviderMisbehavedError'
  readonly evidence: ViolationEvidence
  /** True if the answer is paid nevertheless, so that the provider counts no debt. */
  readonly isPaid: boolean

  constructor(options: ProviderMisbehavedError.Options) {
    const { provider, reason, evidence = 'observed', isPaid = false } = options
    super({
      code: 'provider-protocol-violation',
      retry: 'elsewhere',
      summary: 'The provider violated the protocol.',
      details: [
        `Provider: ${Address.format(provider)}.`,
        `Reason: ${reason}.`,
        isPaid
          ? 'What came is paid. For this key, the gateway asks other providers first.'
          : 'The gateway stops paying this provider and asks another one.',
      ],
    })
    this.evidence = evidence
    this.isPaid = isPaid
  }
}

export declare namespace ProviderMisbehavedError {
  type Options = {
    readonly provider: AccountId
    readonly reason: string
    /** `observed` when absent. */
    readonly evidence?: ViolationEvidence
    /** False when absent. */
    readonly isPaid?: boolean
  }
}

/** This gateway stopped before or during an answer. */
export class GatewayStoppedError extends errorClass('GatewayStoppedError', {
  code: 'gateway-stopped',
  retry: 'later',
  summary: 'The gateway stopped.',
  details: ['Ask again once the gateway runs again. What was delivered before is paid.'],
}) {}

/** Code of an unexpected fault. A provider sends this code without details. */
const UNEXPECTED_FAULT = 'internal-error'

/**
 * Returns the text of a provider's error for the clients of this gateway. An unexpected fault of a
 * provider gets a code of its own, because `internal-error` means a fault of this gateway, and
 * providers send the same code, without further text, for their own unexpected faults.
 */
function explain({
  code,
  retry,
  details,
}: ProviderRefusedError.Options): Pick<BaseError<RefusalCode>, 'code' | 'retry' | 'details'> {
  if (code !== UNEXPECTED_FAULT) return { code, retry, details }
  return {
    code: 'provider-failed',
    retry: 'elsewhere',
    details: [
      'Reason: its node or its engine had an unexpected fault.',
      'Ask again: the gateway asks other providers first.',
    ],
  }
}

/** Code that the gateway itself sets; all other codes come from providers. */
type RefusalCode = 'provider-failed' | string

/** A provider refused or failed a question and sent an error code. */
export class ProviderRefusedError extends BaseError<RefusalCode> {
  override readonly name = 'ProviderRefusedError'
  /** True if the refusal came so late that it delayed the attempt at another provider. */
  readonly isLate: boolean
  /** Seconds until the provider accepts the client again, if the provider states them. */
  readonly retryAfterSeconds: number | undefined
  readonly #options: ProviderRefusedError.Options

  constructor(options: ProviderRefusedError.Options) {
    const { code, retry, details } = explain(options)
    super({
      code,
      retry,
      summary: 'The provider could not answer.',
      details: [`Provider: ${Address.format(options.provider)}.`, ...details],
    })
    this.#options = options
    this.isLate = options.isLate ?? false
    this.retryAfterSeconds = options.retryAfterSeconds
  }

  /** Returns the same error, marked as late. */
  late(): ProviderRefusedError {
    return new ProviderRefusedError({ ...this.#options, isLate: true })
  }
}

export declare namespace ProviderRefusedError {
  type Options = {
    readonly provider: AccountId
    /** Error code from the provider, one of `docs/reference/errors`. */
    readonly code: string
    readonly retry: Retry
    readonly details: readonly string[]
    readonly isLate?: boolean
    /** At most `Channel.RETRY_AFTER_SECONDS_MAX`. */
    readonly retryAfterSeconds?: number | undefined
  }
}

/** Value of the step in a `ProviderSilentError` if no channel was open yet. */
export const CONNECTION_STEP = 'connection'

/** A provider did not complete a step in time: it sent nothing, or too little. */
export class ProviderSilentError extends BaseError<'provider-timeout'> {
  override readonly name = 'ProviderSilentError'
  /** The step that was awaited. */
  readonly step: string

  constructor({ provider, waitMs, step }: ProviderSilentError.Options) {
    super({
      code: 'provider-timeout',
      retry: 'elsewhere',
      summary: 'The provider did not answer in time.',
      details: [
        `Provider: ${Address.format(provider)}.`,
        `Waited ${waitMs} ms for: ${step}.`,
        'Use another provider, or raise the limit for a machine that is known to be slow.',
      ],
    })
    this.step = step
  }
}

export declare namespace ProviderSilentError {
  type Options = { readonly provider: AccountId; readonly waitMs: number; readonly step: string }
}

/** A session ended before or during a call. */
export class SessionEndedError extends BaseError<'session-ended'> {
  override readonly name = 'SessionEndedError'
  /**
   * True if another call of the same channel caused the end, so that this call's caller records
   * nothing against the provider.
   */
  readonly isByOtherCall: boolean

  constructor({ provider, reason, isByOtherCall = false }: SessionEndedError.Options) {
    super({
      code: 'session-ended',
      retry: 'elsewhere',
      summary: 'The session with the provider ended.',
      details: [
        `Provider: ${Address.format(provider)}.`,
        `Reason: ${reason}.`,
        'Ask again: the gateway opens another session.',
      ],
    })
    this.isByOtherCall = isByOtherCall
  }
}

export declare namespace SessionEndedError {
  type Options = {
    readonly provider: AccountId
    readonly reason: string
    /** False when absent. */
    readonly isByOtherCall?: boolean
  }
}

type SessionNeededValues = {
  readonly provider?: AccountId
  readonly needed?: bigint
  readonly asset?: AssetId
}

/** A question needs a new session that only an external wallet can authorize. */
export class SessionNeededError extends errorClass('SessionNeededError', {
  code: 'session-required',
  retry: 'never',
  summary: 'Your wallet has to authorize a session first.',
  details: ({ provider, needed, asset }: SessionNeededValues) => [
    ...(provider ? [`Provider: ${Address.format(provider)}.`] : []),
    ...(needed ? [`Spending limit needed: ${Amount.detailUp(needed, asset)}.`] : []),
    'Open a session in the web app: the wallet signs once, for an amount and a time.',
  ],
}) {}

/** The given signature does not authorize a session. */
export class SignatureRefusedError extends errorClass('SignatureRefusedError', {
  code: 'session-signature-invalid',
  retry: 'never',
  summary: 'The signature was not accepted.',
  details: ({ id, reason }: { id?: Hash; reason: string }) => [
    ...(id ? [`Session: ${id}.`] : []),
    `Reason: ${reason}.`,
    'Start again, and sign with the account that is signed in.',
  ],
}) {}
