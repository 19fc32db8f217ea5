import {
  type AccountId,
  Address,
  Amount,
  type AssetId,
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

type ProviderMisbehavedValues = {
  readonly provider: AccountId
  readonly reason: string
  /** `observed` when absent. */
  readonly evidence?: ViolationEvidence
  /** False when absent. */
  readonly isPaid?: boolean
}

/** A provider violated the protocol: its message contradicts the terms of the session. */
export class ProviderMisbehavedError extends errorClass('ProviderMisbehavedError', {
  code: 'provider-protocol-violation',
  retry: 'elsewhere',
  summary: 'The provider violated the protocol.',
  details: ({ provider, reason, isPaid = false }: ProviderMisbehavedValues) => [
    `Provider: ${Address.format(provider)}.`,
    `Reason: ${reason}.`,
    isPaid
      ? 'What came is paid. For this key, the gateway asks other providers first.'
      : 'The gateway stops paying this provider and asks another one.',
  ],
  fields: ({ evidence = 'observed', isPaid = false }) => ({ evidence, isPaid }),
}) {}

/** This gateway stopped before or during an answer. */
export class GatewayStoppedError extends errorClass('GatewayStoppedError', {
  code: 'gateway-stopped',
  retry: 'later',
  summary: 'The gateway stopped.',
  details: ['Ask again once the gateway runs again. What was delivered before is paid.'],
}) {}

/** A refusal or a failure of a provider. */
export type ProviderRefusedValues = {
  readonly provider: AccountId
  /** Error code from the provider, one of `docs/reference/errors`. */
  readonly code: string
  readonly retry: Retry
  readonly details: readonly string[]
  /** True if the refusal came so late that it delayed the attempt at another provider. */
  readonly isLate?: boolean
  /**
   * Seconds until the provider accepts the client again, if it states them; at most
   * `Channel.RETRY_AFTER_SECONDS_MAX`.
   */
  readonly retryAfterSeconds?: number | undefined
}

/**
 * Code of an unexpected fault of a provider, which sends no further text. For the clients of this
 * gateway it becomes a code of its own, because `internal-error` means a fault of this gateway.
 */
const UNEXPECTED_FAULT = 'internal-error'

const unexpectedFaultDetails: readonly string[] = [
  'Reason: its node or its engine had an unexpected fault.',
  'Ask again: the gateway asks other providers first.',
]

/** A provider refused or failed a question and sent an error code. */
export class ProviderRefusedError extends errorClass('ProviderRefusedError', {
  code: ({ code }) => (code === UNEXPECTED_FAULT ? 'provider-failed' : code),
  retry: ({ code, retry }) => (code === UNEXPECTED_FAULT ? 'elsewhere' : retry),
  summary: 'The provider could not answer.',
  details: ({ provider, code, details }: ProviderRefusedValues) => [
    `Provider: ${Address.format(provider)}.`,
    ...(code === UNEXPECTED_FAULT ? unexpectedFaultDetails : details),
  ],
  fields: (refusal) => ({
    refusal,
    isLate: refusal.isLate ?? false,
    retryAfterSeconds: refusal.retryAfterSeconds,
  }),
}) {
  /** Returns the same error, marked as late. */
  late(): ProviderRefusedError {
    return new ProviderRefusedError({ ...this.refusal, isLate: true })
  }
}

/** Value of the step in a `ProviderSilentError` if no channel was open yet. */
export const CONNECTION_STEP = 'connection'

type ProviderSilentValues = {
  readonly provider: AccountId
  readonly waitMs: number
  /** The step that was awaited. */
  readonly step: string
}

/** A provider did not complete a step in time: it sent nothing, or too little. */
export class ProviderSilentError extends errorClass('ProviderSilentError', {
  code: 'provider-timeout',
  retry: 'elsewhere',
  summary: 'The provider did not answer in time.',
  details: ({ provider, waitMs, step }: ProviderSilentValues) => [
    `Provider: ${Address.format(provider)}.`,
    `Waited ${waitMs} ms for: ${step}.`,
    'Use another provider, or raise the limit for a machine that is known to be slow.',
  ],
  fields: ({ step }) => ({ step }),
}) {}

type SessionEndedValues = {
  readonly provider: AccountId
  readonly reason: string
  /** False when absent. */
  readonly isByOtherCall?: boolean
}

/** A session ended before or during a call. */
export class SessionEndedError extends errorClass('SessionEndedError', {
  code: 'session-ended',
  retry: 'elsewhere',
  summary: 'The session with the provider ended.',
  details: ({ provider, reason }: SessionEndedValues) => [
    `Provider: ${Address.format(provider)}.`,
    `Reason: ${reason}.`,
    'Ask again: the gateway opens another session.',
  ],
  fields: ({ isByOtherCall = false }) => ({ isByOtherCall }),
}) {}

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
