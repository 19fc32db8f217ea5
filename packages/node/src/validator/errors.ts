import { type AccountId, Address, BaseError, type Hash } from '@ostrom/protocol'

/** The receipts that a provider shows are not those that its client paid for. */
export class ReceiptsInvalidError extends BaseError<'receipts-invalid'> {
  override readonly name = 'ReceiptsInvalidError'

  constructor({ sessionId, provider, reason }: ReceiptsInvalidError.Options) {
    super({
      code: 'receipts-invalid',
      retry: 'later',
      summary: 'A provider does not show the receipts of a settled session.',
      details: [
        `Provider: ${Address.format(provider)}.`,
        `Session: ${sessionId}.`,
        `Reason: ${reason}.`,
        'Demand them on chain; a provider that cannot show them loses its stake.',
      ],
    })
  }
}

export declare namespace ReceiptsInvalidError {
  type Options = { readonly sessionId: Hash; readonly provider: AccountId; readonly reason: string }
}

/** A provider does not show what a receipt is about, and its client did not ask it not to. */
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
        'Demand it on chain; only the sealed transcript answers that.',
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

/** A provider answers as many validators as it may; the audit is done later. */
export class ProviderBusyError extends BaseError<'provider-busy'> {
  override readonly name = 'ProviderBusyError'

  constructor({ provider }: { provider: AccountId }) {
    super({
      code: 'provider-busy',
      retry: 'later',
      summary: 'A provider has no time for an audit now.',
      details: [`Provider: ${Address.format(provider)}.`, 'It is asked again at the next step.'],
    })
  }
}

/** A gateway gave no answer to a validator's own question. */
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

/** Codes of errors that a provider brings about by not answering, or not as it must. */
const providerFaultCodes: ReadonlySet<string> = new Set([
  'receipts-invalid',
  'transcript-withheld',
  'provider-busy',
  'malformed',
  'peer-unreachable',
  'address-malformed',
  'protocol-unsupported',
  'message-too-large',
  'channel-closed',
  'channel-limit',
  'channel-overloaded',
  'channel-truncated',
])

/** True for what a provider brings about, rather than our own chain, disk or engine. */
export const isProviderFault = (error: unknown): boolean =>
  BaseError.is(error) && providerFaultCodes.has(error.code)
