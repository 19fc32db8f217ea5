import type { HttpFailure, WireError } from '../http-failure.ts'

// Errors in Anthropic's format. Clients of that API decide by the error's type.

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

/** An error in Anthropic's format; the gateway's own code and its page are in `ostrom`. */
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
 * Details that make Anthropic's client of version 1.14 continue without a thread: its tool runner
 * asks for one by default, and after this error sends the whole conversation each time.
 */
const threadDetails = { error_code: 'thread_unsupported_request', unsupported: ['thread'] }

/** Converts an error of a response, or of a stream that has begun, which has no status. */
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
