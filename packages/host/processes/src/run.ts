import { performance } from 'node:perf_hooks'
import { StringDecoder } from 'node:string_decoder'
import { residentBytesOf } from './group.ts'
import { LOOK_INTERVAL_MS_MIN, OUTPUT_CHARACTERS_MAX } from './limits.ts'
import { closeOutputAfterEnd } from './output.ts'
import { killTree, spawnSupervised } from './spawn.ts'
import { sampleProcess, watchTime } from './watch.ts'

/** Usage of a program. */
export type ProgramUsage = { readonly residentBytes: number; readonly processorSeconds: number }

/** How a program ended. */
export type ProgramResult = {
  /** Last part of its output. */
  readonly stdout: string
  readonly stderr: string
} & (
  | { readonly kind: 'ended'; readonly code: number | null; readonly signal: string | null }
  /**
   * This process killed the program at a limit. Another run may stay within the limit of `time`,
   * but not within the limit of `memory`.
   */
  | { readonly kind: 'killed'; readonly by: 'time' | 'memory'; readonly reason: string }
  /** The program does not exist, or this user may not run it. */
  | { readonly kind: 'not-started'; readonly reason: string }
)

export type ProgramOptions = {
  readonly program: string
  readonly args: readonly string[]
  /**
   * All environment variables of the program, whose `PATH` finds the program; those of this process
   * when absent.
   */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly cwd?: string
  /** Text for its standard input, which is then closed; no input when absent. */
  readonly input?: string
  /** Most elapsed milliseconds, without those in which the program waits for a processor. */
  readonly ownMsMax: number
  /** Receives the process id once the program runs. */
  readonly onStart?: (pid: number) => void
  /** Largest memory of the program and all its descendants, in bytes; unlimited when absent. */
  readonly memoryBytesMax?: number
  readonly onUsage?: ((usage: ProgramUsage) => void) | undefined
  readonly outputCharactersMax?: number
  /** Signal that ends the program; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** Most runs; a run is repeated only if it was ended for time. 1 when absent. */
  readonly attemptsMax?: number
}

function collect(stream: NodeJS.ReadableStream | null, most: number): () => string {
  const decoder = new StringDecoder('utf8')
  let text = ''
  stream?.on('data', (chunk: Buffer) => {
    text = (text + decoder.write(chunk)).slice(-most)
  })
  return () => text
}

/** Samples the memory of a program every `LOOK_INTERVAL_MS_MIN`. */
function watchMemory(
  { memoryBytesMax, onUsage }: ProgramOptions,
  pid: number,
  { onExcess, processorMs }: { onExcess: (reason: string) => void; processorMs: () => number },
): () => void {
  if (memoryBytesMax === undefined && !onUsage) return () => {}
  let isLooking = false
  const look = async () => {
    if (isLooking) return
    isLooking = true
    const bytes = await residentBytesOf(pid)
    isLooking = false
    if (bytes <= 0) return
    onUsage?.({ residentBytes: bytes, processorSeconds: processorMs() / 1_000 })
    if (memoryBytesMax === undefined || bytes <= memoryBytesMax) return
    onExcess(`it took ${bytes} bytes of memory, more than ${memoryBytesMax}`)
  }
  const timer = setInterval(() => void look(), LOOK_INTERVAL_MS_MIN)
  return () => clearInterval(timer)
}

async function runOnce(options: ProgramOptions): Promise<ProgramResult> {
  const { program, args, env, cwd, input, ownMsMax, signal } = options
  const { outputCharactersMax = OUTPUT_CHARACTERS_MAX } = options
  signal?.throwIfAborted()
  const child = spawnSupervised({
    program,
    args,
    ...(env && { env }),
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    ...(cwd !== undefined && { cwd }),
  })
  if (child.pid !== undefined) options.onStart?.(child.pid)
  const stdout = collect(child.stdout, outputCharactersMax)
  const stderr = collect(child.stderr, outputCharactersMax)
  // The program may end before it has read all of its input.
  child.stdin?.on('error', () => {}).end(input)
  let killed: { readonly by: 'time' | 'memory'; readonly reason: string } | undefined
  const end = (by: 'time' | 'memory') => (reason: string) => {
    killed ??= { by, reason }
    void killTree(child)
  }
  closeOutputAfterEnd(child, () => killed !== undefined || signal?.aborted === true)
  const pid = child.pid ?? 0
  const sample = () =>
    child.pid === undefined
      ? Promise.resolve({ nowMs: performance.now(), usage: undefined })
      : sampleProcess(child.pid)
  const time = watchTime({ limit: { ownMsMax }, sample, onExceeded: end('time') })
  const onExcess = end('memory')
  const stopMemory = watchMemory(options, pid, { onExcess, processorMs: () => time.processorMs })
  const abort = () => void killTree(child)
  signal?.addEventListener('abort', abort, { once: true })
  try {
    return await new Promise<ProgramResult>((resolve) => {
      const output = () => ({ stdout: stdout(), stderr: stderr() })
      child.once('error', (error) =>
        resolve({ kind: 'not-started', reason: error.message, ...output() }),
      )
      child.once('close', (code, ended) =>
        resolve(
          killed
            ? { kind: 'killed', ...killed, ...output() }
            : { kind: 'ended', code, signal: ended, ...output() },
        ),
      )
    })
  } finally {
    time.stop()
    stopMemory()
    signal?.removeEventListener('abort', abort)
    signal?.throwIfAborted()
  }
}

/**
 * Runs a program to its end under supervision: it ends with this process, the time in which it
 * waits for a processor does not count, and a run that was ended for time may be repeated
 * (`attemptsMax`).
 */
export async function runProgram(options: ProgramOptions): Promise<ProgramResult> {
  const { attemptsMax = 1 } = options
  for (let attempt = 1; ; attempt++) {
    const result = await runOnce(options)
    const isLate = result.kind === 'killed' && result.by === 'time'
    if (!isLate || attempt >= attemptsMax) return result
  }
}
