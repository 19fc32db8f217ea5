import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { deserialize, serialize } from 'node:v8'
import { CHILD_MESSAGE_BYTES_MAX } from '../limits.ts'
import { createByteBuffer } from './byte-buffer.ts'
import { countValues } from './clone-size.ts'

// Messages between an engine and its child: four bytes of length (little-endian), then the value in
// the format of structured clones. Node's own channel between processes is not used: it has no size
// limit, and it accepts handles of files and sockets, which native code that reads untrusted
// weights must not pass.

/** File descriptor of the socket in the child. */
export const CHILD_SOCKET = 3

const HEADER_BYTES = 4
/**
 * Bytes of the longest message that is copied into one buffer with its length, because the copy
 * costs less than a second write.
 */
const COPIED_BYTES_MAX = 16_384

/** Sends one message. Does nothing once the socket is closed. */
export function writeFrame(socket: Duplex, message: unknown, done?: () => void): void {
  if (socket.destroyed || socket.writableEnded) return
  const body = serialize(message)
  const head = Buffer.alloc(HEADER_BYTES)
  head.writeUInt32LE(body.length)
  if (body.length <= COPIED_BYTES_MAX) {
    socket.write(Buffer.concat([head, body]), () => done?.())
    return
  }
  socket.cork()
  socket.write(head)
  socket.write(body, () => done?.())
  socket.uncork()
}

/**
 * Delivers each message of a socket. Checks its bytes and number of values, but not its shape.
 *
 * @param options.valuesMax Maximum values of a message; unlimited if the sender is trusted.
 * @param options.onFault Called once, for a frame that is too long or unreadable; no later message
 *   is delivered.
 */
export function readFrames(socket: Duplex, options: readFrames.Options): void {
  const { valuesMax = Number.POSITIVE_INFINITY } = options
  const bytes = createByteBuffer()
  let failed = false
  const fail = (reason: string) => {
    failed = true
    options.onFault(reason)
  }
  const give = (body: Buffer) => {
    const values = valuesMax === Number.POSITIVE_INFINITY ? 0 : countValues(body, valuesMax)
    if (values === undefined) return fail('it sent what is no message')
    if (values > valuesMax) return fail(`it sent a message of more than ${valuesMax} values`)
    let message: unknown
    try {
      message = deserialize(body)
    } catch {
      return fail('it sent what is no message')
    }
    options.onMessage(message)
  }
  socket.on('data', (more: Buffer) => {
    if (failed) return
    bytes.push(more)
    while (!failed && bytes.length >= HEADER_BYTES) {
      const length = bytes.peek(HEADER_BYTES).readUInt32LE()
      if (length > CHILD_MESSAGE_BYTES_MAX) {
        return fail(`it sent a message of ${length} bytes, more than ${CHILD_MESSAGE_BYTES_MAX}`)
      }
      if (bytes.length < HEADER_BYTES + length) return
      give(bytes.take(HEADER_BYTES + length).subarray(HEADER_BYTES))
    }
  })
}

export declare namespace readFrames {
  type Options = {
    readonly valuesMax?: number
    readonly onMessage: (message: unknown) => void
    readonly onFault: (reason: string) => void
  }
}

/**
 * Connects a child to its parent, and ends the child when the connection closes.
 *
 * @param receive Called with the parent's messages, which come from the same build and are trusted.
 * @returns The function that sends to the parent.
 */
export function connectToParent<To, From>(receive: (message: To) => void): (message: From) => void {
  const parent = new Socket({ fd: CHILD_SOCKET, readable: true, writable: true })
  const die = () => process.kill(process.pid, 'SIGKILL')
  parent.once('close', die).once('error', die)
  readFrames(parent, { onMessage: (message) => receive(message as To), onFault: die })
  return (message) => writeFrame(parent, message)
}
