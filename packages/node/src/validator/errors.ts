import { type AccountId, Address, BaseError, errorClass, type Hash } from '@ostrom/protocol'

type ReceiptsInvalidValues = {
  readonly sessionId: Hash
  readonly provider: AccountId
  readonly reason: string
}

/**
 * A provider disclosed no receipts of a settled session, or receipts that do not match the root on
 * chain or lack the signature of the provider.
 */
export class ReceiptsInvalidError extends errorClass('ReceiptsInvalidError', {
  code: 'receipts-invalid',
  retry: 'later',
  summary: 'A provider did not disclose the receipts of a settled session.',
  details: ({ sessionId, provider, reason }: ReceiptsInvalidValues) => [
    `Provider: ${Address.format(provider)}.`,
    `Session: ${sessionId}.`,
    `Reason: ${reason}.`,
    'Open a data challenge; a provider that does not answer it loses its stake.',
  ],
}) {}

type TranscriptWithheldValues = {
  readonly sessionId: Hash
  readonly provider: AccountId
  readonly index: bigint
  readonly reason: string
}

/**
 * A provider withholds the transcript of a receipt although the client did not opt out of audits.
 */
export class TranscriptWithheldError extends errorClass('TranscriptWithheldError', {
  code: 'transcript-withheld',
  retry: 'later',
  summary: 'A provider withholds a transcript.',
  details: ({ sessionId, provider, index, reason }: TranscriptWithheldValues) => [
    `Provider: ${Address.format(provider)}.`,
    `Receipt: ${index} of session ${sessionId}.`,
    `Reason: ${reason}.`,
    'Open a data challenge; only the sealed transcript answers it.',
  ],
}) {}

/**
 * A provider is at its limit of audit answers, did not answer in time, or has used up its wait
 * budget. The validator repeats the audit later.
 */
export class ProviderBusyError extends errorClass('ProviderBusyError', {
  code: 'provider-busy',
  retry: 'later',
  summary: 'A provider has no capacity for an audit now.',
  details: ({ provider }: { provider: AccountId }) => [
    `Provider: ${Address.format(provider)}.`,
    'The validator asks it again at its next step.',
  ],
}) {}

/** A gateway did not answer a validator's canary question. */
export class CanaryFailedError extends errorClass('CanaryFailedError', {
  code: 'canary-question-failed',
  retry: 'later',
  summary: 'A gateway did not answer a question of the validator.',
  details: ({ reason }: { reason: string }) => [
    `Reason: ${reason}.`,
    'See `validator.canaries` in the configuration.',
  ],
}) {}

/** Codes of errors that a provider causes by an invalid or missing answer. */
const providerFaultCodes: ReadonlySet<string> = new Set([
  'receipts-invalid',
  'transcript-withheld',
  'provider-busy',
  'peer-unreachable',
  'address-malformed',
  'protocol-unsupported',
  'message-too-large',
  'channel-closed',
  'channel-limit',
  'channel-overloaded',
  'channel-truncated',
])

/**
 * Returns true when the provider caused the error, not the local chain, disk or engine. An error
 * that is not listed never counts against a provider.
 */
export const isProviderFault = (error: unknown): boolean =>
  BaseError.is(error) && providerFaultCodes.has(error.code)
