import { once } from 'node:events'
import type { StrangerAttack } from './attack.ts'

/** Connections that say nothing, or half of a request's head. */
export const idleConnections: StrangerAttack = {
  name: 'idle-connections',
  against: 'gateway',
  summary: 'connections that say nothing, and others that stop within the head of a request',
  connections: 1_000,
  async prepare({ http, pace, signal }) {
    return async (connection) => {
      const socket = await http.connect()
      const closed = once(socket, 'close')
      socket.resume()
      if (connection % 2 === 0) {
        const text = `GET /health HTTP/1.1\r\nhost: gateway\r\nx-part: ${'a'.repeat(4_000)}`
        await pace(text.length)
        socket.write(text)
      }
      if (!signal.aborted) await closed
      return 'closed'
    }
  },
}
