import { setTimeout as wait } from 'node:timers/promises'
import { createSink } from '../create-sink.ts'
import * as Cid from '../dag/cid.ts'
import { PIN_ORIGINS_MAX, PIN_POLL_MS, PIN_WAIT_MS } from '../limits.ts'
import type { ContentSink } from '../sink.ts'
import { bearer, call, joinUrl, jsonOf, valueAt } from './call.ts'
import { parseUrl } from './request.ts'

type PinStatus = 'queued' | 'pinning' | 'pinned' | 'failed'

/**
 * Parses a service's status of one request.
 *
 * @throws {Error} It differs from the API's definition.
 */
function pinOf(value: unknown): { id: string; status: PinStatus; cid: string } {
  const [id, status, cid] = [
    valueAt(value, 'requestid'),
    valueAt(value, 'status'),
    valueAt(value, 'pin', 'cid'),
  ]
  const state = ['queued', 'pinning', 'pinned', 'failed'].find((name) => name === status)
  if (typeof id !== 'string' || typeof cid !== 'string' || state === undefined) {
    throw new Error('a response in another format than the API defines')
  }
  return { id, status: state as PinStatus, cid }
}

/**
 * Creates a sink over the common API of pinning services (IPFS Pinning Service API 1.0). It uploads
 * nothing: the service fetches the content from an IPFS peer. Such a peer is the service itself
 * after an upload by another way, an IPFS node that stored the content, or this store's IPFS peer.
 *
 * @param options.url Such as `https://api.pinata.cloud/psa`; `/pins` is below it.
 * @param options.origins Multiaddrs of peers that have the contents.
 * @throws {TypeError} The URL is not http or https.
 */
export function createPinningSink(options: createPinningSink.Options): ContentSink {
  const { token, origins = [], waitMs = PIN_WAIT_MS, pollMs = PIN_POLL_MS } = options
  const base = parseUrl(options.url)
  const name = options.name ?? base.host
  const headers = { ...bearer(token), accept: 'application/json' }
  const ask = async (path: string, signal: AbortSignal | undefined) =>
    pinOf(await jsonOf(await call(joinUrl(base, path), { method: 'GET', headers, signal })))
  const begin = async (cid: string, signal: AbortSignal | undefined) => {
    const body = JSON.stringify({ cid, origins: origins.slice(0, PIN_ORIGINS_MAX) })
    const json = { ...headers, 'content-type': 'application/json' }
    return pinOf(
      await jsonOf(
        await call(joinUrl(base, '/pins'), { method: 'POST', headers: json, body, signal }),
      ),
    )
  }
  /** Returns an existing pin request, because some services would charge for a second one. */
  const findPin = async (cid: string, signal: AbortSignal | undefined) => {
    const path = joinUrl(base, '/pins')
    path.search = new URLSearchParams({ cid, status: 'queued,pinning,pinned' }).toString()
    const found = await jsonOf(await call(path, { method: 'GET', headers, signal }))
    const first = valueAt(found, 'results', 0)
    return first === undefined ? undefined : pinOf(first)
  }
  return createSink(name, async ({ cid }, { signal }) => {
    let pin = (await findPin(cid, signal)) ?? (await begin(cid, signal))
    for (let waited = 0; isUnderWay(pin.status) && waited < waitMs; waited += pollMs) {
      await wait(pollMs, undefined, signal ? { signal } : {})
      pin = await ask(`/pins/${encodeURIComponent(pin.id)}`, signal)
    }
    if (!Cid.parse(pin.cid).equals(Cid.parse(cid))) throw new Error(`it reported ${pin.cid}`)
    if (pin.status === 'failed') throw new Error('the service could not fetch it from its peers')
    return { status: pin.status === 'pinned' ? 'stored' : 'pending' }
  })
}

const isUnderWay = (status: PinStatus): boolean => status === 'queued' || status === 'pinning'

export declare namespace createPinningSink {
  type Options = {
    readonly url: string
    readonly token: string
    readonly origins?: readonly string[] | undefined
    readonly name?: string | undefined
    /**
     * Longest wait until the service has the content, in milliseconds. After this wait, the result
     * is `pending`.
     */
    readonly waitMs?: number | undefined
    readonly pollMs?: number | undefined
  }
}
