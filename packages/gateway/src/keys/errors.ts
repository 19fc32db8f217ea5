import { Amount, type AssetId, errorClass } from '@ostrom/protocol'

/** A request came without an API key. */
export class KeyMissingError extends errorClass('KeyMissingError', {
  code: 'key-missing',
  retry: 'never',
  summary: 'No API key was sent.',
  details: ['Send the header `Authorization: Bearer sk-ostrom-...`, or `x-api-key`.'],
}) {}

/** The API key does not belong to this gateway. The error never repeats the key. */
export class KeyUnknownError extends errorClass('KeyUnknownError', {
  code: 'key-unknown',
  retry: 'never',
  summary: 'The API key is unknown to this gateway.',
  details: ['Use a key of this gateway; the gateway shows a key only once, at its creation.'],
}) {}

type KeyInactiveValues = {
  readonly id: string
  readonly how: 'expired' | 'revoked'
  readonly atSeconds: number
}

/** The API key was valid earlier, but has expired or was revoked. */
export class KeyInactiveError extends errorClass('KeyInactiveError', {
  code: 'key-inactive',
  retry: 'never',
  summary: 'The API key is no longer valid.',
  details: ({ id, how, atSeconds }: KeyInactiveValues) => [
    `Key ${id} ${how === 'expired' ? 'expired' : 'was revoked'} at ${isoOf(atSeconds)}.`,
    'Create a new key and use it.',
  ],
}) {}

/** The API key may not use the requested model. */
export class KeyModelForbiddenError extends errorClass('KeyModelForbiddenError', {
  code: 'key-model-forbidden',
  retry: 'never',
  summary: 'The API key is not allowed to use this model.',
  details: ({ id, allowed }: { id: string; allowed: readonly string[] }) => [
    `Key ${id} may use: ${allowed.join(', ')}.`,
    'Ask for one of these models.',
  ],
}) {
  readonly param = 'model'
}

type KeyRateLimitedValues = {
  readonly id: string
  readonly requestsPerMinute: number
  readonly retryAfterSeconds: number
}

/** The key's requests exceed its rate limit. */
export class KeyRateLimitedError extends errorClass('KeyRateLimitedError', {
  code: 'key-rate-limited',
  retry: 'later',
  summary: 'The API key sends requests faster than its rate limit.',
  details: ({ id, requestsPerMinute, retryAfterSeconds }: KeyRateLimitedValues) => [
    `Key ${id} may send ${requestsPerMinute} requests per minute.`,
    `Try again in ${retryAfterSeconds} seconds.`,
  ],
  fields: ({ retryAfterSeconds }) => ({ retryAfterSeconds }),
}) {}

type BudgetSpentValues = {
  readonly id: string
  readonly period: 'total' | 'day'
  readonly spent: bigint
  readonly budget: bigint
  /** Asset of both amounts; the native token when absent. */
  readonly asset?: AssetId | undefined
}

/** The key's budget is spent. */
export class BudgetSpentError extends errorClass('BudgetSpentError', {
  code: 'budget-spent',
  retry: 'never',
  summary: "The API key's budget is spent.",
  details: ({ id, period, spent, budget, asset }: BudgetSpentValues) => {
    const which = period === 'day' ? 'budget per day' : 'budget'
    const [used, all] = [spent, budget].map((amount) => Amount.detail(amount, asset))
    return [
      `Key ${id} has spent ${used} of its ${which} of ${all}.`,
      period === 'day'
        ? 'The budget renews at midnight UTC; or use a key with a larger budget.'
        : 'Use a key with a larger budget.',
    ]
  },
}) {}

type SpendingCapReachedValues = {
  readonly scope: 'task' | 'conversation'
  readonly id: string
  readonly spent: bigint
  readonly costMax: bigint
  /** Asset of both amounts; the native token when absent. */
  readonly asset?: AssetId | undefined
}

/** A task or a conversation has spent its cap. */
export class SpendingCapReachedError extends errorClass('SpendingCapReachedError', {
  code: 'spending-cap-reached',
  retry: 'never',
  summary: ({ scope }) => `The ${scope} has spent all that it may cost.`,
  details: ({ scope, id, spent, costMax, asset }: SpendingCapReachedValues) => {
    const [used, all] = [spent, costMax].map((amount) => Amount.detail(amount, asset))
    return [
      `The ${scope} ${JSON.stringify(id)} has spent ${used} of ${all}.`,
      `Name a higher \`max_cost\` of the ${scope} to go on, or begin another one.`,
    ]
  },
  fields: ({ scope }) => ({ param: `ostrom.${scope}` }),
}) {}

type SpendingCapsFullValues = {
  readonly id: string
  readonly limit: number
  readonly scope: 'task' | 'conversation'
}

/**
 * The key already has the maximum number of tasks with spending limits, or of conversations with
 * spending limits.
 */
export class SpendingCapsFullError extends errorClass('SpendingCapsFullError', {
  code: 'spending-caps-full',
  retry: 'later',
  summary: ({ scope }) => `The API key has too many ${scope}s with limits.`,
  details: ({ id, limit }: SpendingCapsFullValues) => [
    `Key ${id} has ${limit}, and used each of them within the last day.`,
    'Go on in one of them, send the request without a limit of its own, or use another key.',
  ],
}) {}

type BudgetHeldValues = {
  /** Owner of the limit on spending. */
  readonly scope: 'key' | 'task' | 'conversation'
  readonly id: string
  readonly held: bigint
  /** Free part of the limit. */
  readonly left: bigint
  /** Amount that the request needs to begin. */
  readonly needed: bigint
  /** Asset of the amounts; the native token when absent. */
  readonly asset?: AssetId | undefined
}

/** Running answers hold a part of a limit, and the free rest is less than the request needs. */
export class BudgetHeldError extends errorClass('BudgetHeldError', {
  code: 'budget-reserved',
  retry: 'later',
  summary: 'The rest of what the API key, task or conversation may spend is reserved.',
  details: ({ scope, id, held, left, needed, asset }: BudgetHeldValues) => {
    const [reserved, free, least] = [held, left, needed].map((one) => Amount.detail(one, asset))
    const name = scope === 'key' ? `Key ${id}` : `The ${scope} ${JSON.stringify(id)}`
    return [
      `${name}: ${reserved} reserved for running answers, ${free} free; ${least} needed.`,
      'Try again when they have ended, or set max_tokens to reserve less for each answer.',
    ]
  },
}) {}

/** The terms of a new key are invalid. */
export class KeyTermsInvalidError extends errorClass('KeyTermsInvalidError', {
  code: 'key-terms-invalid',
  retry: 'never',
  summary: 'The terms of the API key are invalid.',
  details: ({ field, reason }: { field: string; reason: string }) => [
    `${field}: ${reason}.`,
    'No key was created; correct the field and try again.',
  ],
}) {}

const isoOf = (seconds: number): string => new Date(seconds * 1000).toISOString()
