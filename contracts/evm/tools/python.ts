import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './forge.ts'

const cache = join(root, 'node_modules/.cache')

function run(program: string, args: readonly string[]): void {
  const { status, error, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (error) throw error
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${stderr}`)
}

/**
 * Returns the folder of programs of a virtual environment with the packages of `python/<name>.txt`,
 * which pins each package by version and hashes. Installs them once and only from wheels, so that
 * no code of a package is built or run.
 *
 * @throws {Error} Python, its `venv` module, or a package is not available.
 */
export function pythonPrograms(name: string): string {
  const requirements = join(import.meta.dirname, 'python', `${name}.txt`)
  const key = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 16)
  const folder = join(cache, `${name}-${key}`)
  const programs = join(folder, 'bin')
  const done = join(folder, 'installed')
  if (existsSync(done)) return programs
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(cache, { recursive: true })
  run('python3', ['-m', 'venv', folder])
  const quiet = ['--quiet', '--no-input', '--disable-pip-version-check']
  const strict = ['--no-deps', '--require-hashes', '--only-binary', ':all:']
  run(join(programs, 'python'), ['-m', 'pip', 'install', ...quiet, ...strict, '-r', requirements])
  writeFileSync(done, '')
  return programs
}
