import type { HttpFailure, WireError } from '../http-failure.ts'

// Errors in Anthropic's format. Clients of that API distinguish errors by their `type`.

const typeOfType: Readonly<Record<string, string>> = {
  insufficient_quota: 'billing_error',
  server_error: 'api_error',
}

const typeOfStatus: Readonly<Record<number, string>> = {
  402: 'billing_error',
  404: 'not_found_error',
  413: 'request_too_large',
  503: 'overloaded_error',
}

/**
 * An error in Anthropic's format. Its field `ostrom` has the gateway's error code, and the page
 * about this code.
 */
export type MessagesError = {
  readonly type: 'error'
  readonly error: {
    readonly type: string
    readonly message: string
    readonly details?: object
    readonly ostrom: object
  }
}

/**
 * Error details after which Anthropic's client of version 1.14 uses no thread (a conversation that
 * the server stores). The client's tool runner requests a thread by default; after this error the
 * tool runner sends the whole conversation in each request.
 */
const threadDetails = { error_code: 'thread_unsupported_request', unsupported: ['thread'] }

/**
 * Converts an error to Anthropic's format.
 *
 * @param status HTTP status of the response; absent for an error in a stream that has begun.
 */
export function messagesError(error: WireError, status?: number): MessagesError {
  const { message, type, param, ostrom } = error
  const named = (status !== undefined && typeOfStatus[status]) || typeOfType[type] || type
  const details = param === 'thread' && { details: threadDetails }
  return {
    type: 'error',
    error: { type: named, message, ...details, ostrom: { ...ostrom, param } },
  }
}

/** Returns the body of a failed request below `/v1/messages`. */
export const messagesFailureBody = ({ error, status }: HttpFailure, requestId: string) => ({
  ...messagesError(error, status),
  request_id: requestId,
})
