// Goal: the last output of a node that died can still be read after the node was restarted.
// Method: the error file of a node, opened as at each of its starts.

import { closeSync, readFileSync, writeSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openErrorLog } from './node-process.ts'

test('the errors of the last node that printed any are kept, and no others', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ostrom-node-process-'))
  for (const text of ['first crash', 'second crash', '', '']) {
    const file = openErrorLog(folder)
    writeSync(file, text)
    closeSync(file)
  }
  expect(readFileSync(join(folder, 'stderr.log'), 'utf8')).toBe('')
  expect(readFileSync(join(folder, 'stderr.previous.log'), 'utf8')).toBe('second crash')
  expect(await readdir(folder)).toHaveLength(2)
  await rm(folder, { recursive: true })
})
