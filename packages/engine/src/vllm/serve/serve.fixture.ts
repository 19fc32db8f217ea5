import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ServeAddress } from './link.ts'

// The real Python server with a simulated driver in place of vLLM, for tests.

const folder = fileURLToPath(new URL('../../../../../workers/vllm', import.meta.url))
const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1' }
const isRecent = 'import sys; sys.exit(sys.version_info < (3, 11))'

/** Whether the server can run; it needs only Python 3.11 or later. */
export const hasPython = spawnSync('python3', ['-c', isRecent]).status === 0

/** Options to start a server; see `workers/vllm/tests/serve_peer.py`. */
export type ServePeerOptions = {
  /** The folder of the model. */
  readonly folder: string
  readonly contextLength?: number
  /** Context length from which on the end token is certain. */
  readonly endAt?: number
  /** Number of tokens in one output of vLLM. */
  readonly ahead?: number
  /** Position at which answers fail. */
  readonly failingAt?: number
  /** Whether the server enforces grammars. */
  readonly grammars?: boolean
  /** Folders of adapters by name. */
  readonly adapters?: Readonly<Record<string, string>>
  /**
   * Access token of a server on a loopback port. When absent, the server listens at the Unix socket
   * `path`.
   */
  readonly token?: string
  readonly path?: string
}

/** A running server. */
export type ServePeer = {
  readonly address: ServeAddress
  close(): Promise<void>
}

/** Starts a server of the simulated model. */
export async function startServePeer(options: ServePeerOptions): Promise<ServePeer> {
  const { path, contextLength = 1024, ...rest } = options
  const listen = path === undefined ? '127.0.0.1:0' : `unix:${path}`
  const given = JSON.stringify({ ...rest, contextLength, listen })
  const child = spawn('python3', ['-m', 'tests.serve_peer', given], {
    cwd: folder,
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').once('data', resolve)
    child.once('close', () => reject(new Error('the server has ended')))
  })
  const address = line.trim()
  const [host = '', port] = address.split(':')
  return {
    address: path === undefined ? { host, port: Number(port) } : { path },
    async close() {
      child.kill('SIGKILL')
      await gone
    },
  }
}
