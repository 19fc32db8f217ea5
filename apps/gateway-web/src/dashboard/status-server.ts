import { rename, writeFile } from 'node:fs/promises'
import { JsonText } from '@ostrom/protocol'
import type { Home } from '../data-folder/home.ts'
import {
  type LocalStatusServer,
  startLocalStatusServer,
  textResponse,
} from './local-status-server.ts'
import { metricsText } from './prometheus.ts'
import { changeReplica, type ModelReplicas, REPLICAS_PATH, replicaRows } from './replicas.ts'
import type { NodeSnapshot, StatusService } from './status.ts'

/** Writes a node's status to disk atomically, so that a kill leaves a whole file. */
async function writeSnapshot(home: Home, note: NodeSnapshot): Promise<void> {
  const next = `${home.statusNote}.next`
  try {
    await writeFile(next, JsonText.stringify(note), { mode: 0o600 })
    await rename(next, home.statusNote)
  } catch {
    // A full disk must not stop the work of a node.
  }
}

const jsonResponse = (value: unknown): Response =>
  new Response(JsonText.stringify(value), { headers: { 'content-type': 'application/json' } })

/**
 * Serves `/status`, `/metrics` and `/replicas` to the owner of a provider, drains replicas on
 * request, and stores the last status on disk.
 */
export async function startStatusServer(options: {
  readonly home: Home
  readonly service: StatusService
  /** Servers of the models; none when absent. */
  readonly replicas?: readonly ModelReplicas[]
  /** Port of the server; 0 takes any free port. */
  readonly port: number
}): Promise<LocalStatusServer> {
  const { home, service, replicas = [], port } = options
  const unknownPath = () =>
    textResponse(`The only paths are /status, /metrics and ${REPLICAS_PATH}.\n`, 404)
  const answer = async (pathname: string): Promise<Response> => {
    if (pathname === '/status') return jsonResponse(await service.status())
    if (pathname === REPLICAS_PATH) return jsonResponse(replicaRows(replicas))
    if (pathname !== '/metrics') return unknownPath()
    return textResponse(await metricsText(await service.status()), 200)
  }
  const act = async (pathname: string, body: unknown): Promise<Response> => {
    if (pathname !== REPLICAS_PATH) return unknownPath()
    if (changeReplica(replicas, body)) return jsonResponse(replicaRows(replicas))
    return textResponse('No replica has this name.\n', 404)
  }
  const files = { url: home.statusUrl, token: home.statusToken }
  const server = await startLocalStatusServer({ files, port, answer, act })
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
