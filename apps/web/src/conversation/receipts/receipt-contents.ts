import { apiErrorOf, GatewayUnreachableError } from '../../api/client.ts'
import type { ReadFile, ReceiptContents } from '../../receipt/contents.ts'

const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))

async function read(path: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(path, { credentials: 'same-origin', signal })
  } catch (error) {
    if (signal.aborted) throw error
    throw new GatewayUnreachableError('The gateway does not answer.')
  }
}

/**
 * Reads the contents that a receipt's hashes commit to, if the gateway still has them.
 *
 * @throws {GatewayUnreachableError | ApiError}
 */
export async function contentsOf(
  id: string,
  signal: AbortSignal,
): Promise<ReceiptContents | undefined> {
  const response = await read(`/api/v1/answers/${id}`, signal)
  if (response.status === 404) return undefined
  if (!response.ok) throw await apiErrorOf(response)
  const { prompt, output } = (await response.json()) as Record<'prompt' | 'output', string>
  return { prompt: bytesOf(prompt), output: bytesOf(output) }
}

/** Returns a function that reads content by its CID from this gateway. */
export const fileReader =
  (signal: AbortSignal): ReadFile =>
  async (cid, form) => {
    const response = await read(`/ipfs/${cid}${form === 'block' ? '?format=raw' : ''}`, signal)
    if (!response.ok) throw await apiErrorOf(response)
    return new Uint8Array(await response.arrayBuffer())
  }
