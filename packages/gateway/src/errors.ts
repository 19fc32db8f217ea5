import { Amount, type AssetId, errorClass } from '@ostrom/protocol'

type NoProviderValues = {
  readonly model: string
  /** Reasons why providers failed or were excluded, one sentence for each of them. */
  readonly reasons: readonly string[]
  /** Seconds until a provider accepts this client again; `undefined` if that is unknown. */
  readonly retryAfterSeconds?: number | undefined
}

/** No provider can answer now; the details give the reason for each provider. */
export class NoProviderError extends errorClass('NoProviderError', {
  code: 'no-provider',
  retry: 'later',
  summary: 'No provider can answer with this model now.',
  details: ({ model, reasons, retryAfterSeconds }: NoProviderValues) => [
    `Model: ${model.slice(0, 128)}.`,
    ...(reasons.length > 0 ? reasons.slice(0, 6) : ['No provider offers it.']),
    retryAfterSeconds === undefined
      ? 'Try again soon, relax your limits, or choose another model.'
      : `Try again in ${retryAfterSeconds} seconds, when the first provider accepts you again.`,
  ],
  fields: ({ retryAfterSeconds }) => ({ retryAfterSeconds }),
}) {}

type PromptCreditUnavailableValues = {
  readonly promptTokens: number
  /** Reasons why providers failed or were excluded, one sentence for each of them. */
  readonly reasons: readonly string[]
}

/** Each provider that was asked gives this client less credit than the prompt costs. */
export class PromptCreditUnavailableError extends errorClass('PromptCreditUnavailableError', {
  code: 'prompt-credit-unavailable',
  retry: 'later',
  summary: 'No provider processes a prompt of this length before it is paid.',
  details: ({ promptTokens, reasons }: PromptCreditUnavailableValues) => [
    `Prompt: ${promptTokens} tokens.`,
    ...reasons.slice(0, 6),
    'Credit grows as you pay, and is less while other prompts run: ask again soon, or less.',
    'Or pay more ahead (`ostrom.prepaid_tokens`, or `prepaidTokens` of the gateway);',
    'a provider that then sends nothing keeps it.',
  ],
}) {}

type OverBudgetValues = {
  readonly needed: bigint
  readonly allowed: bigint
  /** Asset of both amounts; the native token when absent. */
  readonly asset?: AssetId
}

/** The answer could cost more than the caller's limit. */
export class OverBudgetError extends errorClass('OverBudgetError', {
  code: 'over-budget',
  retry: 'never',
  summary: 'The answer could cost more than the budget allows.',
  details: ({ needed, allowed, asset }: OverBudgetValues) => [
    `Needed: ${Amount.detailUp(needed, asset)}.`,
    `Allowed: ${Amount.detail(allowed, asset)}.`,
    'Ask for fewer tokens, or raise the budget of the key.',
  ],
}) {}

/** A provider failed in the middle of an answer, and a limit of cost pays for no continuation. */
export class ContinuationOverBudgetError extends errorClass('ContinuationOverBudgetError', {
  code: 'continuation-over-budget',
  retry: 'later',
  summary: 'The provider failed, and the limit of cost pays for no other one to continue.',
  details: ({ limit, failure, shortage }: ContinuationOverBudgetValues) => [
    `Reached limit: ${limit}.`,
    ...shortage.details.slice(0, 2),
    `The provider's failure: ${failure}.`,
    'Raise this limit, or ask again for a new answer.',
  ],
}) {}

type ContinuationOverBudgetValues = {
  /** The limit that leaves too little: of the request, the key, the task or the conversation. */
  readonly limit: string
  /** Error code of the provider that failed. */
  readonly failure: string
  /** States the amounts that are needed and allowed. */
  readonly shortage: OverBudgetError
}

type PreferenceUnsupportedValues = {
  /** The constraint's field in `ostrom`. */
  readonly field: string
  readonly offered: readonly string[]
}

/** No provider of the model meets the caller's constraints. */
export class PreferenceUnsupportedError extends errorClass('PreferenceUnsupportedError', {
  code: 'constraints-unsatisfied',
  retry: 'never',
  summary: 'No provider of the model meets a constraint of the request.',
  details: ({ field, offered }: PreferenceUnsupportedValues) => [
    `Constraint: ${field}.`,
    `Offered: ${offered.slice(0, 8).join(', ')}.`,
    'Relax or remove the constraint; if the API key sets it, use another key.',
  ],
  fields: ({ field }) => ({ param: `ostrom.${field}` }),
}) {}

/** The model's task is not the task of the request. */
export class TaskUnsupportedError extends errorClass('TaskUnsupportedError', {
  code: 'task-unsupported',
  retry: 'never',
  summary: 'The model does not support the requested task.',
  details: ({ model, task, asked }: { model: string; task: string; asked: string }) => [
    `Model: ${model.slice(0, 128)}. Its task: ${task}. Requested: ${asked}.`,
    'Choose another model; /v1/models lists the task of each.',
  ],
}) {}

/** The wallet cannot send the question of this on-chain request. */
export class RequestNotSendableError extends errorClass('RequestNotSendableError', {
  code: 'request-not-sendable',
  retry: 'never',
  summary: 'The question of this request cannot be sent.',
  details: ({ request, reason }: { request: string; reason: string }) => [
    `Request: ${request}. Reason: ${reason}.`,
    'Use the wallet and the key that opened the request.',
  ],
}) {}

/** A private question cannot be asked privately; the gateway does not ask it in another way. */
export class PrivateUnavailableError extends errorClass('PrivateUnavailableError', {
  code: 'private-unavailable',
  retry: 'never',
  summary: 'A private question cannot be asked here.',
  details: ({ reason, remedy }: { readonly reason: string; readonly remedy: string }) => [
    `Reason: ${reason}.`,
    remedy,
  ],
}) {}
