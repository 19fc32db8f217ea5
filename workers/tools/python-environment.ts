// Python environments of the workers, each installed once and outside the clone.

import { type SpawnSyncOptions, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/** Description of an environment. */
export type PythonEnvironmentPlan = {
  /** Name of the environment for messages. */
  readonly title: string
  /** Name of the environment's folder in `~/.cache/ostrom`; contains the release. */
  readonly name: string
  /** Major and minor version of Python, which the wheels of the lock file require. */
  readonly pythonVersion: string
  /** Disk space of the installation. */
  readonly gigabytes: number
  /** Exact versions with hashes. */
  readonly lockFile: string
}

/** A Python program with the packages of a lock file. */
export type PythonEnvironment = { readonly python: string; readonly folder: string }

function must(program: string, args: readonly string[], options: SpawnSyncOptions = {}): void {
  const { status, error } = spawnSync(program, [...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    ...options,
  })
  if (error || status !== 0) throw new Error(`${program} failed: ${error ?? status}`)
}

function isPython(program: string, version: string): boolean {
  const { status, stdout } = spawnSync(program, ['-c', 'import sys; print(sys.version_info[:2])'])
  const [major, minor] = version.split('.')
  return status === 0 && stdout.toString().trim() === `(${major}, ${minor})`
}

/** Returns the Python programs of pyenv, which need not be on the path. */
function pyenvPythons(version: string): readonly string[] {
  const folder = join(process.env.PYENV_ROOT ?? join(homedir(), '.pyenv'), 'versions')
  if (!existsSync(folder)) return []
  const versions = readdirSync(folder).filter((name) => name.startsWith(`${version}.`))
  return versions.map((name) => join(folder, name, 'bin/python'))
}

/** @throws {Error} Python of this version is missing. */
function findPython({ title, pythonVersion }: PythonEnvironmentPlan): string {
  const programs = [`python${pythonVersion}`, 'python3', ...pyenvPythons(pythonVersion)]
  const found = programs.find((program) => isPython(program, pythonVersion))
  if (found !== undefined) return found
  throw new Error(`${title} needs Python ${pythonVersion}, which is not installed on this machine`)
}

const folderMegabytes = (folder: string) =>
  Number(spawnSync('du', ['-sm', folder]).stdout.toString().split('\t')[0])

/** Returns the hash of the requested packages, so that a changed lock file is installed again. */
const lockHash = ({ lockFile }: PythonEnvironmentPlan) =>
  createHash('sha256').update(readFileSync(lockFile)).digest('hex')

/**
 * Returns an environment. Installs it if it is missing or if the lock file has changed: only the
 * packages of the lock file, checked by their hashes.
 *
 * @throws {Error} Python is missing, or pip fails.
 */
export function ensurePythonEnvironment(plan: PythonEnvironmentPlan): PythonEnvironment {
  const folder = join(homedir(), '.cache/ostrom', plan.name)
  const python = join(folder, 'bin/python')
  const marker = join(folder, 'complete')
  const hash = lockHash(plan)
  if (existsSync(marker) && readFileSync(marker, 'utf8') === hash) return { python, folder }
  const base = findPython(plan)
  console.log(`installing ${plan.title} from PyPI: ${plan.gigabytes} GB in ${folder}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(dirname(folder), { recursive: true })
  must(base, ['-m', 'venv', folder])
  const checked = ['--require-hashes', '--no-deps', '--no-cache-dir', '-q', '-r', plan.lockFile]
  must(python, ['-m', 'pip', 'install', ...checked])
  writeFileSync(marker, hash)
  console.log(`installed ${folderMegabytes(folder)} MB`)
  return { python, folder }
}
