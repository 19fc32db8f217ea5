import { BaseError } from '@ostrom/protocol'
import { SinkFailedError } from './errors.ts'
import type { ContentSink, SinkOptions, SinkResult } from './sink.ts'
import type { Content } from './storage.ts'

/**
 * Creates a sink from its upload function. The reason of the resulting error is the message or
 * summary of the error that the function throws, so that message must contain no URL and no token.
 *
 * @param put Returns the fields that differ from the default: `pending`, and the files' locations.
 */
export function createSink(
  name: string,
  put: (
    content: Content,
    options: SinkOptions,
  ) => Promise<Partial<Pick<SinkResult, 'status' | 'locations'>>>,
): ContentSink {
  return {
    name,
    async put(content, options) {
      const { cid } = content
      try {
        const done = await put(content, options)
        return { sink: name, cid, status: 'stored', locations: [], ...done }
      } catch (error) {
        options.signal?.throwIfAborted()
        const reason = BaseError.is(error) ? error.summary : (error as Error).message
        throw new SinkFailedError({ sink: name, cid, reason, cause: error })
      }
    },
  }
}
