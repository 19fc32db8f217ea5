// A market on a local chain, and the command line of its parties.

import { execFile, fork } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { accountOf, deployMarket, startAnvil } from '@ostrom/ledger/evm'
import { stopProcess, whenEnded } from '@ostrom/processes'
import { Hex } from '@ostrom/protocol'

const main = fileURLToPath(new URL('../../../apps/cli/src/main.ts', import.meta.url))
const root = fileURLToPath(new URL('../../../', import.meta.url))

const COIN = 10n ** 18n

/** Parties of the example. All of them share one store of files. */
export type CitrateRole = 'creator' | 'provider' | 'client'

export type CitrateMarket = {
  readonly folder: string
  /** Runs a command of a party to its end. Resolves with the JSON that it prints. */
  ostrom<T>(role: CitrateRole, ...words: readonly string[]): Promise<T>
  /** Starts a node or a gateway of a party. Resolves when it is ready. */
  start(role: CitrateRole, ...words: readonly string[]): Promise<void>
  /** Adds settings to a party's configuration. */
  configure(role: CitrateRole, more: object): Promise<void>
  close(): Promise<void>
}

const secretOf = (role: string): Uint8Array =>
  Hex.toBytes(Hex.sha256Hex(new TextEncoder().encode(`citrate: ${role}`)))

/** Runs `ostrom`; the error contains the output of the command. */
export async function runOstrom<T>(words: readonly string[]): Promise<T> {
  const options = { cwd: root, maxBuffer: 64 * 1024 * 1024 }
  const args = [main, ...words, '--json']
  const ran = await promisify(execFile)(process.execPath, args, options).catch((error) => {
    throw new Error(`ostrom ${words.join(' ')}: ${error.stdout}${error.stderr}`, { cause: error })
  })
  return JSON.parse(ran.stdout) as T
}

/** Starts the chain, with the contracts and three funded wallets. */
export async function openCitrateMarket(): Promise<CitrateMarket> {
  const closing: (() => Promise<unknown>)[] = []
  const folder = await mkdtemp(join(tmpdir(), 'ostrom-citrate-'))
  closing.push(() => rm(folder, { recursive: true, force: true }))
  const chain = await startAnvil({ port: 0 })
  closing.push(() => chain.stop())
  const { rpcUrl } = chain
  const deployer = secretOf('deployer')
  await chain.fund(accountOf(deployer), 1_000n * COIN)
  const deployment = await deployMarket({ rpcUrl, secretKey: deployer })
  const homeOf = (role: CitrateRole) => join(folder, role)
  const configPath = (role: CitrateRole) => join(homeOf(role), 'config.json')
  for (const role of ['creator', 'provider', 'client'] as const) {
    const secret = secretOf(role)
    await chain.fund(accountOf(secret), 1_000n * COIN)
    await mkdir(homeOf(role), { recursive: true, mode: 0o700 })
    await writeFile(join(homeOf(role), 'wallet.key'), `${Hex.from(secret)}\n`, { mode: 0o600 })
    const network = { listen: ['/ip4/127.0.0.1/tcp/0'] }
    const config = {
      chain: { rpcUrl, deployment },
      network,
      store: { path: join(folder, 'store') },
    }
    await writeFile(configPath(role), JSON.stringify(config))
  }
  return {
    folder,
    ostrom: (role, ...words) => runOstrom([...words, '--data', homeOf(role)]),
    async start(role, ...words) {
      const child = fork(main, [...words, '--data', homeOf(role)], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      })
      const gone = whenEnded(child)
      closing.push(() => stopProcess(child, { by: 'SIGKILL' }))
      let said = ''
      const ready = new Promise<void>((resolve) => {
        const take = (part: Buffer) => {
          said += part
          if (said.includes('Gateway at ')) resolve()
        }
        child.stdout?.on('data', take)
        child.stderr?.on('data', take)
        child.on('message', (message: { kind?: string }) => {
          if (message.kind === 'ready') resolve()
        })
      })
      await Promise.race([
        ready,
        gone.then(() => {
          throw new Error(`ostrom ${words.join(' ')} ended: ${said.slice(-2_000)}`)
        }),
      ])
    },
    async configure(role, more) {
      const config = JSON.parse(await readFile(configPath(role), 'utf8'))
      await writeFile(configPath(role), JSON.stringify({ ...config, ...more }))
    },
    async close() {
      for (const close of closing.reverse()) await close()
    },
  }
}
