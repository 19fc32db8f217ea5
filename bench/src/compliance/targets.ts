import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { createGatewayHttp } from '@ostrom/gateway/http'
import { createInferenceServiceScripted } from '@ostrom/gateway/testing'
import { stopProcess } from '@ostrom/processes'
import { systemClock } from '@ostrom/protocol/system'
import { createStateMemory } from '@ostrom/state/memory'
import { root } from '../report/root.ts'

/** A tested gateway. */
export type ComplianceGateway = {
  readonly baseUrl: string
  readonly key: string
  readonly model: string
  close(): Promise<void>
}

const MODEL = 'ostrom-tiny'

/**
 * Starts a network like `npm start`, with a chain, providers and the bundled model.
 *
 * @throws {Error} The network ended before it was ready.
 */
export async function startNetwork(): Promise<ComplianceGateway> {
  const folder = await mkdtemp(join(tmpdir(), 'ostrom-compliance-'))
  const start = join(root, 'tools/start/start.js')
  const words = ['apps/cli/src/start.ts', '--model', MODEL, '--port', '0', '--data', folder]
  const child = spawn(process.execPath, [start, ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const close = async () => {
    await stopProcess(child)
    await rm(folder, { recursive: true, force: true })
  }
  let baseUrl: string | undefined
  for await (const line of createInterface({ input: child.stdout })) {
    baseUrl ??= /(http:\/\/\S+\/v1)$/.exec(line)?.[1]
    const key = /^Key: (sk-ostrom-[0-9a-f]+)$/.exec(line)?.[1]
    if (baseUrl === undefined || key === undefined) continue
    child.stdout.resume()
    return { baseUrl, key, model: MODEL, close }
  }
  await close()
  throw new Error('the network ended before it was up')
}

/** Starts the gateway's API over scripted answers, which accepts images. */
export async function startScript(): Promise<ComplianceGateway> {
  const gateway = createGatewayHttp({
    inference: createInferenceServiceScripted({
      clock: systemClock,
      script: () => ({ tokens: ['A', ' picture', '.'] }),
    }),
    state: createStateMemory(),
  })
  const { secret } = await gateway.keys.create({ name: 'compliance', settlement: 'session' })
  const server = createServer(async (incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming
    const hasBody = method !== 'GET' && method !== 'HEAD'
    const request = new Request(`http://127.0.0.1${url}`, {
      method,
      headers: headers as Record<string, string>,
      ...(hasBody && { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' as const }),
    })
    const response = await gateway.handle(request)
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    outgoing.end(Buffer.from(await response.arrayBuffer()))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    key: secret,
    model: 'scripted',
    async close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
