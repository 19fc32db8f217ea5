import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { deserialize, serialize } from 'node:v8'
import { CHILD_MESSAGE_BYTES_MAX } from '../limits.ts'

// Messages between an engine and its child: four bytes of length (little-endian), then the value in
// the format of structured clones. Node's own channel between processes has no limit of size and
// takes handles of files and sockets too; native code that reads strangers' weights gets none.

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
 * Gives on each message of a socket, unchecked but for its size.
 *
 * @param options.onFault Called once, for a frame that is too long or cannot be read; nothing that
 * follows it is given on.
 */
export function readFrames(socket: Duplex, options: readFrames.Options): void {
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
      let message: unknown
      try {
        message = deserialize(joined.subarray(at + HEAD_BYTES, at + want))
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
  type Options = {
    readonly onMessage: (message: unknown) => void
    readonly onFault: (reason: string) => void
  }
}

/**
 * In a child: the way to its parent, with which it dies.
 *
 * @param receive Given what the parent sends, which is of this build and believed.
 * @returns What sends to the parent.
 */
export function serveParentBy<To, From>(receive: (message: To) => void): (message: From) => void {
  const parent = new Socket({ fd: CHILD_SOCKET, readable: true, writable: true })
  const die = () => process.kill(process.pid, 'SIGKILL')
  parent.once('close', die).once('error', die)
  readFrames(parent, { onMessage: (message) => receive(message as To), onFault: die })
  return (message) => writeFrame(parent, message)
}
