import { PARTICIPANT_TIMEOUT_MS } from '../limits.ts'
import type { GatewayAccess } from '../participant-messages.ts'

/** Sends a request to a gateway's API, reads the whole response, and returns the status. */
export async function request(
  { url, key }: GatewayAccess,
  path: string,
  body?: unknown,
): Promise<number> {
  const response = await fetch(`${url}/v1/${path}`, {
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    signal: AbortSignal.timeout(PARTICIPANT_TIMEOUT_MS),
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  })
  await response.arrayBuffer()
  return response.status
}
