import { BaseError } from '@ostrom/protocol'
import { SinkFailedError } from './errors.ts'
import type { ContentSink, SinkOptions, SinkResult } from './sink.ts'
import type { Content } from './storage.ts'

/**
 * A sink of what brings a content to its place. Whatever that throws is told as the place's
 * failure, with its message or its summary as the reason, so it must hold no URL and no token.
 *
 * @param put Answers with what is not usual: what is `pending`, and the files' locations.
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
