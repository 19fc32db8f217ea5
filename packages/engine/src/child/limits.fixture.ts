// Performs actions that an untrusted file might make native code perform: write files, allocate
// memory fast, read other files, open connections, inspect other processes, send any message to the
// parent.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect, Socket } from 'node:net'
import { serialize } from 'node:v8'
import { CHILD_SOCKET, writeFrame } from './frames.ts'

const taken: Buffer[] = []
const { LIMITS_MODE: mode, LIMITS_FILE: file = '', LIMITS_PORT: port = '' } = process.env

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? String(error)

function read(): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    return codeOf(error)
  }
}

/** Starts a process that outlives this one unless it is killed. */
function start(code: string, stdio: 'ignore' | 'inherit' = 'ignore'): void {
  spawn(process.execPath, ['-e', code, file], { stdio, detached: true }).on('error', () => {})
}

const call = () =>
  new Promise<string>((resolve) => {
    const socket = connect(Number(port), '127.0.0.1')
    socket.once('connect', () => resolve('connected'))
    socket.once('error', (error) => resolve(codeOf(error)))
  })

if (mode === 'write') writeFileSync(file, 'x')
if (mode === 'take') for (let i = 0; i < 64; i++) taken.push(Buffer.alloc(64 * 1024 ** 2, 1))
const script = `globalThis.held = Buffer.alloc(300 * 1024 ** 2, 1); setInterval(() => {}, 1e6)`
if (mode === 'processes') for (let i = 0; i < 40; i++) start('setInterval(() => {}, 1e6)')
if (mode === 'share') for (let i = 0; i < 5; i++) start(script)
if (mode === 'hold') start('setTimeout(() => {}, 900_000)', 'inherit')
const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).length
const seen = mode === 'look' ? { read: read(), call: await call(), processes } : {}

/** Messages that no engine sends, each sent after four bytes with its length. */
const hostile: Readonly<Record<string, Buffer>> = {
  garbage: Buffer.from([4, 0, 0, 0, 1, 2, 3, 4]),
  huge: Buffer.from([0xff, 0xff, 0xff, 0xff]),
}

function framed(message: unknown): Buffer {
  const body = serialize(message)
  const head = Buffer.alloc(4)
  head.writeUInt32LE(body.length)
  return Buffer.concat([head, body])
}

const parent = new Socket({ fd: CHILD_SOCKET, readable: true, writable: true })
parent.once('close', () => process.exit())
// The child sends its observations in the field for an engine's build.
const build = JSON.stringify({ taken: taken.length, ...seen })
writeFrame(parent, { kind: 'loaded', build, threads: 1, contextLength: 1 }, () => {
  const bytes = hostile[mode ?? '']
  if (bytes) parent.write(bytes)
  else if (mode === 'flood') flood()
  else if (!['stay', 'processes', 'share', 'hold'].includes(mode ?? ''))
    parent.end(() => process.exit())
})
parent.resume()

function flood(): void {
  while (parent.write(framed({ kind: 'progress', taskId: 1, ids: [1] })));
  parent.once('drain', flood)
}
