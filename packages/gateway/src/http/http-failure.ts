import { Amount, BaseError, errorPage, type Retry } from '@ostrom/protocol'
import { ProviderRefusedError } from '../sessions/errors.ts'
import { InternalError } from './errors.ts'
import { RETRY_AFTER_SECONDS } from './limits.ts'

/** HTTP status of each error code. Codes outside of this table get a status by `retry`. */
const statusOfCode: Readonly<Record<string, number>> = {
  'account-limit': 429,
  'answer-incomplete': 502,
  'batch-ended': 400,
  'batch-line-interrupted': 409,
  'batch-unknown': 404,
  'answer-size-unsupported': 400,
  'blind-message-refused': 400,
  'blind-session-unknown': 404,
  'blind-sessions-full': 429,
  'body-malformed': 400,
  'body-too-large': 413,
  'budget-reserved': 429,
  'budget-spent': 402,
  'client-disconnected': 499,
  'content-type-unsupported': 415,
  'compaction-empty': 502,
  'contents-unavailable': 404,
  'context-too-long': 400,
  'conversation-broken': 404,
  'conversation-too-long': 400,
  'field-invalid': 400,
  'field-unsupported': 400,
  'file-in-use': 409,
  'file-limit': 400,
  'file-unknown': 404,
  'gateway-busy': 503,
  'gateway-files-full': 507,
  'gateway-transfers-full': 503,
  'hosted-unsupported': 409,
  'idempotency-key-reused': 422,
  'idempotency-replay-lost': 409,
  'input-invalid': 400,
  'insufficient-funds': 402,
  'internal-error': 500,
  'invariant-violated': 500,
  'key-inactive': 401,
  'key-missing': 401,
  'key-model-forbidden': 403,
  'key-rate-limited': 429,
  'key-terms-invalid': 400,
  'key-unknown': 401,
  'license-not-accepted': 403,
  malformed: 400,
  'message-too-large': 413,
  'method-not-allowed': 405,
  'model-alias-unproven': 409,
  'model-quarantined': 403,
  'model-signature-invalid': 502,
  'model-unknown': 404,
  'model-unreadable': 502,
  'no-provider': 503,
  'over-budget': 402,
  'continuation-over-budget': 402,
  'constraints-unsatisfied': 400,
  'private-unavailable': 409,
  'prompt-credit-unavailable': 503,
  'prompt-unsupported': 400,
  'provider-timeout': 504,
  'proxy-fee-too-high': 502,
  'proxy-misbehaved': 502,
  'tokenizer-busy': 503,
  'response-not-cancellable': 400,
  'response-unknown': 404,
  'route-unknown': 404,
  'schema-unsupported': 400,
  'session-required': 402,
  'session-signature-invalid': 403,
  'spending-cap-reached': 402,
  'spending-caps-full': 429,
  'state-closed': 503,
  'task-unsupported': 400,
  'template-failed': 400,
  'tickets-spent': 402,
  'token-unknown': 400,
  'tools-unsupported': 400,
  'transfer-limit': 429,
  'external-wallet-required': 403,
  'upgrade-unsupported': 426,
}

/**
 * HTTP status of an error code that the table does not contain, by the error's `retry`. 500 and 503
 * blame this gateway, and 502 blames a provider.
 */
const statusOfRetry: Readonly<Record<Retry, number>> = { never: 500, later: 503, elsewhere: 502 }

/**
 * Codes by which a provider may state that the request itself is at fault. For any other code of a
 * provider the HTTP status is 502 or 503, so that the client does not look for a fault in its
 * request. The client still sees the code.
 */
const codesOfProviders: ReadonlySet<string> = new Set([
  'answer-size-unsupported',
  'context-too-long',
  'prompt-unsupported',
  'schema-unsupported',
  'template-failed',
  'token-unknown',
  'tools-unsupported',
])

/** Returns the HTTP status of an error. */
export function statusOf(error: BaseError): number {
  if (error instanceof ProviderRefusedError && !codesOfProviders.has(error.code)) {
    return error.retry === 'later' ? 503 : 502
  }
  return statusOfCode[error.code] ?? statusOfRetry[error.retry]
}

/**
 * OpenAI's codes, by this gateway's codes, of errors that OpenAI's API has too. Client programs
 * check OpenAI's codes.
 *
 * @see https://platform.openai.com/docs/guides/error-codes
 */
const openaiCodeOf: Readonly<Record<string, string>> = {
  'account-limit': 'rate_limit_exceeded',
  'budget-reserved': 'rate_limit_exceeded',
  'budget-spent': 'insufficient_quota',
  'context-too-long': 'context_length_exceeded',
  'insufficient-funds': 'insufficient_quota',
  'key-inactive': 'invalid_api_key',
  'key-missing': 'invalid_api_key',
  'key-rate-limited': 'rate_limit_exceeded',
  'key-unknown': 'invalid_api_key',
  'model-unknown': 'model_not_found',
  'over-budget': 'insufficient_quota',
  'continuation-over-budget': 'insufficient_quota',
  'spending-cap-reached': 'insufficient_quota',
  'spending-caps-full': 'rate_limit_exceeded',
  'transfer-limit': 'rate_limit_exceeded',
}

const typeOfStatus: Readonly<Record<number, string>> = {
  401: 'authentication_error',
  402: 'permission_error',
  403: 'permission_error',
  429: 'rate_limit_error',
}

const typeOf = (status: number): string =>
  typeOfStatus[status] ?? (status >= 500 ? 'server_error' : 'invalid_request_error')

