import { createHostedKeys, jsonHeaders } from '../peer/hosted-account.ts'
import type { StrangerAttack } from './attack.ts'

/** Bytes of a body below the limit of 10 MiB. */
const BODY_BYTES = 10 * 1024 * 1024 - 1_024

const paths = [
  '/v1/chat/completions',
  '/v1/responses/input_tokens',
  '/v1/messages/count_tokens',
] as const

/** Bodies of the largest size that consist of tiny values. */
export const jsonValues: StrangerAttack = {
  name: 'json-values',
  against: 'gateway',
  summary: 'JSON bodies of 10 MiB with millions of empty objects, to three endpoints',
  connections: 2,
  async prepare({ http, targets, bytesMax }) {
    const [key] = await createHostedKeys(http, targets, 1)
    const count = Math.floor(Math.min(BODY_BYTES, bytesMax) / 3)
    const values = `${'{},'.repeat(count - 20)}{}`
    const body = Buffer.from(`{"model":"echo","messages":[${values}],"input":[]}`)
    return async (connection, turn) => {
      const path = paths[(connection + turn) % paths.length]!
      const { status } = await http.send({ method: 'POST', path, headers: jsonHeaders(key), body })
      return `${path}: ${status}`
    }
  },
}
