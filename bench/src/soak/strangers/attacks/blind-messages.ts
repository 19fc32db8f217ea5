import { emptyLists } from '../peer/empty-lists.ts'
import { createHostedKeys } from '../peer/hosted-account.ts'
import type { StrangerAttack } from './attack.ts'

/** Bytes of a message below the limit of a sealed question, 3 MiB. */
const MESSAGE_BYTES = 3 * 1024 * 1024

/** Messages of an unknown blind session, which a gateway decodes before it looks for it. */
export const blindMessages: StrangerAttack = {
  name: 'blind-messages',
  against: 'gateway',
  summary: 'messages of 3 MiB with millions of empty lists to a blind session that is not there',
  connections: 4,
  async prepare({ http, targets, bytesMax }) {
    const [key] = await createHostedKeys(http, targets, 1)
    const path = `/v1/blind/sessions/0x${'11'.repeat(32)}/messages`
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/cbor' }
    const body = emptyLists(Math.min(MESSAGE_BYTES, bytesMax))
    return async () => {
      const { status } = await http.send({ method: 'POST', path, headers, body })
      return `${status}`
    }
  },
}
