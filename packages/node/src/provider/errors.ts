import { Amount, type AssetId, BaseError, type Hash } from '@ostrom/protocol'

/** Answers cannot stand on this chain. */
export class OnchainAnswersUnsupportedError extends BaseError<'onchain-answers-unsupported'> {
  override readonly name = 'OnchainAnswersUnsupportedError'

  constructor({ ledger }: { ledger: string }) {
    super({
      code: 'onchain-answers-unsupported',
      retry: 'never',
      summary: 'No request is answered on this chain.',
      details: [`Chain: ${ledger}.`, 'Use a chain whose ledger has `answers`, such as Solana.'],
    })
  }
}

/** More files of models are asked for than a provider gives. */
export class ContentRefusedError extends BaseError<'content-rate-limited'> {
  override readonly name = 'ContentRefusedError'

  constructor() {
    super({
      code: 'content-rate-limited',
      retry: 'later',
      summary: 'The provider gives no more files of its models now.',
      details: ['Ask another provider, or a mirror, or this one again in a minute.'],
    })
  }
}

/** A client's first message does not entitle it to a session here. */
export class SessionRefusedError extends BaseError<'session-refused'> {
  override readonly name = 'SessionRefusedError'

  constructor({ sessionId, reason, remedy }: SessionRefusedError.Options) {
    super({
      code: 'session-refused',
      retry: 'elsewhere',
      summary: 'The provider does not accept this session.',
      details: [`Session: ${sessionId}.`, `Reason: ${reason}.`, remedy],
    })
  }
}

export declare namespace SessionRefusedError {
  type Options = { readonly sessionId: Hash; readonly reason: string; readonly remedy: string }
}

/** A session is over: expired, closed on chain, or being closed. */
export class SessionClosedError extends BaseError<'session-closed'> {
  override readonly name = 'SessionClosedError'

  constructor({ sessionId, reason }: { sessionId: Hash; reason: string }) {
    super({
      code: 'session-closed',
      retry: 'later',
      summary: 'The session is closed.',
      details: [`Session: ${sessionId}.`, `Reason: ${reason}.`, 'Open another session.'],
    })
  }
}

/** A voucher is not what this session may be paid with. */
export class VoucherRefusedError extends BaseError<'voucher-refused'> {
  override readonly name = 'VoucherRefusedError'

  constructor({ sessionId, reason }: { sessionId: Hash; reason: string }) {
    super({
      code: 'voucher-refused',
      retry: 'never',
      summary: 'The provider does not accept this voucher.',
      details: [
        `Session: ${sessionId}.`,
        `Reason: ${reason}.`,
        'Sign the total, count and root of docs/spec/sessions.md, section 4, with the session key.',
      ],
    })
  }
}

/** The provider does not serve this model version in this session. */
export class ModelNotServedError extends BaseError<'session-model-mismatch'> {
  override readonly name = 'ModelNotServedError'

  constructor({ expected, received }: { expected: Hash; received: Hash }) {
    super({
      code: 'session-model-mismatch',
      retry: 'elsewhere',
      summary: 'The question names another model version than its session.',
      details: [
        `Session: ${expected}.`,
        `Question: ${received}.`,
        'Ask for the version that the session was opened for.',
      ],
    })
  }
}

/** More answers are under way in the session than the provider allows. */
export class TooManyStreamsError extends BaseError<'too-many-streams'> {
  override readonly name = 'TooManyStreamsError'

  constructor({ streamsMax, bytesMax }: { streamsMax: number; bytesMax: number }) {
    super({
      code: 'too-many-streams',
      retry: 'later',
      summary: 'Too many answers are under way in this session.',
      details: [
        `Limit: ${streamsMax} answers and ${bytesMax} bytes of questions at once.`,
        'Wait for one to end, or use another provider.',
      ],
    })
  }
}

/** The client did not pay for what was delivered. */
export class PaymentOverdueError extends BaseError<'payment-overdue'> {
  override readonly name = 'PaymentOverdueError'

