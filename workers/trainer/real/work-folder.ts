import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** Folder of the bundled model. */
export const tinyModel = join(import.meta.dirname, '../../../models/tiny/ostrom-tiny')

/** Creates a folder that is removed after the file's tests. */
export function createWorkFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ostrom-trainer-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
