import { existsSync } from 'node:fs'
import {
  type ProgramOptions,
  type ProgramResult,
  resolveProgram,
  runProgram,
} from '@ostrom/processes'
import { BUBBLEWRAP_INSTALL_MS_MAX } from '../limits.ts'
import { BUBBLEWRAP } from './jail.ts'

// Installs bubblewrap with the system's package manager, if this user may.

/**
 * The known package managers, each with the commands that install bubblewrap, in the order in which
 * they run.
 */
export const packageManagers: readonly {
  readonly program: string
  readonly commands: readonly (readonly string[])[]
}[] = [
  {
    program: 'apt-get',
    commands: [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', 'bubblewrap'],
    ],
  },
  { program: 'dnf', commands: [['install', '-y', '-q', 'bubblewrap']] },
  { program: 'apk', commands: [['add', '--quiet', 'bubblewrap']] },
  { program: 'pacman', commands: [['-S', '--noconfirm', '--needed', 'bubblewrap']] },
  { program: 'zypper', commands: [['--non-interactive', '--quiet', 'install', 'bubblewrap']] },
]

/** Parts of the system that the installation reads and changes; tests use fakes. */
export type InstallSystem = {
  readonly platform: string
  /** Whether this process runs as root. */
  readonly isRoot: boolean
  /** Returns the path of a program; `undefined` if there is none. */
  find(program: string): string | undefined
  run(options: Pick<ProgramOptions, 'program' | 'args' | 'env'>): Promise<ProgramResult>
  /** Returns whether bubblewrap is installed. */
  isInstalled(): boolean
}

const searchPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

const thisSystem = (): InstallSystem => ({
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  find: (program) => resolveProgram(program, searchPath),
  run: (options) => runProgram({ ...options, ownMsMax: BUBBLEWRAP_INSTALL_MS_MAX }),
  isInstalled: () => existsSync(BUBBLEWRAP),
})

/** Result of the installation. A reason is text for people. */
export type InstallResult =
  | { readonly kind: 'present' }
  | { readonly kind: 'installed'; readonly by: string }
  | { readonly kind: 'failed'; readonly reason: string }

/**
 * Returns the command to install bubblewrap by hand, if it is missing and the package manager is
 * known.
 */
export function installCommand(system: InstallSystem = thisSystem()): string | undefined {
  if (system.platform !== 'linux' || system.isInstalled()) return undefined
  const found = packageManagers.find(({ program }) => system.find(program) !== undefined)
  const last = found?.commands.at(-1)
  return found && last && `sudo ${found.program} ${last.join(' ')}`
}

/**
 * Installs bubblewrap if it is missing, as root or with passwordless sudo. Never prompts the user.
 *
 * @param options.onStart Receives the package manager before it runs.
 */
export async function installBubblewrap(
  system: InstallSystem = thisSystem(),
  { onStart }: { readonly onStart?: (program: string) => void } = {},
): Promise<InstallResult> {
  if (system.platform !== 'linux' || system.isInstalled()) return { kind: 'present' }
  const manager = packageManagers.find(({ program }) => system.find(program) !== undefined)
  if (!manager) return { kind: 'failed', reason: 'no package manager that is known was found' }
  const path = system.find(manager.program)!
  const env = { PATH: searchPath, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' }
  const sudo = system.isRoot ? undefined : system.find('sudo')
  if (!system.isRoot) {
    const asked = sudo && (await system.run({ program: sudo, args: ['-n', 'true'], env }))
    if (!sudo || !asked || asked.kind !== 'ended' || asked.code !== 0) {
      return { kind: 'failed', reason: 'this user is not root, and may not use sudo unasked' }
    }
  }
  onStart?.(manager.program)
  for (const words of manager.commands) {
    const [program = '', ...args] = [...(sudo ? [sudo, '-n'] : []), path, ...words]
    const ran = await system.run({ program, args, env })
    if (ran.kind === 'ended' && ran.code === 0) continue
    const why = ran.kind === 'ended' ? ran.stderr.trim().split('\n').at(-1) : ran.reason
    const command = [manager.program, ...words].join(' ')
    return { kind: 'failed', reason: `${command} failed (${(why ?? '').slice(0, 160)})` }
  }
  return system.isInstalled()
    ? { kind: 'installed', by: manager.program }
    : { kind: 'failed', reason: `${manager.program} did not install /usr/bin/bwrap` }
}
