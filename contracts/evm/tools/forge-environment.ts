// The environment of forge, which variables and files of a user must not change: a run of CI would
// otherwise test less than its inputs say.

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

/** Variables that forge takes settings from. */
const ofForge = /^(?:FOUNDRY|DAPP|ETH)_/

/** Lines of `.env` that set such a variable. */
const lineOfForge = /^\s*(?:export\s+)?(?:FOUNDRY|DAPP|ETH)_/m

/** Processor seconds of each run of the compiler that this process starts, a line each. */
const timesFile = (folder: string): string => join(folder, `cache/solc-times-${process.pid}`)

/** Files of times that this process removes at its end. */
const times = new Set<string>()
process.once('exit', () => {
  for (const file of times) rmSync(file, { force: true })
})

/**
 * Returns the caller's variables without those that forge takes settings from, and with a home
 * folder without settings of forge.
 *
 * @param folder Folder of this workspace.
 */
export function cleanEnvironment(folder: string, caller = process.env): NodeJS.ProcessEnv {
  const own = Object.entries(caller).filter(([name]) => !ofForge.test(name))
  const home = join(folder, 'cache/home')
  mkdirSync(home, { recursive: true })
  return { ...Object.fromEntries(own), HOME: home }
}

/**
 * Returns the environment of a run of forge, whose compiler is a script for the Node version that
 * runs this process.
 *
 * @param folder Folder of this workspace.
 * @param profile Profile of foundry.toml.
 * @param settings `FOUNDRY_` variables, which take precedence over foundry.toml.
 */
export function forgeEnvironment(
  folder: string,
  profile: string,
  settings: Readonly<Record<string, string>> = {},
): NodeJS.ProcessEnv {
  const clean = cleanEnvironment(folder)
  times.add(timesFile(folder))
  return {
    ...clean,
    PATH: [dirname(process.execPath), clean['PATH']].join(delimiter),
    FOUNDRY_CONFIG: join(folder, 'foundry.toml'),
    FOUNDRY_PROFILE: profile,
    FOUNDRY_SOLC: './contracts/evm/bin/timed-solc',
    OSTROM_SOLC_TIMES: timesFile(folder),
    ...settings,
  }
}

/**
 * Refuses files in the root of the repository from which forge would take settings.
 *
 * @throws {Error} There is such a file; the message names it.
 */
export function refuseOtherSettings(root: string): void {
  if (existsSync(join(root, 'remappings.txt')))
    throw new Error('forge would read remappings.txt in the root of the repository: remove it')
  const env = join(root, '.env')
  if (existsSync(env) && lineOfForge.test(readFileSync(env, 'utf8')))
    throw new Error('.env in the root of the repository sets variables of forge: remove them')
}

/** Returns the processor seconds that all runs of the compiler took so far. */
export function compilerSeconds(folder: string): number {
  const file = timesFile(folder)
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
  return lines.reduce((sum, line) => sum + Number(line), 0)
}
