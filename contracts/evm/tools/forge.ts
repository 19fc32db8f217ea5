import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { ensurePackageSet } from '../../../tools/start/package-set.js'
import { forgeEnvironment, refuseOtherSettings } from './forge-environment.ts'
import type { Part } from './test-files.ts'

/**
 * The folder of forge, which is installed at the first use (docs/spec/repository.md), or the fault
 * of its installation. The caller that needs forge reports this fault.
 */
const installed = await ensurePackageSet('forge').then(
  (folder) => ({ folder }),
  (fault: Error) => ({ fault }),
)

/** Root of this workspace: `contracts/evm`. */
export const here = resolve(import.meta.dirname, '..')

/** Root of the repository, where `node_modules` is. */
export const root = resolve(here, '../..')

/**
 * Path of forge's native binary, from the npm package of this platform. The launcher of that
 * package is a wrapper script that costs a third of a second at each start.
 *
 * @throws {Error} Forge is not available for this platform, or its installation failed.
 */
export function forgePath(): string {
  const system = process.platform === 'win32' ? 'win32' : process.platform
  const machine = process.arch === 'x64' ? 'amd64' : process.arch
  const name = `@foundry-rs/forge-${system}-${machine}`
  const binary = process.platform === 'win32' ? 'forge.exe' : 'forge'
  if ('fault' in installed) throw installed.fault
  const path = join(installed.folder, 'node_modules', name, 'bin', binary)
  if (!existsSync(path)) throw new Error(`there is no ${name} for this platform`)
  return path
}

/**
 * Runs forge on this workspace and waits for it. Its `solc` is `bin/solc`, a script for the Node
 * version that runs this process.
 */
export function forge(args: readonly string[], options: forge.Options = {}): forge.Result {
  return spawnSync(forgePath(), [...args, '--root', root], {
    cwd: root,
    encoding: 'utf8',
    stdio: options.capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    maxBuffer: 64 * 1024 * 1024,
    env: envOf(options),
  })
}

/**
 * Runs forge like `forge`, but asynchronously and without output, so that runs can be parallel:
 * compiling uses one core.
 */
export async function forgeBeside(
  args: readonly string[],
  options: forge.Options,
): Promise<Pick<forge.Result, 'status' | 'stdout' | 'stderr'>> {
  const child = spawn(forgePath(), [...args, '--root', root], {
    cwd: root,
    env: envOf(options),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  const [status] = await ended
  return { status, stdout, stderr }
}

function envOf({ profile = 'default', settings }: forge.Options): NodeJS.ProcessEnv {
  refuseOtherSettings(root)
  return forgeEnvironment(here, profile, settings)
}

export declare namespace forge {
  type Options = {
    /** Profile of foundry.toml. */
    readonly profile?: 'default' | 'proofs' | Part | `${Part}-ci`
    /** `FOUNDRY_` variables, which take precedence over foundry.toml. */
    readonly settings?: Readonly<Record<string, string>>
    /** Return what forge prints instead of printing it. */
    readonly capture?: boolean
  }
  type Result = SpawnSyncReturns<string>
}
