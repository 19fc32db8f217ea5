import type { Duplex } from 'node:stream'
import { deserialize, serialize } from 'node:v8'
import { CHILD_MESSAGE_BYTES_MAX } from '../limits.ts'

// Messages between an engine and its child: four bytes of length (little-endian), then the value in
// the format of structured clones. Node's own channel between processes has no limit of size and
// takes handles of files and sockets too; native code that reads strangers' weights is not given it.

/** File descriptor of the socket in the child. */
export const CHILD_SOCKET = 3

const HEAD_BYTES = 4

/** Sends one message. Does nothing once the socket is closed. */
export function writeFrame(socket: Duplex, message: unknown, done?: () => void): void {
  if (socket.destroyed || socket.writableEnded) return
  const body = serialize(message)
  const head = Buffer.alloc(HEAD_BYTES)
  head.writeUInt32LE(body.length)
  socket.cork()
  socket.write(head)
  socket.write(body, () => done?.())
  socket.uncork()
}

/**
 * Gives on each message of a socket that has its form.
 *
 * @param options.onFault Called once, for a frame that is too long, cannot be read or is not of the
 * form; nothing that follows it is given on.
 */
export function readFrames<message>(socket: Duplex, options: readFrames.Options<message>): void {
  let parts: Buffer[] = []
  let have = 0
  /** Bytes of the frame under way with its head; unknown until the head is there. */
  let want: number | undefined
  let failed = false
  const fail = (reason: string) => {
    failed = true
    parts = []
    options.onFault(reason)
  }
  const take = () => {
    const joined = parts.length === 1 ? parts[0]! : Buffer.concat(parts)
    let at = 0
    want = undefined
    while (!failed && joined.length - at >= HEAD_BYTES) {
      const length = joined.readUInt32LE(at)
      if (length > CHILD_MESSAGE_BYTES_MAX) {
        return fail(`it sent a message of ${length} bytes, more than ${CHILD_MESSAGE_BYTES_MAX}`)
      }
      want = HEAD_BYTES + length
      if (joined.length - at < want) break
      let message: message
      try {
        message = options.parse(deserialize(joined.subarray(at + HEAD_BYTES, at + want)))
      } catch {
        return fail('it sent what is no message')
      }
      at += want
      want = undefined
      options.onMessage(message)
    }
    const rest = joined.subarray(at)
    parts = rest.length > 0 ? [rest] : []
    have = rest.length
  }
  socket.on('data', (bytes: Buffer) => {
    if (failed) return
    parts.push(bytes)
    have += bytes.length
    if (have >= (want ?? HEAD_BYTES)) take()
  })
}

export declare namespace readFrames {
  type Options<message> = {
    /** Throws for what is not of the form. */
    readonly parse: (value: unknown) => message
    readonly onMessage: (message: message) => void
    readonly onFault: (reason: string) => void
  }
}
