import { type AsyncQueue, createAsyncQueue } from '@ostrom/protocol'
import { RECEIVE_MESSAGE_BYTES } from './limits.ts'

/**
 * Received messages of a channel that wait for a reader. The queue counts their memory and reports
 * each read message, so that an adapter can pause and resume its peer.
 */
export type ReceiveQueue = Pick<
  AsyncQueue<Uint8Array>,
  'push' | 'end' | 'fail' | 'state' | typeof Symbol.asyncIterator
> & {
  /** Bytes of the waiting messages, and `RECEIVE_MESSAGE_BYTES` for each. */
  readonly bytes: number
}

/**
 * Creates an empty receive queue.
 *
 * @param onTaken Called with the size of each read message.
 */
export function createReceiveQueue(onTaken: (bytes: number) => void): ReceiveQueue {
  let bytes = 0
  const queue = createAsyncQueue<Uint8Array>(({ length }) => {
    bytes -= RECEIVE_MESSAGE_BYTES + length
    onTaken(length)
  })
  return {
    get state() {
      return queue.state
    },
    get bytes() {
      return bytes
    },
    push(message) {
      if (queue.state !== 'open') return
      bytes += RECEIVE_MESSAGE_BYTES + message.length
      queue.push(message)
    },
    end: () => queue.end(),
    fail(error, discard) {
      if (discard) bytes = 0
      queue.fail(error, discard)
    },
    [Symbol.asyncIterator]: () => queue[Symbol.asyncIterator](),
  }
}
