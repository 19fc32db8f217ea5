import { asResponsesFailure, type HttpFailure } from './http-failure.ts'
import { messagesFailureBody } from './messages/failure.ts'

/** The path of messages in Anthropic's API; the API's other paths are below it. */
const MESSAGES_PATH = '/v1/messages'

/** Returns true for paths of Anthropic's API, whose errors have another form. */
export const isMessages = (path: string): boolean =>
  path === MESSAGES_PATH || path.startsWith(`${MESSAGES_PATH}/`)

/** The path of the Responses API. */
const RESPONSES_PATH = '/v1/responses'

const isResponses = (path: string): boolean =>
  path === RESPONSES_PATH || path.startsWith(`${RESPONSES_PATH}/`)

/** Returns the response to a failed request, in the form of the API to which the path belongs. */
export function failureResponse(given: HttpFailure, path: string, requestId: string): Response {
  const failure = isResponses(path) ? asResponsesFailure(given) : given
  const { status, headers, error } = failure
  const body = isMessages(path) ? messagesFailureBody(failure, requestId) : { error }
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, 'content-type': 'application/json' },
  })
}
