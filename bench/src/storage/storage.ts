// Compares a verified fetch of a 500 MiB file with `sha256sum` and then `cp` of this file, in one
// run. Target: at least half of the speed of these two programs together, less than 200 MB of
// memory, and no second copy on the client's disk; after a kill, only missing bytes are fetched.

import { execFile, spawn } from 'node:child_process'
import { randomFillSync } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, open, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import type { BenchFigure } from '../measure/figures.ts'

const MIB = 1024 * 1024
const BYTES = 500 * MIB
/**
 * Number of alternating measurements of each step. The best time counts, because other load can
 * only slow a measurement down.
 */
const ROUNDS = 3
const run_ = promisify(execFile)
const CHILD = join(import.meta.dirname, 'storage-child.ts')

/** Figure of one measured step. */
type StorageFigure = {
  readonly step: string
  readonly seconds: number
  readonly megabytesPerSecond: number
  /** Maximum resident memory of the process that fetches or imports, in megabytes. */
  readonly memoryMegabytes?: number
}

type StorageReport = {
  readonly figures: readonly StorageFigure[]
  /** Speed of the verified fetch, divided by that of `sha256sum` and `cp` one after the other. */
  readonly ratio: number
  /** Bytes that a new process requests after a kill at half of the file, divided by all bytes. */
  readonly fetchedAfterKill: number
  /** Bytes on the client's disk after the fetch, divided by the bytes of the file. */
  readonly copies: number
}

async function writeRandom(path: string): Promise<void> {
  const handle = await open(path, 'w')
  const piece = Buffer.alloc(8 * MIB)
  for (let done = 0; done < BYTES; done += piece.length) {
    await handle.write(randomFillSync(piece), 0, Math.min(piece.length, BYTES - done))
  }
  await handle.close()
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

const figure = (step: string, took: number, memory?: number): StorageFigure => ({
  step,
  seconds: took,
  megabytesPerSecond: BYTES / 1e6 / took,
  ...(memory !== undefined && { memoryMegabytes: memory }),
})

/** Returns the fastest round, with the maximum memory of all rounds. */
function best(rounds: readonly StorageFigure[]): StorageFigure {
  const fastest = rounds.reduce((a, b) => (a.seconds < b.seconds ? a : b))
  if (fastest.memoryMegabytes === undefined) return fastest
  const memoryMegabytes = Math.max(...rounds.map((round) => round.memoryMegabytes ?? 0))
  return { ...fastest, memoryMegabytes }
}

/**
 * Starts a child process. `next` returns the next line that it prints, parsed; `null` at the end.
 */
function start(args: readonly string[]) {
  const stdio = ['ignore', 'pipe', 'inherit'] as const
  const child = spawn(process.execPath, [CHILD, ...args], { stdio: [...stdio] })
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]()
  const next = async () => JSON.parse((await lines.next()).value ?? 'null')
  return { child, next }
}

/**
 * Runs a child process to its end, and returns the last line that it printed. Kills the process
 * once it reports `killAtBytes` fetched bytes.
 */
async function finish(args: readonly string[], killAtBytes = Number.POSITIVE_INFINITY) {
  const { child, next } = start(args)
  const exited = once(child, 'exit')
  let last = null
  for (let line = await next(); line !== null; line = await next()) {
    last = line
    if (line.bytes >= killAtBytes) child.kill('SIGKILL')
  }
  await exited
  return last
}

async function sizeBelow(folder: string): Promise<number> {
  let sum = 0
  for (const name of await readdir(folder, { recursive: true })) {
    const found = await stat(join(folder, name))
    if (found.isFile()) sum += found.size
  }
  return sum
}

/** Runs the measurements described at the top of this file. */
export async function run(): Promise<readonly BenchFigure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ostrom-bench-storage-'))
  const at = (name: string): string => join(folder, name)
  const closing: (() => void)[] = []
  try {
    await writeRandom(at('file'))
    const added = await finish(['add', at('server'), at('file')])
    const server = start(['serve', at('server')])
    closing.push(() => server.child.kill())
    const { url } = await server.next()
    const plain: StorageFigure[] = []
    const verified: StorageFigure[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const hashing = await seconds(() => run_('sha256sum', [at('file')]))
      const copying = await seconds(() => run_('cp', [at('file'), at('copy')]))
      await rm(at('copy'))
      plain.push(figure('sha256sum, then cp', hashing + copying))
      await rm(at('client'), { recursive: true, force: true })
      const fetched = await finish(['fetch', at('client'), url, added.cid])
      const step = 'verified fetch over http'
      verified.push(figure(step, fetched.seconds, fetched.memoryMegabytes))
    }
    const copies = (await sizeBelow(at('client'))) / BYTES
    await finish(['fetch', at('killed'), url, added.cid, 'report'], BYTES / 2)
    const resumed = await finish(['fetch', at('killed'), url, added.cid])
    const imported = figure('import', added.seconds, added.memoryMegabytes)
    const rest = figure('the same after kill -9 at half', resumed.seconds)
    const figures = [best(plain), imported, best(verified), rest]
    const ratio = best(plain).seconds / best(verified).seconds
    return figuresOf({ figures, ratio, fetchedAfterKill: resumed.asked / BYTES, copies })
  } finally {
    for (const close of closing) close()
    await rm(folder, { recursive: true, force: true })
  }
}

function figuresOf(found: StorageReport): readonly BenchFigure[] {
  const { figures, ratio, fetchedAfterKill, copies } = found
  for (const { step, seconds, megabytesPerSecond, memoryMegabytes } of figures) {
    const memory = memoryMegabytes === undefined ? '' : `, ${memoryMegabytes.toFixed(0)} MB memory`
    console.log(`${step}: ${seconds.toFixed(2)} s, ${megabytesPerSecond.toFixed(0)} MB/s${memory}`)
  }
  const memory = Math.max(...figures.map((figure) => figure.memoryMegabytes ?? 0))
  return [
    {
      what: 'verified fetch of 500 MiB / (sha256sum + cp)',
      value: ratio.toFixed(2),
      number: ratio,
      unit: '',
      target: '>= 0.5',
      isReached: ratio >= 0.5,
    },
    {
      what: 'memory of the process that fetches or imports',
      value: `${memory.toFixed(0)} MB`,
      number: memory,
      unit: ' MB',
      target: '< 200 MB',
      isReached: memory < 200,
    },
    {
      what: 'fetched again after kill -9 at half',
      value: `${(100 * fetchedAfterKill).toFixed(0)} %`,
      number: 100 * fetchedAfterKill,
      unit: ' %',
      target: '<= 51 %',
      isReached: fetchedAfterKill <= 0.51,
    },
    {
      what: 'bytes on disk / bytes of the file',
      value: copies.toFixed(4),
      number: copies,
      unit: '',
      target: '<= 1.001',
      isReached: copies <= 1.001,
    },
  ]
}
