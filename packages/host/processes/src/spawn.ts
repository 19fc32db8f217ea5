import { type ChildProcess, type SpawnOptions, type StdioOptions, spawn } from 'node:child_process'
import { accessSync, closeSync, constants, openSync, readdirSync, readFileSync } from 'node:fs'
import { delimiter, join, sep } from 'node:path'
import type { Duplex } from 'node:stream'
import { processGroup } from './group.ts'

// A child that ends with its parent, even if the parent is killed and the child does not watch it.

/** Options of a child's start. */
export type SupervisedOptions = {
  readonly program: string
  readonly args: readonly string[]
  /** All environment variables of the child; those of this process when absent. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly cwd?: string
  /** The child's files, as in Node's `spawn`; a pipe for the watchdog follows the last entry. */
  readonly stdio: readonly ('ignore' | 'inherit' | 'pipe' | 'ipc' | number)[]
  /** Signal for the child and all its descendants when this process ends; `KILL` when absent. */
  readonly endSignal?: 'KILL' | 'INT'
}

/**
 * Returns a shell script that becomes the program (`exec`), and starts a watchdog beside it. The
 * watchdog reads a pipe whose other end this process holds; the pipe closes however this process
 * ends, and the watchdog then signals the program's process group. The watchdog belongs to this
 * group, so the group's id cannot be reused before it is signalled.
 */
function watched(descriptor: number, signal: 'KILL' | 'INT'): string {
  const others = Array.from({ length: descriptor - 3 }, (_, at) => `${at + 3}<&-`).join(' ')
  const watch = `exec 0<&${descriptor} ${descriptor}<&- ${others} 1>/dev/null 2>&1`
  return `(${watch}; read -r _; kill -s ${signal} -- -$$) & exec "$0" "$@" ${descriptor}<&-`
}

/**
 * Returns the path of a program on the search path, or of a program that is named by its path.
 *
 * @returns `undefined` if there is none that this user may run.
 */
export function resolveProgram(program: string, searchPath = ''): string | undefined {
  const folders = program.includes(sep) ? [''] : searchPath.split(delimiter)
  const names = process.platform === 'win32' ? [`${program}.exe`, program] : [program]
  for (const path of folders.flatMap((folder) => names.map((name) => join(folder, name)))) {
    try {
      accessSync(path, constants.X_OK)
      return path
    } catch {
      // This folder of the search path does not have the program; the next one may.
    }
  }
  return undefined
}

/** Ends a child and all descendants that stayed in its group. */
export function killGroup(
  child: Pick<ChildProcess, 'pid' | 'exitCode' | 'signalCode' | 'kill'>,
): void {
  // Without an id, the system would signal the whole group of this process.
  if (child.pid === undefined) return
  // The watchdog ends the processes that an ended program left behind. The id of the ended program
  // may soon belong to another process.
  if (child.exitCode !== null || child.signalCode !== null) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}

/**
 * Ends a child and all its descendants, including those that left its group. Outside of a jail, a
 * background process whose parent has already ended is not found: its new parent is no descendant
 * of the child. `killGroup` still ends it if it stayed in the group.
 */
export async function killTree(child: Parameters<typeof killGroup>[0]): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  // The child is stopped first, so that it starts no further process while its children are listed.
  child.kill('SIGSTOP')
  const started = await processGroup(child.pid)
  killGroup(child)
  for (const pid of started) {
    try {
      if (pid !== child.pid) process.kill(pid, 'SIGKILL')
    } catch {
      // The process has ended meanwhile, for example with the child's group.
    }
  }
}

/** `O_CLOEXEC` on the processors that Node supports, in the form of `/proc/self/fdinfo`. */
const CLOSED_BY_EXEC = 0o2000000

/**
 * Open files that this process inherited and that its children would inherit too: a shell may have
 * started it with a lock or an open folder. Node opens no file of this kind itself, and when it
 * starts, it marks the lowest file numbers as closed in children. Empty on systems other than
 * Linux.
 */
function inheritedFiles(from: number): readonly number[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc/self/fd')
    .map(Number)
    .filter((number) => number >= from && isKeptByExec(number))
}

function isKeptByExec(number: number): boolean {
  try {
    const text = readFileSync(`/proc/self/fdinfo/${number}`, 'utf8')
    const [, flags = ''] = /^flags:\t(\d+)$/m.exec(text) ?? []
    return (Number.parseInt(flags, 8) & CLOSED_BY_EXEC) === 0
  } catch {
    // This entry is the file number with which the list was read; it is closed by now.
    return false
  }
}

/** Redirects the file numbers that a child would inherit to `empty`, an opened `/dev/null`. */
function withoutInherited(
  stdio: readonly SupervisedOptions['stdio'][number][],
  { inherited, empty }: { readonly inherited: readonly number[]; readonly empty: number },
): StdioOptions {
  const last = Math.max(stdio.length - 1, ...inherited)
  return Array.from({ length: last + 1 }, (_, at) =>
    inherited.includes(at) ? empty : (stdio[at] ?? 'ignore'),
  )
}

/** Starts a program without the files that this process inherited. */
function spawnWithout(
  program: string,
  args: readonly string[],
  { stdio, ...settings }: Omit<SpawnOptions, 'stdio'> & Pick<SupervisedOptions, 'stdio'>,
): ChildProcess {
  let inherited: readonly number[] = []
  let empty: number | undefined
  try {
    inherited = inheritedFiles(stdio.length)
    if (inherited.length > 0) empty = openSync('/dev/null', 'r')
    const all = empty === undefined ? [...stdio] : withoutInherited(stdio, { inherited, empty })
    return spawn(program, args, { ...settings, stdio: all })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // A file whose number is above the limit of open files cannot be redirected in the child, so
    // this process closes all inherited files itself.
    if (code === 'EINVAL') for (const number of inherited) closeSync(number)
    // If no file can be opened, no child can be started either, and the 'error' event reports it.
    else if (code !== 'EMFILE') throw error
    return spawn(program, args, { ...settings, stdio: [...stdio] })
  } finally {
    if (empty !== undefined) closeSync(empty)
  }
}

/**
 * Starts a program in a group of its own, so that a Ctrl-C at the terminal reaches only this
 * process. The program ends when this process ends. When the program ends, the watchdog ends the
 * rest of its group. The program's only open files are those of `stdio`; other numbers may lead to
 * `/dev/null`. On systems without a POSIX shell (Windows) the program is started without the
 * watchdog.
 */
export function spawnSupervised(options: SupervisedOptions): ChildProcess {
  const { program, args, env, cwd, stdio, endSignal = 'KILL' } = options
  const settings = { ...(env && { env }), cwd }
  // A missing program causes an 'error' event, whereas a shell would only end with an exit code.
  const path = resolveProgram(program, env ? env['PATH'] : process.env['PATH'])
  if (process.platform === 'win32' || path === undefined) {
    return spawn(program, args, { ...settings, stdio: [...stdio] as StdioOptions })
  }
  const script = watched(stdio.length, endSignal)
  const child = spawnWithout('/bin/sh', ['-c', script, path, ...args], {
    ...settings,
    stdio: [...stdio, 'pipe'],
    detached: true,
  })
  // If this process can open no more files, there is no pipe, and an 'error' event of the child
  // tells the reason.
  const pipe = (child.stdio as ChildProcess['stdio'] | undefined)?.[stdio.length] as
    | Duplex
    | null
    | undefined
  // The watchdog holds the other end of the pipe, so an error only means that the watchdog has
  // ended.
  pipe?.on('error', () => {})
  child.once('exit', () => pipe?.destroy())
  child.once('error', () => pipe?.destroy())
  return child
}
