import { TRAINER_START_MS_MAX } from '../limits.ts'
import type { TrainerEnvironment } from '../trainer.ts'
import { failed, readAnswer, readFault, type TrainerAnswer } from './answers.ts'
import { environmentOf } from './environment.ts'
import { type LineProcess, startLineProcess } from './line-process.ts'

/** Program of the worker, with its folders, memory limit and environment variables. */
export type TrainerCommand = {
  /** Program and arguments, without the environment class. */
  readonly command: readonly string[]
  /** Folder of the Python package. */
  readonly folder: string
  /** Folder that the worker may write to. */
  readonly work: string
  readonly memoryBytesMax: number | undefined
  /** Environment variables in addition to those that this file sets. */
  readonly variables: Readonly<Record<string, string>>
}

/** A worker that has started and answers requests. */
export type TrainerWorker = {
  readonly environment: TrainerEnvironment
  readonly isRunning: boolean
  /**
   * Sends a request, and reads answers until one has the kind `options.last`.
   *
   * @param options.onStep Called for each answer of the kind `step` before the last answer.
   * @throws The signal's reason, after the process was ended. {TrainerFailedError}
   *   {TrainerInputInvalidError}
   */
  ask<K extends Parameters<typeof readAnswer>[1]>(
    request: object,
    options: WorkerRequest<K>,
  ): Promise<TrainerAnswer<K>>
  kill(): Promise<void>
}

/** How a request's answers are read: the kind of its last answer, and the callback for steps. */
export type WorkerRequest<K extends Parameters<typeof readAnswer>[1]> = {
  readonly last: K
  readonly onStep?: ((step: TrainerAnswer<'step'>) => Promise<void>) | undefined
  readonly signal: AbortSignal
}

/** Environment variables that fix the instructions and the threads of the worker's libraries. */
const flags = {
  ATEN_CPU_CAPABILITY: 'avx2',
  MKL_CBWR: 'COMPATIBLE',
  CUBLAS_WORKSPACE_CONFIG: ':4096:8',
  OMP_NUM_THREADS: '1',
  MKL_NUM_THREADS: '1',
}

const variablesOf = ({ folder, work, memoryBytesMax, variables }: TrainerCommand) => ({
  PATH: '/usr/local/bin:/usr/bin:/bin',
  ...variables,
  ...flags,
  LANG: 'C.UTF-8',
  HOME: work,
  TMPDIR: work,
  // A sandbox has no table of users, in which libraries would look up a name.
  USER: 'ostrom',
  PYTHONPATH: folder,
  PYTHONNOUSERSITE: '1',
  PYTHONDONTWRITEBYTECODE: '1',
  HF_HUB_OFFLINE: '1',
  HF_HUB_DISABLE_TELEMETRY: '1',
  ...(memoryBytesMax && { OSTROM_TRAINER_BYTES_MAX: String(memoryBytesMax) }),
})

/**
 * Settles as the promise does. If the signal aborts first, it ends the process, and then rejects
 * with the signal's reason.
 */
async function unlessAborted<T>(
  promise: Promise<T>,
  { signal, child }: { readonly signal: AbortSignal; readonly child: LineProcess },
): Promise<T> {
  const stop = Promise.withResolvers<never>()
  const onAbort = () => stop.reject(signal.reason)
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    signal.throwIfAborted()
    return await Promise.race([promise, stop.promise])
  } catch (error) {
    promise.catch(() => undefined)
    if (signal.aborted) await child.kill()
    throw signal.aborted ? signal.reason : error
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}

const lineOf = (child: LineProcess) =>
  child.read().catch((error: Error) => {
    throw failed(error.message)
  })

/**
 * Returns the last error line of a process that failed to start. It quotes no rows, since none were
 * sent yet.
 */
const startFault = (child: LineProcess) => {
  const line = child.errors.trim().split('\n').at(-1)?.slice(0, 300)
  return line ? ` (${line})` : ''
}

async function firstLine(child: LineProcess, signal: AbortSignal): Promise<string> {
  const late = new AbortController()
  const watch = child.watchTime({ ownMsMax: TRAINER_START_MS_MAX }, (reason) => {
    late.abort(new Error(`it did not start: ${reason}`))
  })
  try {
    const either = AbortSignal.any([signal, late.signal])
    return await unlessAborted(child.read(), { signal: either, child })
  } catch (error) {
    signal.throwIfAborted()
    await child.kill()
    throw failed(`${(error as Error).message}${startFault(child)}`)
  } finally {
    watch.stop()
  }
}

/**
 * Starts a worker, and waits until it has loaded its libraries.
 *
 * @throws The signal's reason. {TrainerFailedError} It does not start.
 */
export async function startWorker(
  command: TrainerCommand,
  options: {
    readonly class: TrainerEnvironment['class']
    readonly worldSize: number
    readonly signal: AbortSignal
  },
): Promise<TrainerWorker> {
  const child = startLineProcess({
    command: [...command.command, '--class', options.class],
    env: variablesOf(command),
    cwd: command.work,
  })
  const ready = readAnswer(await firstLine(child, options.signal), 'ready')
  // This process determines the tokens of a step's rows, before they are sent.
  const unicode = process.versions['unicode'] ?? 'none'
  const { class: kind, worldSize } = options
  return {
    environment: environmentOf({ class: kind, worldSize, worker: ready.environment, unicode }),
    get isRunning() {
      return child.isRunning
    },
    async ask(request, { last, onStep, signal }) {
      let canContinue = false
      const run = async () => {
        child.write(JSON.stringify(request))
        for (;;) {
          const line = await lineOf(child)
          const fault = readFault(line)
          canContinue = fault?.isContained ?? false
          if (fault) throw fault.error
          const answer = readAnswer<typeof last | 'step'>(line, last, 'step')
          if (answer.kind === last) return answer as TrainerAnswer<typeof last>
          await onStep?.(answer as TrainerAnswer<'step'>)
          signal.throwIfAborted()
        }
      }
      try {
        return await unlessAborted(run(), { signal, child })
      } catch (error) {
        // Later requests could otherwise receive the answers to this one.
        if (!canContinue) await child.kill()
        throw error
      }
    },
    kill: () => child.kill(),
  }
}