/** Request field (`param`) by error code, for errors of inner layers that name no field. */
const paramOfCode: Readonly<Record<string, string>> = {
  'model-alias-unproven': 'model',
  'model-unknown': 'model',
  'constraints-unsatisfied': 'ostrom',
  'task-unsupported': 'model',
  'tools-unsupported': 'tools',
}

/** An error in OpenAI's format. */
export type WireError = {
  readonly message: string
  readonly type: string
  /** OpenAI's code if OpenAI's API has this error, otherwise the gateway's own code. */
  readonly code: string
  readonly param: string | null
  /** The gateway's own code, and the path of its documentation. */
  readonly ostrom: { readonly code: string; readonly docs: string }
}

/** An error as an HTTP response: OpenAI's body with status and headers. */
export type HttpFailure = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly error: WireError
}

const INCOMPLETE = 'The provider stopped in mid-answer; what you have is incomplete.'
const ASK_AGAIN = 'Ask again: the gateway then prefers another provider.'

/**
 * Messages for failures of the connection to a provider, in terms of the API. The network's own
 * messages name channels and peers, whose ids mean nothing to users of the API.
 */
const messageOfConnection: Readonly<Record<string, string>> = {
  'channel-closed': `The connection to the provider is closed. ${ASK_AGAIN}`,
  'channel-limit': `The provider has too many connections open. ${ASK_AGAIN}`,
  'channel-overloaded': `The provider does not read what it is sent. ${ASK_AGAIN}`,
  'channel-truncated': `${INCOMPLETE} ${ASK_AGAIN}`,
  'peer-unreachable': `The provider cannot be reached. ${ASK_AGAIN}`,
  'protocol-unsupported': `The provider does not answer questions any more. ${ASK_AGAIN}`,
}

const messageOf = (error: BaseError, units: readonly Amount.AssetMetadata[]): string =>
  messageOfConnection[error.code] ??
  Amount.humanizeDetails([error.summary, ...error.details].join(' '), units)

/** Returns the error itself, or an `internal-error` for a thrown value that is no `BaseError`. */
export const baseErrorOf = (thrown: unknown, requestId: string): BaseError =>
  BaseError.is(thrown) ? thrown : new InternalError({ requestId, cause: thrown })

/**
 * Returns the codes and the type of an error. A provider's code outside of `codesOfProviders` is
 * not translated to a code of OpenAI.
 */
function wireNamesOf(
  error: BaseError,
  status: number,
): Pick<WireError, 'code' | 'type' | 'ostrom'> {
  const isOfProvider = error instanceof ProviderRefusedError
  const own = isOfProvider ? error.code.replace(/[^a-z0-9-]/g, '-') : error.code
  const isForeign = isOfProvider && !codesOfProviders.has(own)
  const code = (isForeign ? undefined : openaiCodeOf[own]) ?? own
  const type = code === 'insufficient_quota' ? code : typeOf(status)
  return { code, type, ostrom: { code: own, docs: errorPage(own) } }
}

/**
 * Converts a thrown value to an HTTP failure. The result reveals no detail of unknown errors.
 *
 * @param units Symbols and decimals of assets, for amounts; base units when absent.
 */
export function httpFailureOf(
  thrown: unknown,
  requestId: string,
  units: readonly Amount.AssetMetadata[] = [],
): HttpFailure {
  const error = baseErrorOf(thrown, requestId)
  const status = statusOf(error)
  const {
    param,
    allow,
    upgrade,
    retryAfterSeconds: stated,
  } = error as {
    param?: unknown
    allow?: unknown
    upgrade?: unknown
    retryAfterSeconds?: unknown
  }
  // A provider's waiting time is not passed on, because the next question may go to another
  // provider.
  const retryAfterSeconds = error instanceof ProviderRefusedError ? undefined : stated
  const names = wireNamesOf(error, status)
  const isFinal = error.retry === 'never' || names.code === 'insufficient_quota'
  const headers: Record<string, string> = {}
  if (typeof allow === 'string') headers.allow = allow
  if (typeof upgrade === 'string') headers.upgrade = upgrade
  if (status === 401) headers['www-authenticate'] = 'Bearer realm="ostrom"'
  if ((status === 429 && !isFinal) || status === 503) {
    headers['retry-after'] = String(retryAfterSeconds ?? RETRY_AFTER_SECONDS)
  }
  // Clients made by the code generator of OpenAI's own client retry each 409, 429 and 5xx unless
  // this header forbids it.
  if (isFinal) headers['x-should-retry'] = 'false'
  return {
    status,
    headers,
    error: {
      message: messageOf(error, units),
      param: typeof param === 'string' ? param : (paramOfCode[error.code] ?? null),
      ...names,
    },
  }
}

/**
 * Returns a failure in the form that clients of the Responses API expect: for a spent budget, the
 * status 429 of OpenAI's API replaces 402. Codex treats 429 with the code `insufficient_quota` as
 * final, but retries five times after 402. The other APIs keep 402, which all their clients treat
 * as final; OpenCode, Continue and Cline retry after 429 with any code, for minutes or endlessly.
 */
export const asResponsesFailure = (failure: HttpFailure): HttpFailure =>
  failure.status === 402 && failure.error.type === 'insufficient_quota'
    ? { ...failure, status: 429 }
    : failure

/**
 * Returns the class name of an unknown error for the log, because its message may hold a prompt.
 */
export const nameOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.name : typeof thrown
