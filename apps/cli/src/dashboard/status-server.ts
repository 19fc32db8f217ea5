import { rename, writeFile } from 'node:fs/promises'
import type { Home } from '../config/home.ts'
import { toJson } from '../context/output.ts'
import {
  type LocalStatusServer,
  startLocalStatusServer,
  textResponse,
} from './local-status-server.ts'
import { metricsText } from './prometheus.ts'
import type { NodeSnapshot, StatusService } from './status.ts'

/** Leaves what a node says of itself on disk; whole, whenever the node is killed. */
async function writeSnapshot(home: Home, note: NodeSnapshot): Promise<void> {
  const next = `${home.statusNote}.next`
  try {
    await writeFile(next, toJson(note), { mode: 0o600 })
    await rename(next, home.statusNote)
  } catch {
    // A disk that is full must not keep a node from its work.
  }
}

/** Serves `/status` and `/metrics` to the owner of a provider, and leaves what it said last. */
export async function startStatusServer(options: {
  readonly home: Home
  readonly service: StatusService
  /** 0 takes any free one. */
  readonly port: number
}): Promise<LocalStatusServer> {
  const { home, service, port } = options
  const answer = async (pathname: string): Promise<Response> => {
    if (pathname === '/status') {
      const type = { 'content-type': 'application/json' }
      return new Response(toJson(await service.status()), { headers: type })
    }
    if (pathname !== '/metrics')
      return textResponse('The only paths are /status and /metrics.\n', 404)
    return textResponse(await metricsText(await service.status()), 200)
  }
  const files = { url: home.statusUrl, token: home.statusToken }
  const server = await startLocalStatusServer({ files, port, answer })
  const stopping = new AbortController()
  const sampling = service.run(stopping.signal, () => writeSnapshot(home, service.snapshot(false)))
  return {
    url: server.url,
    async stop() {
      stopping.abort()
      await sampling
      await writeSnapshot(home, service.snapshot(true))
      await server.stop()
    },
  }
}
