import { randomBytes } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'

/**
 * Returns the path of a folder that exists only while the tests of this file or `describe` run. If
 * `lifetime` is `test`, each test finds it empty. Hooks that are declared later may use the folder,
 * also when they clean up.
 */
export function temporaryFolder(name: string, lifetime: 'suite' | 'test' = 'suite'): string {
  const folder = join(tmpdir(), `ostrom-${name}-${randomBytes(4).toString('hex')}`)
  const [before, after] =
    lifetime === 'test' ? ([beforeEach, afterEach] as const) : ([beforeAll, afterAll] as const)
  before(() => mkdir(folder, { mode: 0o700 }))
  after(() => rm(folder, { recursive: true, force: true }))
  return folder
}
