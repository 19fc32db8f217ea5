import { timingSafeEqual } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { listen } from '../composition/listen.ts'
import { type Home, tokenIn } from '../config/home.ts'
import { toJson } from '../output.ts'
import { metricsText } from './metrics.ts'
import type { NodeNote, StatusKeeper } from './status.ts'

/** A node that can be asked how it is, from the same machine alone. */
export type StatusServer = {
  /** For example `http://127.0.0.1:9464`. */
  readonly url: string
  stop(): Promise<void>
}

const isAllowed = (request: Request, token: string): boolean => {
  const given = Buffer.from(request.headers.get('authorization') ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

/** Leaves what a node says of itself on disk; whole, whenever the node is killed. */
async function leaveNote(home: Home, note: NodeNote): Promise<void> {
  const next = `${home.statusNote}.next`
  try {
    await writeFile(next, toJson(note), { mode: 0o600 })
    await rename(next, home.statusNote)
  } catch {
    // A disk that is full must not keep a node from its work.
  }
}

const plain = (text: string, status: number): Response =>
  new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })

/**
 * Serves `/status` and `/metrics` on this machine alone, to whoever can read the token of the
 * node's home. Its address is written beside the token, and so is what it said last.
 */
export async function startStatusServer(options: {
  readonly home: Home
  readonly keeper: StatusKeeper
  /** 0 takes any free one. */
  readonly port: number
}): Promise<StatusServer> {
  const { home, keeper, port } = options
  const token = await tokenIn(home.statusToken)
  const answer = async (request: Request): Promise<Response> => {
    if (!isAllowed(request, token)) return plain('The token is not this node’s.\n', 401)
    const { pathname } = new URL(request.url)
    if (request.method !== 'GET') return plain('Only GET.\n', 405)
    if (pathname === '/status') {
      const type = { 'content-type': 'application/json' }
      return new Response(toJson(await keeper.status()), { headers: type })
    }
    if (pathname !== '/metrics') return plain('There is /status and /metrics.\n', 404)
    return plain(await metricsText(await keeper.status()), 200)
  }
  const { server, url } = await listen({ fetch: answer, host: '127.0.0.1', port })
  await writeFile(home.statusUrl, `${url}\n`, { mode: 0o600 })
  const stopping = new AbortController()
  const sampling = keeper.run(stopping.signal, () => leaveNote(home, keeper.note(false)))
  return {
    url,
    async stop() {
      stopping.abort()
      await sampling
      await leaveNote(home, keeper.note(true))
      await rm(home.statusUrl, { force: true })
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
