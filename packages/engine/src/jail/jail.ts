import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readlinkSync, rmSync } from 'node:fs'
import { copyFile, link, readdir, realpath, stat } from 'node:fs/promises'
import { dirname, extname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runProgram } from '@ostrom/processes'
import { assert } from '@ostrom/protocol'
import { JAIL_PROBE_ATTEMPTS_MAX, JAIL_PROBE_MS_MAX } from '../limits.ts'
import { type JailRole, syscallArchitecture } from './filter.ts'
import { filterFile } from './filter-file.ts'
import type { JailView } from './jail-view.ts'
import { assertMayRunUnconfined } from './permission.ts'
import { seatbeltProfile } from './seatbelt.ts'
import { createMountFolder, removeOrphans } from './shared-mounts.ts'
import type { SyscallArchitecture } from './syscalls.ts'

// A process under bubblewrap sees only the paths of its view and the system's libraries. It may
// write only in the folder `writable` of its view. It has no network, sees no other processes, can
// gain no privileges, and may use only the system calls of its role. docs/spec/engines.md;
// docs/spec/hostile-input.md for trainers; docs/spec/engines.md for the calls.

/** How processes that read untrusted files are isolated from the rest of this machine. */
export type Confinement =
  /** The processes run in separate namespaces; `by` names the program and its version. */
  | { readonly kind: 'jailed'; readonly by: string }
  /**
   * Only resource limits apply: the processes can use files and the network. `reason` is text for
   * people.
   */
  | { readonly kind: 'bounded'; readonly reason: string }

/** Path of bubblewrap in Linux distributions. */
export const BUBBLEWRAP = '/usr/bin/bwrap'

/** Sandbox program of macOS. */
const SANDBOX_EXEC = '/usr/bin/sandbox-exec'

/**
 * The folders of this code and of the packages that it imports, from which the child loads its
 * modules.
 */
const code = ['packages', 'node_modules'].map((folder) =>
  fileURLToPath(new URL(`../../../../${folder}`, import.meta.url)),
)

const same = (path: string) => [path, path]
const bind = (path: string) => ['--ro-bind', ...same(path)]
const bindIfThere = (path: string) => ['--ro-bind-try', ...same(path)]

/**
 * Returns bubblewrap's options for a folder such as `/bin`, which on most systems is a link into
 * `/usr`.
 */
function linkedPaths(path: string): readonly string[] {
  if (!existsSync(path)) return []
  if (!lstatSync(path).isSymbolicLink()) return bind(path)
  return ['--symlink', readlinkSync(path), path]
}

/**
 * Descriptor that passes the filter to bubblewrap; higher than the descriptors that a child has
 * open at its start.
 */
const FILTER_FILE = 9

/**
 * Shell command that opens the filter and replaces itself with bubblewrap, which closes the filter.
 */
const withFilter = (architecture: SyscallArchitecture, role: JailRole): readonly string[] => [
  '/bin/sh',
  '-c',
  `exec ${FILTER_FILE}<"$0" && exec "$@"`,
  filterFile(architecture, role),
  BUBBLEWRAP,
  '--seccomp',
  `${FILTER_FILE}`,
]

/**
 * Returns the command on macOS, which has no namespaces: a profile lists the permitted accesses.
 */
function seatbeltCommand(view: JailView): readonly string[] {
  const programs = [...view.readable, '/bin', '/usr/bin']
  return [
    '/bin/sh',
    '-c',
    'cd "$0" && exec "$@"',
    view.writable ?? '/',
    SANDBOX_EXEC,
    '-p',
    seatbeltProfile(view, programs),
  ]
}

/** Returns the command prefix that runs a program in a jail with the paths of a view. */
const commandOf = (view: JailView): readonly string[] =>
  process.platform === 'darwin' ? seatbeltCommand(view) : bubblewrapCommand(view)

function bubblewrapCommand({ readable, writable, role = 'model' }: JailView): readonly string[] {
  const architecture = syscallArchitecture(process.arch)
  assert(architecture, 'the probe refuses processors whose calls are not known')
  return [
    ...withFilter(architecture, role),
    '--unshare-all',
    '--die-with-parent',
    '--new-session',
    '--cap-drop',
    'ALL',
    ...bind('/usr'),
    ...['/lib', '/lib32', '/lib64', '/bin'].flatMap(linkedPaths),
    ...['/etc/ld.so.cache', '/etc/alternatives', '/nix/store', '/gnu/store'].flatMap(bindIfThere),
    // Number and kind of the cores, which engines need to choose their threads.
    ...bindIfThere('/sys/devices/system/cpu'),
    '--dev',
    '/dev',
    // Read-only, because a file in `/dev` would use memory that no process accounts for.
    '--remount-ro',
    '/dev',
    '--proc',
    '/proc',
    // If root runs this, the jailed user owns `/proc/sys`, whose files control the whole machine.
    '--remount-ro',
    '/proc',
    ...readable.flatMap(bind),
    // Packages read HOME when they are loaded. Without a writable folder, HOME has no files of the
    // user.
    ...(writable === undefined ? [] : ['--bind', ...same(writable)]),
    '--setenv',
    'HOME',
    writable ?? '/',
    '--remount-ro',
    '/',
    '--chdir',
    writable ?? '/',
  ]
}

/** Returns the view of a child, which is a Node process. */
const viewOfChild = (paths: readonly string[]): JailView => ({
  readable: [...code, process.execPath, ...paths],
})

const probeLimits = { env: {}, ownMsMax: JAIL_PROBE_MS_MAX, attemptsMax: JAIL_PROBE_ATTEMPTS_MAX }

