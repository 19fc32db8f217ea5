import { once } from 'node:events'
import { createHostedKeys } from '../peer/hosted-account.ts'
import type { StrangerAttack } from './attack.ts'

const BODY_BYTES = 10 * 1024 * 1024
const PIECE = Buffer.alloc(16 * 1024, 0x20)

/** Paths that read a body: with a key, with a key of a batch, and without any. */
const paths = [
  ['/v1/chat/completions', 'application/json'],
  ['/v1/files', 'multipart/form-data; boundary=x'],
  ['/.well-known/ohttp-gateway', 'message/ohttp-req'],
  ['/api/sign-in/challenge', 'application/json'],
] as const

/** Bodies whose last byte never comes. */
export const unfinishedBodies: StrangerAttack = {
  name: 'unfinished-bodies',
  against: 'gateway',
  summary: 'bodies that announce 10 MiB and never end, to four endpoints',
  connections: 64,
  async prepare({ http, targets, pace, signal }) {
    const [key] = await createHostedKeys(http, targets, 1)
    const { host } = new URL(targets.gatewayUrl)
    return async (connection) => {
      const [path, type] = paths[connection % paths.length]!
      const socket = await http.connect()
      const closed = once(socket, 'close')
      socket.resume()
      const head = [
        `POST ${path} HTTP/1.1`,
        `host: ${host}`,
        `origin: ${targets.gatewayUrl}`,
        `authorization: Bearer ${key}`,
        `content-type: ${type}`,
        `content-length: ${BODY_BYTES}`,
      ]
      socket.write(`${head.join('\r\n')}\r\n\r\n`)
      let sent = 0
      while (!socket.destroyed && !signal.aborted && sent + PIECE.length < BODY_BYTES) {
        await pace(PIECE.length)
        socket.write(PIECE)
        sent += PIECE.length
      }
      if (!socket.destroyed) await closed
      return `${path}: closed`
    }
  },
}
