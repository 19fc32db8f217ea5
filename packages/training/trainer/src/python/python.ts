import { resolve } from 'node:path'
import { createTokenizerPool } from '@ostrom/engine/reader'
import type { TokenizerHost } from '@ostrom/engine/tokenizer'
import { createAsyncCache } from '@ostrom/protocol'
import { checkTerms } from '../checks.ts'
import { withHeads } from '../heads.ts'
import { ENVIRONMENTS_CACHED_MAX } from '../limits.ts'
import type { TrainingMethod } from '../rows.ts'
import type { JobTrainer, OpenJobOptions, Trainer, TrainerEnvironment } from '../trainer.ts'
import { failed } from './answers.ts'
import { checkBaseFolder } from './base-folder.ts'
import { confine } from './confinement.ts'
import { createConnection } from './connection.ts'
import { createFirstState } from './first-state.ts'
import { findInstalledPython, workerFolder } from './installation.ts'
import { createJobTrainer } from './job.ts'
import { prepareWorkFolder } from './request-folder.ts'
import { openRowEncoder } from './row-encoder.ts'
import { startWorker, type TrainerWorker } from './worker.ts'

/** Options of a trainer that trains with PyTorch. */
export type PythonTrainerOptions = {
  /**
   * Folder of saved rounds, which is created if it is missing. Only one trainer at a time may use
   * it.
   */
  readonly work: string
  /** Python with the worker's packages; absent: the Python that `npm run trainer:install` made. */
  readonly python?: string | undefined
  /** Bytes of private memory of each process; absent: no limit. */
  readonly memoryBytesMax?: number | undefined
  /** Whether several processes split the frozen parameters among them (FSDP2). */
  readonly isSharded?: boolean | undefined
  /**
   * Whether the base's weights are held in 4 bits (QLoRA), on a GPU. It applies only in the
   * environment class `tolerant`.
   */
  readonly isQuantized?: boolean | undefined
  /**
   * Program and arguments that start the worker, in place of the default command. This command runs
   * without a sandbox.
   */
  readonly command?: readonly string[] | undefined
  /**
   * Environment variables that the worker gets, such as `PATH` and those of a cluster. It gets no
   * other variables of this process.
   */
  readonly variables?: Readonly<Record<string, string>> | undefined
}

type StartTerms = Pick<TrainerEnvironment, 'class' | 'worldSize'> & {
  /** Folder of the base's files; absent if none is read. */
  readonly model?: string | undefined
}

const MODULE = 'ostrom_trainer'

/** @throws {TrainerNotInstalledError} No Python has the worker's packages. */
async function commandOf(
  options: PythonTrainerOptions,
  { class: kind, worldSize, model }: StartTerms,
): Promise<readonly string[]> {
  if (options.command) return options.command
  const python = findInstalledPython(options.python)
  await prepareWorkFolder(options.work)
  const jail = await confine({ python, kind, model, work: options.work })
  const quantized = options.isQuantized && kind === 'tolerant' ? ['--quantized'] : []
  if (worldSize === 1) return [...jail, python, '-m', MODULE, ...quantized]
  // In a sandbox, `localhost` is the only name that leads to this machine.
  const address = ['--standalone', '--local-addr', 'localhost']
  const cluster = ['torch.distributed.run', ...address, '--nproc-per-node', `${worldSize}`]
  const sharded = options.isSharded ? ['--sharded'] : []
  return [...jail, python, '-m', ...cluster, '-m', MODULE, ...quantized, ...sharded]
}

async function start(
  options: PythonTrainerOptions,
  terms: StartTerms & { readonly signal: AbortSignal },
): Promise<TrainerWorker> {
  const { work, memoryBytesMax, variables = {} } = options
  const command = await commandOf(options, terms)
  terms.signal.throwIfAborted()
  await prepareWorkFolder(work)
  return startWorker({ command, folder: workerFolder, work, memoryBytesMax, variables }, terms)
}

/** @param closing Ends the work of all jobs. @param host Reads the bases' tokenizers. */
async function openJob(
  { terms, model, signal }: OpenJobOptions,
  options: PythonTrainerOptions,
  { closing, host }: { readonly closing: AbortSignal; readonly host: TokenizerHost },
): Promise<JobTrainer> {
  checkTerms(terms)
  await checkBaseFolder(model)
  const stop = new AbortController()
  // The first encoder is opened before a worker starts, so that a base that this version cannot
  // read is refused with an error code.
  const openEncoder = (method: TrainingMethod) =>
    openRowEncoder({ model, host, method, sequence: terms.sequence })
  const encoder = await openEncoder(terms.method)
  const { class: kind, worldSize } = terms.environment
  const { connect, disconnect } = createConnection({ terms, model, endId: encoder.endId }, (one) =>
    start(options, { class: kind, worldSize, model, signal: one }),
  )
  const during = (one: AbortSignal) => AbortSignal.any([one, stop.signal, closing])
  const { environment } = await connect(during(signal))
  const close = async () => {
    stop.abort(failed('it was closed'))
    await disconnect()
  }
  const job = createJobTrainer({
    terms,
    model,
    work: options.work,
    environment,
    encoder,
    openEncoder,
    connect,
    close,
  })
  return {
    ...job,
    train: (one) => job.train({ ...one, signal: during(one.signal) }),
    replay: (one) => job.replay({ ...one, signal: during(one.signal) }),
    losses: (one) => job.losses({ ...one, signal: during(one.signal) }),
    batchHash: (one) => job.batchHash({ ...one, signal: during(one.signal) }),
    checkRows: (one) => job.checkRows({ ...one, signal: during(one.signal) }),
    teach: (one) => job.teach({ ...one, signal: during(one.signal) }),
  }
}

/**
 * Creates the trainer that runs `workers/trainer` in processes of its own: one for each open job.
 * An abort ends the process. The next call for the job starts another process.
 */
export function createTrainerPython(given: PythonTrainerOptions): Trainer {
  // The path is absolute, because workers have a working folder of their own.
  const options = { ...given, work: resolve(given.work) }
  const closing = new AbortController()
  const host = createTokenizerPool()
  const during = (signal: AbortSignal) => AbortSignal.any([signal, closing.signal])
  const jobs = new Set<JobTrainer>()
  const environments = createAsyncCache<string, TrainerEnvironment>({
    entriesMax: ENVIRONMENTS_CACHED_MAX,
  })
  return withHeads({
    async environment({ class: kind, worldSize, signal }) {
      const make = async () => {
        const worker = await start(options, { class: kind, worldSize, signal: during(signal) })
        await worker.kill()
        return worker.environment
      }
      return await environments.getOrMake(`${kind} ${worldSize}`, make, { signal })
    },
    async firstState(request) {
      const signal = during(request.signal)
      return createFirstState(
        { ...request, signal },
        {
          work: options.work,
          start: () =>
            start(options, { class: 'exact', worldSize: 1, model: request.model, signal }),
        },
      )
    },
    async open(request) {
      const opened = await openJob(request, options, { closing: closing.signal, host })
      const job: JobTrainer = {
        ...opened,
        async close() {
          jobs.delete(job)
          await opened.close()
        },
      }
      jobs.add(job)
      return job
    },
    async close() {
      closing.abort(failed('it was closed'))
      await Promise.all([...[...jobs].map((job) => job.close()), host.close()])
    },
  })
}
