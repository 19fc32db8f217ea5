import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Returns the path of a program; installs its Debian package if it is missing and may be installed.
 *
 * @throws {Error} The program is in no folder of the path, and cannot be installed.
 */
export async function installDebianPackage(options: {
  readonly debian: string
  readonly paths: readonly string[]
}): Promise<string> {
  const { debian, paths } = options
  const find = () => paths.find((path) => existsSync(path))
  const there = find()
  if (there) return there
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    for (const step of [['update'], ['install', '-y', '--no-install-recommends', debian]]) {
      const [program = '', ...args] = [...asRoot, 'apt-get', ...step]
      await run(program, args, { env, maxBuffer: 64 * 1024 * 1024 })
    }
  } catch (error) {
    throw new Error(`These tests need ${debian}: apt install ${debian}. ${error}`)
  }
  return find()!
}
