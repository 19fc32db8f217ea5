import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { openSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import type { Ledger } from '@ostrom/ledger'
import { createLedgerEvm } from '@ostrom/ledger/evm'
import { createLedgerSolana } from '@ostrom/ledger/solana'
import { matchOutput, stopProcess, whenEnded } from '@ostrom/processes'
import { inject } from 'vitest'
import { readOrCreateSecret } from '../../cli/src/config/home.ts'
import type { LocalChainNode } from '../../cli/src/dev/local-chain.ts'
import {
  type LocalNetwork,
  prepareClient,
  startLocalNetwork,
} from '../../cli/src/dev/local-network.ts'
import { type CommandResult, parseOutput, runInProcess } from './command.fixture.ts'
import { MODEL, type SharedNetworkKind } from './network-kinds.ts'
import type { ChainControl, NetworkFacts } from './network-process.ts'
import { armStrike, forkProgram, type RoleProcessOptions } from './role-process.ts'
import type { SharedNetworkRequest } from './shared-networks.ts'

const main = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url))

export { MODEL }

/** A client with its own home and money, on a network that other test files may use, too. */
export type NetworkClient = {
  readonly clientFolder: string
  /** Runs `ostrom ARGS --json` on the client's home, in this process. */
  ostrom(...args: readonly string[]): Promise<CommandResult>
  /** Runs the same command in a process of its own: the real program, with its exit code. */
  spawn(...args: readonly string[]): Promise<CommandResult>
  /** Runs a command on another home, such as the creator's. */
  ostromAt(folder: string, ...args: readonly string[]): Promise<CommandResult>
  /** Runs a command line that a page prints, unchanged: without the client's home. */
  run(args: readonly string[]): Promise<CommandResult>
  /** Starts `ostrom gateway` with these further arguments. */
  startGateway(...args: readonly string[]): Promise<TestGatewayProcess>
  /** Opens the chain with the client's wallet, or with the account of `secretKey`. */
  ledger(secretKey?: Uint8Array): Promise<Ledger>
  close(): Promise<void>
}

/**
 * Actions of a test file on the chain of a shared network. The file may neither stop nor replace
 * the network.
 */
export type SharedChain = Omit<LocalChainNode, 'stop'>

/** A real network, with the bundled model, that other files use at the same time. */
export type SharedTestNetwork = NetworkClient & {
  readonly network: Pick<LocalNetwork, 'folder' | 'clientFolder'> & { readonly chain: SharedChain }
}

/** A real network in processes of its own, with the bundled model, in a folder of its own. */
export type TestNetwork = NetworkClient & { readonly network: LocalNetwork }

export type TestGatewayProcess = {
  readonly url: string
  readonly pid: number
  readonly key: string
  /** Resolves when it is gone. */
  readonly gone: Promise<void>
  /** See `armStrike`. */
  strikeAt(strike: string): Promise<void>
  /** Kills the process without a signal that it could handle, like a crash of the machine. */
  kill(): Promise<void>
  /** Ends it as Ctrl-C does. */
  stop(): Promise<void>
}