/** Starts Node in the same jail as models. @returns The reason for a failure, if it failed. */
async function faultInside(): Promise<string | undefined> {
  const [program = '', ...args] = [...commandOf(viewOfChild([])), process.execPath, '--version']
  const inside = await runProgram({ program, args, ...probeLimits })
  if (inside.kind === 'ended' && inside.code === 0) return undefined
  const [told = ''] = inside.stderr.trim().split('\n')
  return (inside.kind === 'ended' ? told : inside.reason).slice(0, 160)
}

async function probe(): Promise<Confinement> {
  if (process.platform === 'darwin') return await probeSeatbelt()
  if (process.platform !== 'linux') {
    return { kind: 'bounded', reason: 'bubblewrap is a program of Linux' }
  }
  if (!existsSync(BUBBLEWRAP)) {
    return { kind: 'bounded', reason: 'bubblewrap is not installed' }
  }
  if (!syscallArchitecture(process.arch)) {
    return { kind: 'bounded', reason: `system calls of ${process.arch} are not known here` }
  }
  const version = await runProgram({ program: BUBBLEWRAP, args: ['--version'], ...probeLimits })
  const fault = await faultInside()
  return fault === undefined
    ? { kind: 'jailed', by: version.stdout.trim() }
    : { kind: 'bounded', reason: `bubblewrap does not work here (${fault})` }
}

async function probeSeatbelt(): Promise<Confinement> {
  const fault = await faultInside()
  return fault === undefined
    ? { kind: 'jailed', by: 'sandbox-exec' }
    : { kind: 'bounded', reason: `sandbox-exec does not work here (${fault})` }
}

let probing: Promise<Confinement> | undefined

/** Returns the confinement of this machine. Tries the jail once in the life of this process. */
export const confinement = (): Promise<Confinement> => {
  probing ??= probe()
  return probing
}

/** Discards the result of the last attempt, because bubblewrap has been installed since. */
export const forgetConfinement = (): void => {
  probing = undefined
}

/**
 * Returns the command prefix of a process that sees only the paths of a view, and the files of a
 * store to which its readable folders link (`withLinkTargets`). Returns undefined if there is no
 * jail and the process may run without one.
 *
 * @throws {SandboxMissingError} The process may not run without a jail.
 */
export async function jailCommand(
  view: JailView & {
    /** Folders of programs, whose links are not followed. */
    readonly programs: readonly string[]
  },
): Promise<readonly string[] | undefined> {
  const here = await confinement()
  const { programs, readable, ...rest } = view
  if (here.kind === 'bounded') {
    const what = readable.join(', ') || 'what others sent'
    await assertMayRunUnconfined({ what, reason: here.reason, paths: readable })
    return undefined
  }
  const seen = (await Promise.all(readable.map(withLinkTargets))).flat()
  return commandOf({ ...rest, readable: [...programs, ...seen] })
}

/** A jail for one child. */
export type Jail = {
  /** Command prefix of the child. */
  readonly command: readonly string[]
  /** Lets the child read one more file. @returns Path of the file for the child. */
  mount(path: string): Promise<string>
  /** Removes the files given to the child. Must be called after the child has ended. */
  close(): void
}

/**
 * Returns a path and, if it is a folder, the targets of the links in it that lie in the folder
 * itself or in its store. A store has its folders below a directory `folder`; the links in them
 * lead to files in the directory `file` beside `folder`. No other target of a link is visible,
 * because the folder's author could link to a wallet's key.
 */
export async function withLinkTargets(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  const own = await realpath(path)
  const paths = [own, join(dirname(dirname(own)), 'file')]
  const inside = await readdir(path, { recursive: true, withFileTypes: true })
  const links = inside.filter((entry) => entry.isSymbolicLink())
  const targets = links.map(({ parentPath, name }) =>
    // A store makes no dangling links, so such a link is ignored.
    realpath(join(parentPath, name)).catch(() => undefined),
  )
  const found = (await Promise.all(targets)).filter((target) => target !== undefined)
  return [path, ...found.filter((target) => paths.some((one) => target.startsWith(one + sep)))]
}

/** Removal of the folders of killed processes, which runs once in the life of this process. */
let orphanRemoval: Promise<void> | undefined

/**
 * Makes a jail for a child that reads `paths`, and loads code from the folders `programs`, whose
 * links are not followed. Returns undefined if there is no jail and the child may run without one.
 * Files mounted later are linked into a folder that the child sees, or copied if they are on
 * another disk.
 *
 * @throws {SandboxMissingError} The child may not run without a jail.
 */
export async function openJail(
  paths: readonly string[],
  programs: readonly string[] = [],
): Promise<Jail | undefined> {
  const here = await confinement()
  if (here.kind === 'bounded') {
    await assertMayRunUnconfined({ what: paths.join(', '), reason: here.reason, paths })
    return undefined
  }
  if (process.platform === 'linux') orphanRemoval ??= removeOrphans().catch(() => {})
  await orphanRemoval
  const lent = await createMountFolder()
  const seen = (await Promise.all(paths.map(withLinkTargets))).flat()
  return {
    command: commandOf(viewOfChild([...programs, ...seen, lent])),
    async mount(path) {
      // The same file always gets the same name, because engines recognize loaded files by their
      // path.
      const { ino, mtimeMs, size } = await stat(path)
      const name = createHash('sha256').update(`${path} ${ino} ${mtimeMs} ${size}`).digest('hex')
      const mountPath = join(lent, `${name}${extname(path)}`)
      if (!existsSync(mountPath)) await link(path, mountPath).catch(() => copyFile(path, mountPath))
      return mountPath
    },
    close: () => rmSync(lent, { recursive: true, force: true }),
  }
}
