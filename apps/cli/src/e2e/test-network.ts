import { type ChildProcess, execFile, fork } from 'node:child_process'
import { openSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Ledger } from '@ostrom/ledger'
import { homeOf, readOrCreateSecret } from '../config/home.ts'
import { type LocalNetwork, startLocalNetwork } from '../dev/local-network.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

export const MODEL = 'ostrom-tiny'

/** A real network in processes of its own, with the bundled model, in a folder of its own. */
export type TestNetwork = {
  readonly network: LocalNetwork
  readonly clientFolder: string
  /** Runs `ostrom ARGS --json` on the client's home; resolves with what it printed. */
  ostrom(...args: readonly string[]): Promise<CommandResult>
  /** The same on another home, such as the creator's. */
  ostromAt(folder: string, ...args: readonly string[]): Promise<CommandResult>
  /** The same with no home named: as a page prints it. */
  run(args: readonly string[]): Promise<CommandResult>
  /** `ostrom gateway`, with more arguments if any are given. */
  startGateway(...args: readonly string[]): Promise<TestGatewayProcess>
  /** The client's wallet, or another one of the chain's. */
  ledger(secretKey?: Uint8Array): Promise<Ledger>
  close(): Promise<void>
}

export type CommandResult = {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
  /** Stdout as JSON. */
  json(): never
}

export type TestGatewayProcess = {
  readonly url: string
  readonly key: string
  /** As the machine would, without a word. */
  kill(): Promise<void>
  /** As Ctrl-C does. */
  stop(): Promise<void>
}

export async function startTestNetwork(options: {
  readonly providers: number
  /** Stake of each provider, in units; the least that the chain allows unless given. */
  readonly stake?: bigint
  /** As `npm start` has it: every answer is drawn, soon, and its client lets validators see it. */
  readonly audited?: boolean
  /** Kind of chain; `evm` unless given. */
  readonly kind?: 'evm' | 'solana'
  /** What is paid in; the native coin unless given. */
  readonly asset?: 'usd'
  /** Starts providers again that died, as `npm start` does. */
  readonly restarted?: boolean
  /** Told what is being done. */
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
  const { clientFolder, chain } = network
  const gateways: TestGatewayProcess[] = []
  const ledgers: Ledger[] = []
  return {
    network,
    clientFolder,
    ostrom: (...args) => run([...args, '--json', '--data', clientFolder]),
    ostromAt: (folder, ...args) => run([...args, '--json', '--data', folder]),
    run: (args) => run([...args, '--json']),
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
      await network.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function run(args: readonly string[]): Promise<CommandResult> {
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], (error, stdout, stderr) => {
      const status = error ? Number(error.code ?? 1) : 0
      const json = () => {
        if (stdout === '') throw new Error(`ostrom ${args[0]} printed nothing: ${stderr}`)
        return JSON.parse(stdout) as never
      }
      resolve({ status, stdout, stderr, json })
    })
  })
}

/** Starts `ostrom gateway` of a home on any free port. */
export async function startGateway(
  folder: string,
  more: readonly string[] = [],
): Promise<TestGatewayProcess> {
  const home = homeOf(folder)
  const child = fork(main, ['gateway', '--data', folder, '--port', '0', ...more], {
    stdio: ['ignore', 'pipe', openSync(join(folder, 'log.jsonl'), 'a'), 'ipc'],
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const logTail = () => readFileSync(join(folder, 'log.jsonl'), 'utf8').slice(-2_000)
  const url = await announced(child, logTail)
  const config = JSON.parse(await readFile(home.config, 'utf8'))
  config.gateway.port = Number(new URL(url).port)
  await writeFile(home.config, JSON.stringify(config))
  const key = (await readFile(home.gatewayKey, 'utf8')).trim()
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await gone
  }
  return { url, key, kill: () => end('SIGKILL'), stop: () => end('SIGINT') }
}

/** The address that a gateway prints once it listens. */
function announced(child: ChildProcess, logTail: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      text += part
      const found = /Gateway at (\S+)\/v1\nKey/.exec(text)
      if (found?.[1]) resolve(found[1])
    })
    child.once('exit', (code) => reject(new Error(`the gateway ended with ${code}: ${logTail()}`)))
  })
}

/** Asks for a long answer and resolves once its first tokens are here; it streams on beside. */
export async function startLongAnswer(gateway: TestGatewayProcess, maxTokens: number) {
  const response = await post(gateway, {
    model: MODEL,
    stream: true,
    max_tokens: maxTokens,
    // The end token of the bundled model, which then never ends by itself.
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
