import type { HttpPeer } from './http-peer.ts'

/** A text that is in no file, not even in part. */
const BOUNDARY = 'ostrom-hostile-upload'

/** Uploads a file for batches with a key, before an attack begins. Returns its id. */
export async function uploadFile(
  http: HttpPeer,
  key: string,
  content: Uint8Array,
): Promise<string> {
  const part = (name: string) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"`
  const body = Buffer.concat([
    Buffer.from(`${part('purpose')}\r\n\r\nbatch\r\n`),
    Buffer.from(`${part('file')}; filename="lines.jsonl"\r\n\r\n`),
    content,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ])
  const headers = {
    authorization: `Bearer ${key}`,
    'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
  }
  const sent = { method: 'POST', path: '/v1/files', headers, body, isPaced: false }
  const { status, text } = await http.send(sent)
  if (status !== 200) throw new Error(`/v1/files: ${status}: ${text}`)
  return (JSON.parse(text) as { readonly id: string }).id
}
