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

/** Devices of GPUs, whose drivers want files and caches that no jail here holds: docs/adr/0036. */
const gpuDevices = ['/dev/nvidiactl', '/dev/kfd']

/** Names of this machine, by which processes of one trainer find each other; no secrets. */
const hostFiles = ['/etc/hosts', '/etc/nsswitch.conf']

/**
 * Says how a trainer's processes of an environment class are kept from the rest of this machine. A
 * reason is for people.
 */
export async function trainerConfinement(kind: TrainerEnvironment['class']): Promise<Confinement> {
  if (kind === 'tolerant' && gpuDevices.some((device) => existsSync(device))) {
    return { kind: 'bounded', reason: 'it trains on a GPU' }
  }
  return await confinement()
}

/**
 * Returns the folders that a Python program is made of: its environment, and the installation that
 * this one links to, of which `bin` and `lib` alone are shown, since others may lie beside them.
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
  /** Folder of the base's files; absent where none is read. */
  readonly model?: string | undefined
  /** Folder that it writes to. */
  readonly work: string
  /** More folders with code that it runs. */
  readonly programs?: readonly string[] | undefined
}

/**
 * Returns the command prefix of a worker: it then reads its environment, our worker's code and one
 * model, writes to its work folder alone, and has no network. Empty where there is no jail and the
 * owner allows that: then only its limit of memory holds, and it sees the files of this user.
 *
 * @throws {SandboxMissingError} There is no jail.
 */
export async function confine(view: TrainerView): Promise<readonly string[]> {
  const { python, kind, model, work, programs: added = [] } = view
  const here = await trainerConfinement(kind)
  if (here.kind === 'bounded') {
    // Rows of strangers come to it, which no hash is known of.
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
