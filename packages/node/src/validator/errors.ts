import { type AccountId, Address, BaseError, type Hash } from '@ostrom/protocol'

/** The receipts that a provider shows are not those that its client paid for. */
export class ReceiptsWrongError extends BaseError<'receipts-wrong'> {
  override readonly name = 'ReceiptsWrongError'

  constructor({ sessionId, provider, reason }: ReceiptsWrongError.Options) {
    super({
      code: 'receipts-wrong',
      retry: 'later',
      summary: 'A provider does not show the receipts of a settled session.',
      facts: [
        `Provider: ${Address.text(provider)}.`,
        `Session: ${sessionId}.`,
        `Reason: ${reason}.`,
        'Demand them on chain; a provider that cannot show them loses its stake.',
      ],
    })
  }
}

export declare namespace ReceiptsWrongError {
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
      facts: [
        `Provider: ${Address.text(provider)}.`,
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
      facts: [`Provider: ${Address.text(provider)}.`, 'It is asked again at the next step.'],
    })
  }
}

/** A gateway gave no answer to a validator's own question. */
export class CanaryRefusedError extends BaseError<'canary-refused'> {
  override readonly name = 'CanaryRefusedError'

  constructor({ reason }: { reason: string }) {
    super({
      code: 'canary-refused',
      retry: 'later',
      summary: 'A gateway did not answer a question of the validator.',
      facts: [`Reason: ${reason}.`, 'See `validator.canaries` in the configuration.'],
    })
  }
}

/** Codes of errors that a provider brings about by not answering, or not as it must. */
const faults: ReadonlySet<string> = new Set([
  'receipts-wrong',
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
  BaseError.is(error) && faults.has(error.code)
