import type { Clock } from '@ostrom/protocol'
import type { AnswerRun } from './answer-run.ts'
import type { InferenceJob } from './inference-job.ts'
import { bodyStreamOf } from './stream.ts'

/**
 * Returns a response with the headers of a run, once they are known. A streamed body then follows
 * part by part; a whole body is complete before the function returns.
 */
export async function respond(options: {
  readonly run: AnswerRun
  readonly job: InferenceJob
  readonly request: Request
  readonly clock: Clock
  readonly replayed: boolean
}): Promise<Response> {
  const { run, job, request, clock, replayed } = options
  const reader = run.attach({ replayed })
  const gone = () => reader.detach()
  request.signal.addEventListener('abort', gone, { once: true })
  if (request.signal.aborted) gone()
  try {
    const headers = {
      ...(await run.head),
      ...(replayed ? { 'idempotent-replayed': 'true' } : {}),
    }
    if (job.delivery === 'stream') {
      const type = 'text/event-stream; charset=utf-8'
      const stream = {
        'content-type': type,
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      }
      return new Response(bodyStreamOf(reader, clock), { headers: { ...headers, ...stream } })
    }
    const body = await reader.next()
    // Reads again, because a run counts as answered only after a reader has met the end of the
    // body.
    await reader.next()
    gone()
    return new Response(body ? Buffer.from(body) : null, {
      headers: { ...headers, 'content-type': 'application/json', 'cache-control': 'no-store' },
    })
  } catch (error) {
    gone()
    throw error
  }
}
