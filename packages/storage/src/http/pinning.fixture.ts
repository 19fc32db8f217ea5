import { createStorageMemory } from '../memory.ts'
import type { Storage } from '../storage.ts'
import { createStoreSource } from '../store-peer.ts'
import { createBlobHandler } from './handler.ts'
import { type HttpFixture, serve } from './serve.fixture.ts'

export type PinningFixture = HttpFixture & {
  behaviour: 'honest' | 'refusing' | 'lying' | 'confused' | 'slow'
  /** Number of contents that the service was asked to pin and began to fetch. */
  begun: number
  /** Handler of the service's own gateway. */
  readonly handle: (request: Request) => Promise<Response>
}

type Pin = { requestid: string; status: string; cid: string }

/**
 * Serves a pinning service by its OpenAPI document (version 1.0.0). It fetches pinned contents from
 * `network`, which represents the IPFS peers, and serves them by a gateway.
 */
export async function servePinning(options: {
  readonly token: string
  readonly network: Storage
}): Promise<PinningFixture> {
  const { token, network } = options
  const store = createStorageMemory()
  const pins = new Map<string, Pin>()
  const gateway = createBlobHandler({ storage: store })
  const statusOf = ({ requestid, status, cid }: Pin) => ({
    requestid,
    status: service.behaviour === 'slow' ? 'queued' : status,
    created: '2026-01-01T00:00:00.000Z',
    pin: { cid: service.behaviour === 'confused' ? `${cid.slice(0, -1)}q` : cid },
    delegates: [],
  })
  const begin = async (cid: string): Promise<Response> => {
    service.begun += 1
    const pin: Pin = { requestid: `pin-${pins.size + 1}`, status: 'pinning', cid }
    pins.set(pin.requestid, pin)
    const sources = [createStoreSource(network, { name: 'peers' })]
    await store.fetch({ cid }, { sources }).then(
      () => {
        pin.status = 'pinned'
      },
      () => {
        pin.status = 'failed'
      },
    )
    return Response.json({ ...statusOf(pin), status: 'queued' }, { status: 202 })
  }
  const served = await serve(async (request) => {
    const url = new URL(request.url)
    const [, id] = /^\/pins(?:\/(.+))?$/.exec(url.pathname) ?? []
    if (request.headers.get('authorization') !== `Bearer ${token}`) {
      return Response.json({ error: { reason: 'UNAUTHORIZED' } }, { status: 401 })
    }
    if (service.behaviour === 'refusing') {
      return Response.json({ error: { reason: 'INSUFFICIENT_FUNDS' } }, { status: 409 })
    }
    if (request.method === 'POST')
      return await begin(((await request.json()) as { cid: string }).cid)
    if (id !== undefined) {
      const pin = pins.get(id)
      return pin ? Response.json(statusOf(pin)) : Response.json({}, { status: 404 })
    }
    const cid = url.searchParams.get('cid')
    const found = [...pins.values()].filter((pin) => pin.cid === cid && pin.status !== 'failed')
    return Response.json({ count: found.length, results: found.map(statusOf) })
  })
  const handle = async (request: Request): Promise<Response> => {
    const answer = await gateway(request)
    if (service.behaviour !== 'lying' || !answer.ok) return answer
    const bytes = new Uint8Array(await answer.arrayBuffer())
    bytes[0]! ^= 1
    const { status, headers } = answer
    return new Response(bytes, { status, headers })
  }
  const service: PinningFixture = { ...served, behaviour: 'honest', begun: 0, handle }
  return service
}
