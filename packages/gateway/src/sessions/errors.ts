import {
  type AccountId,
  Address,
  Amount,
  type AssetId,
  BaseError,
  type Hash,
  type Retry,
} from '@ostrom/protocol'

/** A provider broke the protocol: what it sent cannot be what was agreed. */
export class ProviderMisbehavedError extends BaseError<'provider-protocol-violation'> {
  override readonly name = 'ProviderMisbehavedError'

  constructor({ provider, reason }: { provider: AccountId; reason: string }) {
    super({
      code: 'provider-protocol-violation',
      retry: 'elsewhere',
      summary: 'The provider broke the protocol.',
      details: [
        `Provider: ${Address.format(provider)}.`,
        `Reason: ${reason}.`,
        'Nothing more is paid to it; the question goes to another provider.',
      ],
    })
  }
}

/** A provider refused a question or failed to answer it, and said why. */
export class ProviderRefusedError extends BaseError<string> {
  override readonly name = 'ProviderRefusedError'
  /** True where it was said so late that the question was kept from others. */
  readonly isLate: boolean
  readonly #options: ProviderRefusedError.Options

  constructor(options: ProviderRefusedError.Options) {
    super({
      code: options.code,
      retry: options.retry,
      summary: 'The provider could not answer.',
      details: [`Provider: ${Address.format(options.provider)}.`, ...options.details],
    })
    this.#options = options
    this.isLate = options.isLate ?? false
  }

  /** The same, said late. */
  late(): ProviderRefusedError {
    return new ProviderRefusedError({ ...this.#options, isLate: true })
  }
}

export declare namespace ProviderRefusedError {
  type Options = {
    readonly provider: AccountId
    /** The provider's own code, one of `docs/reference/errors`. */
    readonly code: string
    readonly retry: Retry
    readonly details: readonly string[]
    readonly isLate?: boolean
  }
}

/** A provider said nothing for too long. */
export class ProviderSilentError extends BaseError<'provider-timeout'> {
  override readonly name = 'ProviderSilentError'

  constructor({ provider, waitMs, step }: ProviderSilentError.Options) {
    super({
      code: 'provider-timeout',
      retry: 'elsewhere',
      summary: 'The provider did not answer in time.',
      details: [
        `Provider: ${Address.format(provider)}.`,
        `Waited ${waitMs} ms for: ${step}.`,
        'Ask another provider, or raise the limit if its machine is known to be slow.',
      ],
    })
  }
}

export declare namespace ProviderSilentError {
  type Options = { readonly provider: AccountId; readonly waitMs: number; readonly step: string }
}

/** A session ended while something was to be done in it. */
export class SessionEndedError extends BaseError<'session-ended'> {
  override readonly name = 'SessionEndedError'

  constructor({ provider, reason }: { provider: AccountId; reason: string }) {
    super({
      code: 'session-ended',
      retry: 'elsewhere',
      summary: 'The session with the provider ended.',
      details: [
        `Provider: ${Address.format(provider)}.`,
        `Reason: ${reason}.`,
        'Ask again: another one is opened.',
      ],
    })
  }
}

/** A question needs a session that only a wallet elsewhere can allow. */
export class SessionNeededError extends BaseError<'session-required'> {
  override readonly name = 'SessionNeededError'

  constructor({ provider, needed, asset }: SessionNeededError.Options = {}) {
    super({
      code: 'session-required',
      retry: 'never',
      summary: 'Your wallet has to allow a session first.',
      details: [
        ...(provider ? [`Provider: ${Address.format(provider)}.`] : []),
        ...(needed ? [`Room needed: ${Amount.detailUp(needed, asset)}.`] : []),
        'Open one in the web app: the wallet signs once, for an amount and a time.',
      ],
    })
  }
}

export declare namespace SessionNeededError {
  type Options = {
    readonly provider?: AccountId
    readonly needed?: bigint
    readonly asset?: AssetId
  }
}

/** The signature that was given does not allow a session. */
export class SignatureRefusedError extends BaseError<'session-signature-invalid'> {
  override readonly name = 'SignatureRefusedError'

  constructor({ id, reason }: { id?: Hash; reason: string }) {
    super({
      code: 'session-signature-invalid',
      retry: 'never',
      summary: 'The signature was not accepted.',
      details: [
        ...(id ? [`Session: ${id}.`] : []),
        `Reason: ${reason}.`,
        'Begin again, and sign with the account that is signed in.',
      ],
    })
  }
}
