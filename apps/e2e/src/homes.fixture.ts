import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import {
  type Anvil,
  accountOf,
  type DeploymentOverrides,
  deployMarket,
  startAnvil,
} from '@ostrom/ledger/evm'
import { createStorageFiles } from '@ostrom/storage/files'
import { createBlobHandler } from '@ostrom/storage/http'
import { type ConfigInput, writeConfig } from '../../cli/src/config/config.ts'
import { readOrCreateSecret } from '../../cli/src/config/home.ts'
import { runInProcess } from './command.fixture.ts'

const UNIT = 10n ** 18n

/** Runs a typed command, and returns its JSON document. @throws The command's error. */
export async function runCommand<T>(...words: readonly string[]): Promise<T> {
  const ran = await runInProcess(['--json', ...words])
  if ('error' in ran) throw ran.error
  return ran.json() as T
}

/** A chain with its contracts, and homes (data folders of `ostrom`) of its users. */
export type TestHomes = {
  readonly chain: Anvil
  readonly deployment: unknown
  /** Makes a home with a funded wallet; returns its folder. */
  create(name: string, more?: Pick<ConfigInput, 'mirrors' | 'storage'>): Promise<string>
  close(): Promise<void>
}

export async function createTestHomes(
  folder: string,
  overrides: Pick<DeploymentOverrides, 'epochSeconds'> = {},
): Promise<TestHomes> {
  const chain = await startAnvil()
  const secretKey = await readOrCreateSecret(join(folder, 'deployer'), 'wallet.key')
  await chain.fund(accountOf(secretKey), 100n * UNIT)
  const deployment = await deployMarket({ rpcUrl: chain.rpcUrl, secretKey, overrides })
  return {
    chain,
    deployment,
    async create(name, more = {}) {
      const home = homeOf(join(folder, name))
      const secret = await readOrCreateSecret(home.path, 'wallet.key')
      await chain.fund(accountOf(secret), 100n * UNIT)
      await writeConfig(home.config, {
        chain: { rpcUrl: chain.rpcUrl, deployment },
        store: { path: join(home.path, 'store') },
        ...more,
      })
      return home.path
    },
    close: () => chain.stop(),
  }
}

/**
 * Returns a changed response body of a mirror. Instead, the function may call `kill`, which sends
 * the part `after` and ends the server; the function then returns `undefined`.
 */
export type BodyTransform = (body: Buffer, kill: (after: Buffer) => void) => Buffer | undefined

export type MirrorServer = {
  readonly url: string
  /** Bytes of the bodies that the mirror sent, without raw blocks (`format=raw`). */
  bytes: number
  /** Number of requests that the mirror received. */
  requests: number
  stop(): Promise<void>
}

/** Serves a home's store as a gateway does. `treat` changes each body that is not a raw block. */
export async function startMirror(options: {
  readonly home: string
  readonly port?: number
  readonly treat?: BodyTransform
}): Promise<MirrorServer> {
  const { home, port = 0, treat = (body) => body } = options
  const server = createServer(async (request, response) => {
    mirror.requests++
    // Opens the store again for each request, to see the contents that commands have stored since.
    const storage = await createStorageFiles({ path: join(home, 'store') })
    const handle = createBlobHandler({ storage })
    const headers = Object.entries(request.headers).map(([key, value]) => [key, `${value}`])
    const url = `http://127.0.0.1${request.url}`
    const answer = await handle(new Request(url, { headers: Object.fromEntries(headers) }))
    const body = Buffer.from(await answer.arrayBuffer())
    await storage.close()
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    if (request.url?.includes('format=raw')) return void response.end(body)
    const kill = (part: Buffer) => {
      mirror.bytes += part.length
      response.write(part, () => {
        server.close()
        server.closeAllConnections()
      })
    }
    const treated = treat(body, kill)
    mirror.bytes += treated?.length ?? 0
    if (treated) response.end(treated)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const mirror: MirrorServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bytes: 0,
    requests: 0,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return mirror
}
