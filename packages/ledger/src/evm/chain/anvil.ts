import type { ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { matchOutput, spawnSupervised, stopProcess, whenEnded } from '@ostrom/processes'
import { LedgerError } from '../../errors.ts'
import {
  DEV_CHAIN_START_TIMEOUT_MS,
  DEV_CHAIN_STATES_MAX,
  DEV_CHAIN_STOP_TIMEOUT_MS,
  DEV_STATE_INTERVAL_S,
} from '../../limits.ts'
import { openRpcGuard, type RpcGuard } from './rpc-guard.ts'

export type AnvilOptions = {
  /** Port to listen on; 0, the default, takes any free port. */
  readonly port?: number
  readonly chainId?: number
  /** Hard fork whose rules apply; the latest that anvil knows when absent. */
  readonly hardfork?: 'cancun' | 'prague' | 'osaka'
  /**
   * File that keeps the chain: read at the start, written at intervals and at the end. If its last
   * block is ahead of this machine's clock, the chain's time continues from that block.
   */
  readonly statePath?: string
}

/** A separate development chain in a child process. It mines a block for each transaction. */
export type Anvil = {
  /** RPC address for programs and wallets of this machine; web pages are refused. */
  readonly rpcUrl: string
  readonly pid: number
  /** Gives an account native tokens. */
  fund(account: string, amount: bigint): Promise<void>
  /** Moves the chain's time and mines a block. */
  advance(seconds: bigint): Promise<void>
  mine(blocks?: number): Promise<void>
  /** Sends any RPC call to the chain, including anvil's own development methods. */
  request(method: string, params?: readonly unknown[]): Promise<unknown>
  /** Resolves when the process is gone and its state, if any, is written. */
  stop(): Promise<void>
}

/**
 * Starts a chain. The child ends with this process, however that ends.
 *
 * @throws {LedgerError} `dev-chain-failed`.
 */
export async function startAnvil(options: AnvilOptions = {}): Promise<Anvil> {
  const { port = 0, chainId = 31_337, hardfork, statePath } = options
  const args = ['--host', hiddenHost(), '--port', '0', '--chain-id', `${chainId}`]
  args.push('--no-cors', '--accounts', '1', '--order', 'fifo')
  args.push('--prune-history', `${DEV_CHAIN_STATES_MAX}`)
  if (hardfork) args.push('--hardfork', hardfork)
  if (statePath) args.push('--state', statePath, '--state-interval', `${DEV_STATE_INTERVAL_S}`)
  const child = launch(binaryPath(), args)
  const upstream = await listening(child)
  const stopChild = () =>
    stopProcess(child, { by: 'SIGINT', killAfterMs: DEV_CHAIN_STOP_TIMEOUT_MS })
  let guard: RpcGuard
  try {
    guard = await openRpcGuard({ upstream, port })
  } catch (error) {
    await stopChild()
    const reason = error instanceof Error ? error.message : 'cannot listen'
    throw new LedgerError('dev-chain-failed', { port, reason })
  }
  void whenEnded(child).then(() => guard.close())

  let ids = 0
  async function request(method: string, params: readonly unknown[] = []): Promise<unknown> {
    const response = await fetch(`http://${upstream.host}:${upstream.port}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: ++ids, method, params }),
    })
    const { error, result } = (await response.json()) as { error?: RpcFault; result?: unknown }
    if (error) throw new LedgerError('dev-chain-failed', { method, reason: error.message })
    return result
  }

  if (statePath) {
    try {
      await keepTime(request)
    } catch (error) {
      await guard.close()
      await stopChild()
      throw error
    }
  }
  return {
    rpcUrl: guard.rpcUrl,
    pid: child.pid as number,
    request,
    async fund(account, amount) {
      await request('anvil_setBalance', [account, `0x${amount.toString(16)}`])
    },
    async advance(seconds) {
      await request('evm_increaseTime', [Number(seconds)])
      await request('evm_mine')
    },
    async mine(blocks = 1) {
      await request('anvil_mine', [blocks])
    },
    async stop() {
      await guard.close()
      await stopChild()
    },
  }
}

/**
 * Moves the clock of a chain that was read from a file to its last block. anvil does not store the
 * offset of its clock, so without this call new blocks would be older than stored ones.
 */
async function keepTime(request: Anvil['request']): Promise<void> {
  const [last, next] = await Promise.all([
    secondOf(request, 'latest'),
    secondOf(request, 'pending'),
  ])
  if (last > next) await request('evm_increaseTime', [last - next])
}

async function secondOf(request: Anvil['request'], block: 'latest' | 'pending'): Promise<number> {
  const { timestamp } = (await request('eth_getBlockByNumber', [block, false])) as {
    readonly timestamp: string
  }
  return Number(timestamp)
}

type RpcFault = { readonly message: string }

/**
 * Returns an unguessable loopback address with a port, because anvil itself accepts calls under any
 * host name, and WebSockets of any web page. macOS has only 127.0.0.1, so that only the port is
 * unguessable there.
 */
function hiddenHost(): string {
  if (process.platform === 'darwin') return '127.0.0.1'
  return `127.${randomInt(1, 255)}.${randomInt(256)}.${randomInt(1, 255)}`
}

/** The native binary itself: the package's own shim is a Node program that starts it slowly. */
function binaryPath(): string {
  const { platform, arch } = process
  const system = platform === 'win32' ? 'win32' : platform
  const name = `@foundry-rs/anvil-${system}-${arch === 'x64' ? 'amd64' : arch}`
  try {
    const root = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
    const path = join(root, 'bin', platform === 'win32' ? 'anvil.exe' : 'anvil')
    if (existsSync(path)) return path
  } catch {}
  throw new LedgerError('dev-chain-failed', { reason: `no package ${name}` })
}

/**
 * The child is separate from the terminal: Ctrl-C reaches only this process, which stops the child
 * when it ends itself.
 */
function launch(binary: string, args: readonly string[]): ChildProcess {
  return spawnSupervised({
    program: binary,
    args,
    stdio: ['ignore', 'pipe', 'pipe'],
    // On this signal, anvil writes its state before it ends.
    endSignal: 'INT',
  })
}

/** Waits until the child prints its address. */
async function listening(child: ChildProcess): Promise<{ host: string; port: number }> {
  let output = ''
  const collect = (part: Buffer | string) => {
    output = (output + part).slice(-300)
  }
  const fail = (reason: string) => new LedgerError('dev-chain-failed', { reason, output })
  child.stdout?.on('data', collect)
  child.stderr?.on('data', collect)
  try {
    const [, host = '', port] = await matchOutput(child, {
      pattern: /Listening on (127\.\d+\.\d+\.\d+):(\d+)/,
      onEnded: (code) => fail(`exit code ${code}`),
      late: { ownMsMax: DEV_CHAIN_START_TIMEOUT_MS, error: () => fail('no answer in time') },
    })
    return { host, port: Number(port) }
  } catch (error) {
    child.kill('SIGKILL')
    throw error instanceof LedgerError ? error : fail((error as Error).message)
  } finally {
    child.stdout?.off('data', collect)
    // Further output is not used, but must be read, because a full pipe would block the child.
    child.stderr?.off('data', collect).resume()
  }
}
