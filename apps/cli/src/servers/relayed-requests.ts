import { createHash } from 'node:crypto'
import {
  createGatewayKeys,
  createOhttpGateway,
  type GatewayIdentity,
  importIdentity,
  type OhttpGateway,
} from '@ostrom/ohttp'
import type { Clock } from '@ostrom/protocol'

const LABEL = 'ostrom:ohttp-identity:v1'

/**
 * Returns the identity with which a gateway signs its keys for relayed requests. It is derived from
 * a secret of the folder, so that it stays the same over restarts.
 *
 * @param processSecret See `readBatchSecret`.
 */
export const relayIdentityOf = async (processSecret: string): Promise<GatewayIdentity> =>
  await importIdentity(createHash('sha256').update(`${LABEL}\0${processSecret}`).digest())

/**
 * Creates the part of a gateway that answers relayed requests to OpenAI's API, and no other
 * requests.
 */
export async function createRelayedRequests(options: {
  readonly processSecret: string
  readonly clock: Clock
  /** Answers a request without a client address. */
  readonly fetch: (request: Request) => Promise<Response>
}): Promise<{ readonly ohttp: OhttpGateway; readonly gatewayKey: string }> {
  const { processSecret, clock, fetch } = options
  const identity = await relayIdentityOf(processSecret)
  const ohttp = createOhttpGateway({
    keys: createGatewayKeys({ identity, clock }),
    fetch,
    isServed: (pathname) => pathname.startsWith('/v1/'),
  })
  return { ohttp, gatewayKey: identity.publicKey }
}