  constructor(options: { owed: bigint; paid: bigint; allowed: bigint; asset: AssetId }) {
    const { owed, paid, allowed, asset } = options
    super({
      code: 'payment-overdue',
      retry: 'later',
      summary: 'The answer was stopped because it was not paid.',
      details: [
        `Owed: ${Amount.detailUp(owed, asset)}; promised: ${Amount.detail(paid, asset)}.`,
        `At most ${Amount.detail(allowed, asset)} may be unpaid at this point.`,
        'Send vouchers while the answer streams.',
      ],
    })
  }
}

/** A prompt is longer than what the provider works on ahead for this client now. */
export class PromptCreditError extends BaseError<'prompt-credit-exceeded'> {
  override readonly name = 'PromptCreditError'

  constructor({ needed, free, asset }: { needed: bigint; free: bigint; asset: AssetId }) {
    super({
      code: 'prompt-credit-exceeded',
      retry: 'elsewhere',
      summary: 'The provider does not work on so long a prompt before more of it is paid.',
      details: [
        `Needed beyond what is paid ahead: ${Amount.detailUp(needed, asset)}.`,
        `Lent at most now: ${Amount.detail(free > 0n ? free : 0n, asset)}.`,
        'Pay more of the prompt ahead, send a shorter one, or ask another provider.',
      ],
    })
  }
}

/** What is asked for is of a size that the model does not have, or that no message holds. */
export class AnswerSizeUnsupportedError extends BaseError<'answer-size-unsupported'> {
  override readonly name = 'AnswerSizeUnsupportedError'
  /** Whether the model had to work to find out. */
  readonly hasComputed: boolean

  constructor({ kind, reason, remedy, hasComputed = false }: AnswerSizeUnsupportedError.Options) {
    super({
      code: 'answer-size-unsupported',
      retry: hasComputed ? 'elsewhere' : 'never',
      summary: 'What is asked for cannot be sent in this size.',
      details: [`Kind: ${kind}.`, `Reason: ${reason}.`, remedy],
    })
    this.hasComputed = hasComputed
  }
}

export declare namespace AnswerSizeUnsupportedError {
  type Options = {
    readonly kind: string
    readonly reason: string
    readonly remedy: string
    readonly hasComputed?: boolean
  }
}

/** A sealed question cannot be opened or was seen before. */
export class QuestionRefusedError extends BaseError<'question-unseal-failed'> {
  override readonly name = 'QuestionRefusedError'

  constructor({ reason }: { reason: string }) {
    super({
      code: 'question-unseal-failed',
      retry: 'elsewhere',
      summary: 'The provider cannot open this question.',
      details: [`Reason: ${reason}.`, 'Seal it anew to the key of the latest endpoint.'],
    })
  }
}

/** A peer opened a channel and did not say what for. */
export class HelloMissingError extends BaseError<'hello-timeout'> {
  override readonly name = 'HelloMissingError'

  constructor({ waitMs }: { waitMs: number }) {
    super({
      code: 'hello-timeout',
      retry: 'later',
      summary: 'The channel did not begin with a hello.',
      details: [`Waited: ${waitMs} ms.`, 'Send hello-session or hello-request first, at once.'],
    })
  }
}

/** The provider is shutting down: nothing new begins. */
export class ProviderStoppingError extends BaseError<'provider-stopping'> {
  override readonly name = 'ProviderStoppingError'

  constructor() {
    super({
      code: 'provider-stopping',
      retry: 'elsewhere',
      summary: 'The provider is stopping.',
      details: ['Ask another provider; sessions go on when this one is back.'],
    })
  }
}

/** The provider has no room for this client now, or for so much. */
export class ProviderFullError extends BaseError<'provider-capacity-exceeded'> {
  override readonly name = 'ProviderFullError'

  constructor({ reason, capMax, asset }: ProviderFullError.Options) {
    super({
      code: 'provider-capacity-exceeded',
      retry: 'elsewhere',
      summary: 'The provider has no room for this.',
      details: [
        `Reason: ${reason}.`,
        ...(capMax === undefined
          ? []
          : [`Largest cap that would do: ${Amount.detail(capMax, asset)}.`]),
        'Ask another provider, or this one later; paying clients have more room.',
      ],
    })
  }
}

export declare namespace ProviderFullError {
  type Options = {
    readonly reason: string
    /** Base units of `asset`. */
    readonly capMax?: bigint
    readonly asset?: AssetId
  }
}
