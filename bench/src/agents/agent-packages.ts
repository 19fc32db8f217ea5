// The agents' packages: one set from npm and one from PyPI, each with a lockfile. They are
// installed in caches outside of the clone.

import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { ensureLockedPackages } from '../../../tools/start/package-set.js'
import { ensurePythonEnvironment } from '../../../workers/tools/python-environment.ts'
import { root } from '../report/root.ts'

const source = join(root, 'bench/agents')

/** Folder of the programs that use the client libraries. */
export const programs: string = join(source, 'programs')

/** Packages whose install script downloads or installs their program. */
const scripts = ['@anthropic-ai/claude-code', 'opencode-ai']

/**
 * Returns the folder for the agents' packages and the home folders of their runs:
 * `OSTROM_AGENTS_CACHE`, or a folder of the user's cache.
 */
const cacheFolder = (): string =>
  process.env['OSTROM_AGENTS_CACHE'] ??
  join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'ostrom/agents')

export type AgentPackages = {
  readonly folder: string
  /** Folder of the packages' executables. */
  readonly bin: string
  /** Python interpreter that can import the packages of PyPI. */
  readonly python: string
  /** Versions by package name: all packages of `bench/agents/package.json`, and openai-agents. */
  readonly versions: ReadonlyMap<string, string>
}

/** The version of PyPI's `openai-agents`, which the programs in Python use. */
const OPENAI_AGENTS = '0.24.0'

/** Installs missing packages of PyPI from a lockfile that contains their hashes. */
function installPython(): string {
  const { python } = ensurePythonEnvironment({
    title: `openai-agents ${OPENAI_AGENTS}`,
    name: `agents-openai-agents-${OPENAI_AGENTS}`,
    pythonVersion: '3.11',
    gigabytes: 0.2,
    lockFile: join(source, 'requirements.lock'),
  })
  return python
}

const json = (...path: readonly string[]) => JSON.parse(readFileSync(join(...path), 'utf8'))

/**
 * Installs missing packages, and checks the versions of the npm packages that
 * `bench/agents/package.json` names.
 *
 * @throws {Error} An installed version differs from this file, or the process runs on another Node
 *   version than 24.
 */
export async function installAgents(): Promise<AgentPackages> {
  const node = process.versions.node
  if (!node.startsWith('24.')) throw new Error(`The agents run under Node 24; this is ${node}.`)
  const what = 'the agents (1.8 GB, on first use)'
  const cache = { source, folder: cacheFolder() }
  const folder = await ensureLockedPackages({ ...cache, what, isPartial: true, scripts })
  const { dependencies } = json(source, 'package.json') as { dependencies: Record<string, string> }
  for (const [name, pinned] of Object.entries(dependencies)) {
    const { version } = json(folder, 'node_modules', name, 'package.json') as { version: string }
    if (version !== pinned) throw new Error(`${name} is ${version}, and has to be ${pinned}.`)
  }
  const versions = new Map([...Object.entries(dependencies), ['openai-agents', OPENAI_AGENTS]])
  return { folder, bin: join(folder, 'node_modules/.bin'), python: installPython(), versions }
}
