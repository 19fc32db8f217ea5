import { createHostedKeys, jsonHeaders } from '../peer/hosted-account.ts'
import type { HttpPeer } from '../peer/http-peer.ts'
import { uploadFile } from '../peer/upload-file.ts'
import type { StrangerAttack } from './attack.ts'

const SMALL_LINES = 200
/** Bytes of a line above the limit of a body, and of one just below it. */
const lineBytes = [31 * 1024 * 1024, 10 * 1024 * 1024 - 1_024] as const

/** Milliseconds between two looks at a batch. */
const LOOK_MS = 500

const small = (id: number) =>
  JSON.stringify({
    custom_id: `line ${id}`,
    method: 'POST',
    url: '/v1/chat/completions',
    body: { model: 'echo', max_tokens: 1, messages: [{ role: 'user', content: 'a' }] },
  })

function fileOf(bytes: number): Buffer {
  const lines = Array.from({ length: SMALL_LINES }, (_, id) => small(id))
  const head = small(SMALL_LINES).replace(/\[.*\]/, '[')
  const values = `${'{},'.repeat(Math.floor(bytes / 3) - 200)}{}`
  return Buffer.from(`${lines.join('\n')}\n${head.slice(0, -2)}${values}]}}\n`)
}

/** Batches of moneyless keys, each with one huge line behind small ones. */
export const batchLines: StrangerAttack = {
  name: 'batch-lines',
  against: 'gateway',
  summary: 'batches of a moneyless account, with 200 small lines and one of 31 or 10 MiB',
  connections: 8,
  async prepare({ http, targets, signal }) {
    const keys = await createHostedKeys(http, targets, 8)
    const files: string[] = []
    for (const [at, key] of keys.entries()) {
      files.push(await uploadFile(http, key, fileOf(lineBytes[at % lineBytes.length]!)))
    }
    return async (connection) => {
      const headers = jsonHeaders(keys[connection]!)
      const endpoint = '/v1/chat/completions'
      const terms = { input_file_id: files[connection], endpoint, completion_window: '24h' }
      const body = JSON.stringify(terms)
      const made = await http.send({ method: 'POST', path: '/v1/batches', headers, body })
      if (made.status !== 200) return `${made.status}`
      const { id } = JSON.parse(made.text) as { readonly id: string }
      const batch = { http, headers, path: `/v1/batches/${id}` }
      const status = await untilOver(batch, signal)
      await http.send({ method: 'POST', path: `${batch.path}/cancel`, headers })
      return status
    }
  },
}

/** Looks at a batch until it is over, or a few times: its lines have no payer, so it pauses. */
async function untilOver(
  batch: {
    readonly http: HttpPeer
    readonly headers: Readonly<Record<string, string>>
    readonly path: string
  },
  signal: AbortSignal,
): Promise<string> {
  const { http, headers, path } = batch
  for (let looks = 0; looks < 10 && !signal.aborted; looks++) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    const { status, text } = await http.send({ path, headers })
    if (status !== 200) return `${status}`
    const told = JSON.parse(text) as { readonly status: string }
    if (!['validating', 'in_progress', 'finalizing'].includes(told.status)) return told.status
  }
  return 'runs on'
}
