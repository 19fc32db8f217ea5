import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import {
  assertMayRunUnconfined,
  type Confinement,
  confinement,
  jailCommand,
} from '@ostrom/engine/jail'
import type { TrainerEnvironment } from '../trainer.ts'
import { workerFolder } from './installation.ts'

/**
 * Device files of GPUs. The drivers of GPUs need files and caches that this sandbox does not
 * provide: docs/spec/engines.md.
 */
const gpuDevices = ['/dev/nvidiactl', '/dev/kfd']

/**
 * Files by which the processes of one trainer find each other under the names of this machine. The
 * files have no secrets.
 */
const hostFiles = ['/etc/hosts', '/etc/nsswitch.conf']

/**
 * Returns how a trainer's processes of an environment class are sandboxed. If a sandbox is missing,
 * the result has the reason, as text for people.
 */
export async function trainerConfinement(kind: TrainerEnvironment['class']): Promise<Confinement> {
  if (kind === 'tolerant' && gpuDevices.some((device) => existsSync(device))) {
    return { kind: 'bounded', reason: 'it trains on a GPU' }
  }
  return await confinement()
}

/**
 * Returns the folders of a Python program: its virtual environment, and the `bin` and `lib` of the
 * installation to which this environment links. Other folders of the installation stay hidden,
 * because they may have unrelated files.
 */
export async function pythonFolders(python: string): Promise<readonly string[]> {
  const prefix = dirname(dirname(await realpath(python)))
  const parts = prefix === '/usr' ? [] : ['bin', 'lib'].map((name) => join(prefix, name))
  return [dirname(dirname(python)), ...parts.filter((path) => existsSync(path))]
}

/** Files and devices that a trainer's process can see. */
export type TrainerView = {
  /** Program of the worker's Python. */
  readonly python: string
  readonly kind: TrainerEnvironment['class']
  /** Folder of the base's files; absent if none is read. */
  readonly model?: string | undefined
  /** The only folder that the process writes to. */
  readonly work: string
  /** Further folders with code that the process runs. */
  readonly programs?: readonly string[] | undefined
}

/**
 * Returns the command prefix of a worker: with it, the worker reads only its environment, our
 * worker's code and one model, writes only to its work folder, and has no network. The prefix is
 * empty if there is no sandbox and the owner allows that. The worker then has only its memory
 * limit, and can read all files of this user.
 *
 * @throws {SandboxMissingError} There is no sandbox, and the owner requires one.
 */
export async function confine(view: TrainerView): Promise<readonly string[]> {
  const { python, kind, model, work, programs: added = [] } = view
  const here = await trainerConfinement(kind)
  if (here.kind === 'bounded') {
    // The process reads strangers' rows, whose hashes are not known.
    const what = 'the base and the rows of a training job'
    await assertMayRunUnconfined({ what, reason: here.reason, contents: [new Uint8Array()] })
    return []
  }
  const programs = [
    ...(await pythonFolders(python)),
    workerFolder,
    ...added,
    ...hostFiles.filter((path) => existsSync(path)),
  ]
  const readable = model === undefined ? [] : [model]
  return (await jailCommand({ programs, readable, writable: work, role: 'trainer' })) ?? []
}
