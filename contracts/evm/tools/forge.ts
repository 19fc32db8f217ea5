import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { delimiter, dirname, join, resolve } from 'node:path'

const require = createRequire(import.meta.url)

/** Root of this workspace: `contracts/evm`. */
export const here = resolve(import.meta.dirname, '..')

/** Root of the repository, where `node_modules` is. */
export const root = resolve(here, '../..')

/**
 * Path of forge's native binary, from the npm package of this platform. The package's own launcher
 * is a script around it that costs a third of a second each time.
 *
 * @throws {Error} There is no forge for this platform.
 */
export function forgePath(): string {
  const system = process.platform === 'win32' ? 'win32' : process.platform
  const machine = process.arch === 'x64' ? 'amd64' : process.arch
  const name = `@foundry-rs/forge-${system}-${machine}`
  const binary = process.platform === 'win32' ? 'forge.exe' : 'forge'
  try {
    return join(dirname(require.resolve(`${name}/package.json`)), 'bin', binary)
  } catch (cause) {
    throw new Error(`${name} is not installed: run npm ci`, { cause })
  }
}

/**
 * Runs forge on this workspace and waits for it. Its `solc` is `bin/solc`, a script for the same
 * Node as runs this one.
 */
export function forge(args: readonly string[], options: forge.Options = {}): forge.Result {
  const path = [dirname(process.execPath), process.env.PATH].join(delimiter)
  return spawnSync(forgePath(), [...args, '--root', root], {
    cwd: root,
    encoding: 'utf8',
    stdio: options.capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    maxBuffer: 64 * 1024 * 1024,
    env: {
      ...process.env,
      PATH: path,
      FOUNDRY_CONFIG: join(here, 'foundry.toml'),
      FOUNDRY_PROFILE: options.profile ?? 'default',
    },
  })
}

/** Contracts that are built and tested by themselves. */
type Part = 'core' | 'market' | 'court'

export declare namespace forge {
  type Options = {
    /** Profile of foundry.toml. */
    readonly profile?: 'default' | 'proofs' | Part | `${Part}-ci`
    /** Return what forge prints instead of printing it. */
    readonly capture?: boolean
  }
  type Result = SpawnSyncReturns<string>
}
