import { Amount, type AssetId, BaseError } from '@ostrom/protocol'

/** No such model on this chain. Names are never guessed. */
export class ModelUnknownError extends BaseError<'model-unknown'> {
  override readonly name = 'ModelUnknownError'

  /** @param options.known Names that are on offer, where they were read. */
  constructor({ model, known }: { model: string; known?: readonly string[] }) {
    super({
      code: 'model-unknown',
      retry: 'never',
      summary: 'The model is not known.',
      details: [
        `Asked for: ${model.slice(0, 128)}.`,
        ...(known ? [`Known: ${known.slice(0, 20).join(', ') || 'none yet'}.`] : []),
        'Use a name that /v1/models or `ostrom models` lists, or a version as a 0x hash.',
      ],
    })
  }
}

/** Nobody can answer now; the details say why each provider was left out. */
export class NoProviderError extends BaseError<'no-provider'> {
  override readonly name = 'NoProviderError'

  constructor({ model, reasons, cause }: NoProviderError.Options) {
    super({
      code: 'no-provider',
      retry: 'later',
      summary: 'No provider can answer for this model now.',
      details: [
        `Model: ${model.slice(0, 128)}.`,
        ...(reasons.length > 0 ? reasons.slice(0, 6) : ['Nobody offers it.']),
        'Try again soon, widen the limits you set, or choose another model.',
      ],
      cause,
    })
  }
}

export declare namespace NoProviderError {
  type Options = {
    readonly model: string
    /** One sentence for each provider. */
    readonly reasons: readonly string[]
    readonly cause?: unknown
  }
}

/** The answer could cost more than the caller allows. */
export class OverBudgetError extends BaseError<'over-budget'> {
  override readonly name = 'OverBudgetError'

  constructor({ needed, allowed, asset }: OverBudgetError.Options) {
    super({
      code: 'over-budget',
      retry: 'never',
      summary: 'The answer could cost more than the budget allows.',
      details: [
        `Needed: ${Amount.detailUp(needed, asset)}.`,
        `Allowed: ${Amount.detail(allowed, asset)}.`,
        'Ask for fewer tokens, or raise the budget of the key.',
      ],
    })
  }
}

export declare namespace OverBudgetError {
  type Options = {
    readonly needed: bigint
    readonly allowed: bigint
    /** What both are in; the native coin when absent. */
    readonly asset?: AssetId
  }
}

/** What the caller asks of providers, none of them has. */
export class PreferenceUnsupportedError extends BaseError<'constraints-unsatisfied'> {
  override readonly name = 'PreferenceUnsupportedError'
  readonly param: string

  /** @param options.field The field of `ostrom` that asks for it. */
  constructor({ field, offered }: { field: string; offered: readonly string[] }) {
    super({
      code: 'constraints-unsatisfied',
      retry: 'never',
      summary: 'No provider of the model is what is asked for.',
      details: [
        `Asked by: ${field}.`,
        `Offered: ${offered.slice(0, 8).join(', ')}.`,
        'Ask for less, or leave it out; where the API key asks for it, use another key.',
      ],
    })
    this.param = `ostrom.${field}`
  }
}

/** The model is made for another task than the one asked of it. */
export class TaskUnsupportedError extends BaseError<'task-unsupported'> {
  override readonly name = 'TaskUnsupportedError'

  constructor({ model, task, asked }: { model: string; task: string; asked: string }) {
    super({
      code: 'task-unsupported',
      retry: 'never',
      summary: 'The model is not made for what is asked of it.',
      details: [
        `Model: ${model.slice(0, 128)}. Its task: ${task}. Asked for: ${asked}.`,
        'Choose another model; /v1/models tells the task of each.',
      ],
    })
  }
}

/** A request on the chain that this wallet cannot have answered. */
export class RequestNotSendableError extends BaseError<'request-not-sendable'> {
  override readonly name = 'RequestNotSendableError'

  constructor({ request, reason }: { request: string; reason: string }) {
    super({
      code: 'request-not-sendable',
      retry: 'never',
      summary: 'The question cannot be sent for this request.',
      details: [
        `Request: ${request}. Reason: ${reason}.`,
        'Send it with the wallet and the key that the request was opened with.',
      ],
    })
  }
}
