import { BaseError, Hex, JsonNumber, type RandomBytes } from '@ostrom/protocol'
import type { RequestBatch } from '../../batches/batch.ts'
import { BatchLineInterruptedError } from '../../batches/errors.ts'
import { BATCH_LINES_PER_AUDIT } from '../../batches/limits.ts'
import type { BatchLine } from '../../batches/read-lines.ts'
import type { AskLine, LineAnswer } from '../../batches/run-batch.ts'
import { parseChat } from '../chat/request.ts'
import { parseCompletion } from '../completions/request.ts'
import { parseEmbedding } from '../embeddings/request.ts'
import { failureResponse } from '../failure-response.ts'
import type { HttpContext } from '../http-context.ts'
import { httpFailureOf } from '../http-failure.ts'
import type { createInferenceHandler, InferenceEndpoint } from '../inference-handler.ts'
import { parseResponses } from '../responses/request.ts'

const endpoints: Readonly<Record<RequestBatch['endpoint'], InferenceEndpoint>> = {
  '/v1/chat/completions': { parse: parseChat },
  '/v1/completions': { parse: parseCompletion, lists: 'prompt' },
  '/v1/responses': { parse: parseResponses },
  '/v1/embeddings': { parse: parseEmbedding, lists: 'input' },
}

/** Endpoints whose requests and answers name a service tier. */
const tiered: readonly RequestBatch['endpoint'][] = ['/v1/chat/completions', '/v1/responses']

/** Returns the request body of a line; it asks for flex offers if the endpoint has tiers. */
const bodyOf = ({ body }: BatchLine, endpoint: RequestBatch['endpoint']) =>
  JSON.stringify({ ...body, ...(tiered.includes(endpoint) && { service_tier: 'flex' }) })

/**
 * Returns whether this gateway draws a line for audits: one line in `BATCH_LINES_PER_AUDIT`. The
 * draw follows from the batch's random id, which no provider learns.
 */
const isDrawnLine = ({ id }: Pick<RequestBatch, 'id'>, { at }: Pick<BatchLine, 'at'>): boolean =>
  (Number(`0x${id.slice(-8)}`) + at) % BATCH_LINES_PER_AUDIT === 0

/**
 * Returns true for a temporary failure. The batch then asks the line again until the batch's window
 * is over, unless a part of the line may be paid.
 */
const mayPass = (error: unknown, status: number): boolean =>
  BaseError.is(error) && error.retry !== 'never' && status !== 402

/** Creates a function that asks the lines of batches as requests of their key. */
export function createAskLine(
  { random, units }: { readonly random: RandomBytes } & Pick<HttpContext, 'units'>,
  serve: ReturnType<typeof createInferenceHandler>,
) {
  return (secret: string): AskLine =>
    async (line, { batch, payment, signal }): Promise<LineAnswer> => {
      const path = batch.endpoint
      const id = `${batch.id}/${line.at}`
      const requestId = `req_${Hex.from(random(12)).slice(2)}`
      const headers = {
        authorization: `Bearer ${secret}`,
        'content-type': 'application/json',
        'x-client-request-id': id,
      }
      const init = { method: 'POST', headers, body: bodyOf(line, path), signal }
      const request = new Request(`http://gateway.invalid${path}`, init)
      const asLine = { id, isDrawn: isDrawnLine(batch, line), payment }
      try {
        const endpoint = endpoints[path]
        const response = await serve({ request, requestId, path, endpoint, line: asLine })
        const body = JsonNumber.parse(await response.text())
        return { status: response.status, requestId, body, isRetryable: false }
      } catch (error) {
        signal.throwIfAborted()
        // The batch continues when the gateway starts again.
        if (BaseError.is(error) && error.code === 'gateway-stopped') throw error
        const failure = httpFailureOf(error, requestId, units)
        const { status } = failure
        const body = await failureResponse(failure, path, requestId).json()
        const isLost = error instanceof BatchLineInterruptedError
        const isRetryable = mayPass(error, status) && !payment.isPaid
        return { status, requestId, body, isRetryable, ...(isLost && { lost: error.message }) }
      }
    }
}