export async function startTestNetwork(options: {
  readonly providers: number
  /** Stake of each provider, in units; the minimum of the chain unless given. */
  readonly stake?: bigint
  /** Whether every answer is drawn for an audit, and the gateway consents, as in `npm start`. */
  readonly audited?: boolean
  /** Kind of chain; `evm` by default. */
  readonly kind?: 'evm' | 'solana'
  /** Asset of payments; the native coin by default. */
  readonly asset?: 'usd'
  /** Whether to offer the service tiers `flex` and `priority`, as `npm start` does. */
  readonly serviceTiers?: boolean
  /** Whether to restart providers that died, as `npm start` does. */
  readonly restarted?: boolean
  /** Receives a line about each step. */
  readonly print?: (line: string) => void
}): Promise<TestNetwork> {
  const folder = await mkdtemp(join(tmpdir(), 'ostrom-e2e-'))
  const network = await startLocalNetwork({
    folder,
    alias: MODEL,
    print: () => {},
    ...options,
    host: '127.0.0.1',
    port: 0,
    fresh: false,
  })
  const client = createClient(network)
  return {
    ...client,
    network,
    async close() {
      await client.close()
      await network.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/**
 * Opens a network that other test files use, too, with a client of its own. The first file of the
 * run that opens this network waits until it has started. A file must start its own network if it
 * kills a provider, or advances time by more than `SHARED_ADVANCE_SECONDS_MAX` at once.
 *
 * @see The kinds of networks are in network-kinds.ts.
 */
export async function openSharedNetwork(kind: SharedNetworkKind): Promise<SharedTestNetwork> {
  const { folder, ...facts } = await askSharedNetwork({ kind })
  const act = async (act: ChainControl): Promise<void> =>
    void (await askSharedNetwork({ kind, act }))
  const { rpcUrl, deployment } = facts
  const chain: SharedChain = {
    ...facts,
    ledgerOf: (secretKey) =>
      'program' in deployment
        ? createLedgerSolana({ rpcUrl, deployment, secretKey })
        : createLedgerEvm({ rpcUrl, deployment, secretKey }),
    fund: (account, amount) => act({ kind: 'fund', account, amount }),
    grant: (secretKey, amount) => act({ kind: 'grant', secretKey, amount }),
    grantPlayMoney: (account, amount) => act({ kind: 'grantPlayMoney', account, amount }),
    advance: (seconds) => act({ kind: 'advance', seconds }),
    mine: () => act({ kind: 'mine' }),
  }
  const home = { folder, alias: MODEL, host: '127.0.0.1', port: 0, name: `client-${randomUUID()}` }
  const clientFolder = await prepareClient(home, chain)
  const network = { folder, clientFolder, chain }
  return { ...createClient(network), network }
}

/** Sends a request to the process that starts the networks of a run. */
async function askSharedNetwork(request: SharedNetworkRequest): Promise<NetworkFacts> {
  const body = serialize(request)
  const response = await fetch(inject('sharedNetworks'), { method: 'POST', body })
  if (!response.ok) throw new Error(await response.text())
  return deserialize(Buffer.from(await response.arrayBuffer())) as NetworkFacts
}

/** Creates the client of a network: its commands, its gateways and its wallet. */
function createClient({ clientFolder, chain }: SharedTestNetwork['network']): NetworkClient {
  const gateways: TestGatewayProcess[] = []
  const ledgers: Ledger[] = []
  return {
    clientFolder,
    ostrom: (...args) => runInProcess([...args, '--json', '--data', clientFolder]),
    spawn: (...args) => spawnCommand([...args, '--json', '--data', clientFolder]),
    ostromAt: (folder, ...args) => runInProcess([...args, '--json', '--data', folder]),
    run: (args) => runInProcess([...args, '--json']),
    async startGateway(...args) {
      const gateway = await startGateway(clientFolder, args)
      gateways.push(gateway)
      return gateway
    },
    async ledger(given) {
      const secretKey = given ?? (await readOrCreateSecret(clientFolder, 'wallet.key'))
      const ledger = await chain.ledgerOf(secretKey)
      ledgers.push(ledger)
      return ledger
    },
    async close() {
      for (const gateway of gateways) await gateway.kill()
      for (const ledger of ledgers) await ledger.close()
    },
  }
}

function spawnCommand(args: readonly string[]): Promise<CommandResult> {
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], (error, stdout, stderr) => {
      const status = error ? Number(error.code ?? 1) : 0
      resolve({ status, stdout, stderr, json: () => parseOutput(args, { stdout, stderr }) })
    })
  })
}

/** Starts `ostrom gateway` for a home on any free port. */
export async function startGateway(
  folder: string,
  more: readonly string[] = [],
  options: RoleProcessOptions = {},
): Promise<TestGatewayProcess> {
  const home = homeOf(folder)
  const log = openSync(join(folder, 'log.jsonl'), 'a')
  const args = ['gateway', '--port', '0', ...more]
  const child = forkProgram(folder, args, options, ['ignore', 'pipe', log, 'ipc'])
  const gone = whenEnded(child)
  const logTail = () => readFileSync(join(folder, 'log.jsonl'), 'utf8').slice(-2_000)
  const [, url = ''] = await matchOutput(child, {
    pattern: /Gateway at (\S+)\/v1\nKey/,
    onEnded: (code) => new Error(`the gateway ended with ${code}: ${logTail()}`),
  })
  const config = JSON.parse(await readFile(home.config, 'utf8'))
  config.gateway.port = Number(new URL(url).port)
  await writeFile(home.config, JSON.stringify(config))
  const key = (await readFile(home.gatewayKey, 'utf8')).trim()
  const end = (by: NodeJS.Signals) => stopProcess(child, { by })
  const pid = child.pid ?? 0
  const strikeAt = (strike: string) => armStrike(child, strike)
  return { url, pid, key, gone, strikeAt, kill: () => end('SIGKILL'), stop: () => end('SIGINT') }
}

/** Asks for a long answer and resolves after its first tokens; the answer continues to stream. */
export async function startLongAnswer(gateway: TestGatewayProcess, maxTokens: number) {
  const response = await post(gateway, {
    model: MODEL,
    stream: true,
    max_tokens: maxTokens,
    // Suppresses the bundled model's end tokens, so that an answer does not end by itself.
    logit_bias: { 1: -100, 2: -100, 0: -100 },
    messages: [{ role: 'user', content: 'Tell me a story about the sea.' }],
  })
  const reader = response.body!.getReader()
  const { value } = await reader.read()
  if (!response.ok || !value) throw new Error(`no answer: ${response.status}`)
  return reader
}

/** Sends a body to the gateway's chat endpoint. */
export const post = ({ url, key }: TestGatewayProcess, body: unknown): Promise<Response> =>
  fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
