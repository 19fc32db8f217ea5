import { createHostedKeys } from '../peer/hosted-account.ts'
import { uploadFile } from '../peer/upload-file.ts'
import type { StrangerAttack } from './attack.ts'

const FILE_BYTES = 32 * 1024 * 1024

/** Downloads of a large file whose bytes stay unread. */
export const unreadDownloads: StrangerAttack = {
  name: 'unread-downloads',
  against: 'gateway',
  summary: 'downloads of a file of 32 MiB by a moneyless account, which stay unread',
  connections: 64,
  async prepare({ http, targets }) {
    const keys = await createHostedKeys(http, targets, 4)
    const files = new Map<string, string>()
    for (const key of keys)
      files.set(key, await uploadFile(http, key, Buffer.alloc(FILE_BYTES, 10)))
    return async (connection) => {
      const key = keys[connection % keys.length]!
      const path = `/v1/files/${files.get(key)}/content`
      const headers = { authorization: `Bearer ${key}` }
      const response = await http.sendUnread({ path, headers })
      const { statusCode = 0 } = response
      if (statusCode !== 200) response.resume()
      await new Promise((resolve) => response.once('close', resolve))
      return `${statusCode}`
    }
  },
}
