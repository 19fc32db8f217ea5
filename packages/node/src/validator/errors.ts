import { type AccountId, Address, BaseError, type Hash } from '@ostrom/protocol'

/** A provider disclosed receipts that differ from the receipts that its client paid for. */
export class ReceiptsInvalidError extends BaseError<'receipts-invalid'> {
  override readonly name = 'ReceiptsInvalidError'

  constructor({ sessionId, provider, reason }: ReceiptsInvalidError.Options) {
    super({
      code: 'receipts-invalid',
      retry: 'later',
      summary: 'A provider did not disclose the receipts of a settled session.',
      details: [
        `Provider: ${Address.format(provider)}.`,
        `Session: ${sessionId}.`,
        `Reason: ${reason}.`,
        'Open a data challenge; a provider that does not answer it loses its stake.',
      ],
    })
  }
}

export declare namespace ReceiptsInvalidError {
  type Options = { readonly sessionId: Hash; readonly provider: AccountId; readonly reason: string }
}

/** A provider withholds the transcript of a receipt without its client's request to do so. */
export class TranscriptWithheldError extends BaseError<'transcript-withheld'> {
  override readonly name = 'TranscriptWithheldError'

  constructor({ sessionId, provider, index, reason }: TranscriptWithheldError.Options) {
    super({
      code: 'transcript-withheld',
      retry: 'later',
      summary: 'A provider withholds a transcript.',
      details: [
        `Provider: ${Address.format(provider)}.`,
        `Receipt: ${index} of session ${sessionId}.`,
        `Reason: ${reason}.`,
        'Open a data challenge; only the sealed transcript answers it.',
      ],
    })
  }
}

export declare namespace TranscriptWithheldError {
  type Options = {
    readonly sessionId: Hash
    readonly provider: AccountId
    readonly index: bigint
    readonly reason: string
  }
}

/** A provider is at its limit of audit answers; the validator repeats the audit later. */
export class ProviderBusyError extends BaseError<'provider-busy'> {
  override readonly name = 'ProviderBusyError'

  constructor({ provider }: { provider: AccountId }) {
    super({
      code: 'provider-busy',
      retry: 'later',
      summary: 'A provider has no capacity for an audit now.',
      details: [
        `Provider: ${Address.format(provider)}.`,
        'The validator asks it again at its next step.',
      ],
    })
  }
}

/** A gateway did not answer a validator's canary question. */
export class CanaryFailedError extends BaseError<'canary-question-failed'> {
  override readonly name = 'CanaryFailedError'

  constructor({ reason }: { reason: string }) {
    super({
      code: 'canary-question-failed',
      retry: 'later',
      summary: 'A gateway did not answer a question of the validator.',
      details: [`Reason: ${reason}.`, 'See `validator.canaries` in the configuration.'],
    })
  }
}

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
