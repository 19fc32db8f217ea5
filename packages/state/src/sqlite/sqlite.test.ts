// Goal: acknowledged commits of the SQLite state survive a kill of its process at any moment.
// Method: the conformance suite on a file; a child process that reports every acknowledged commit
// and is killed by SIGKILL while it writes. Then the test opens the file.
// Shows (foundations): records that survive a crash (`packages/state`).

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { expect, test } from 'vitest'
import { stateConformance } from '../conformance.ts'
import { createStateSqlite } from './index.ts'

const folder = temporaryFolder('state', 'test')

stateConformance('sqlite', async () => {
  const path = join(folder, 'state.db')
  return { open: () => createStateSqlite({ path }), remove: async () => {} }
})

/** Starts the child and kills it once it has acknowledged `count` commits. */
async function killAfter(path: string, count: number): Promise<number> {
  const script = join(import.meta.dirname, 'kill-child.ts')
  const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  let acknowledged = 0
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged = Number(line)
    if (acknowledged >= count && !child.killed) child.kill('SIGKILL')
  }
  const [, signal] = await exited
  expect(signal).toBe('SIGKILL')
  return acknowledged
}

test('after kill -9, every acknowledged commit is there, whole', async () => {
  const path = join(folder, 'killed.db')
  let written = 0
  for (const count of [1, 40, 400]) {
    const acknowledged = await killAfter(path, written + count)
    const state = await createStateSqlite({ path })
    const last = Number(Buffer.from((await state.get('last'))!).toString())
    expect(last).toBeGreaterThanOrEqual(acknowledged)
    // Each commit writes `last` and its own record together, so neither exists without the other.
    for (let index = written + 1; index <= last; index++) {
      expect(await state.get(`n/${index}`)).toHaveLength(100)
    }
    expect(await state.get(`n/${last + 1}`)).toBeUndefined()
    written = last
    await state.close()
  }
})

// Finding: STA-1
test('deleted data is nowhere in the file', async () => {
  const path = join(folder, 'deleted.db')
  const state = await createStateSqlite({ path })
  const secret = 'the treasure is under the oak'
  const value = Buffer.from(secret.repeat(400))
  await state.commit([{ kind: 'put', key: 'a', value }])
  await state.close()
  expect((await readFile(path)).includes(secret)).toBe(true)
  const again = await createStateSqlite({ path })
  await again.commit([{ kind: 'delete', key: 'a' }])
  await again.close()
  expect((await readFile(path)).includes(secret)).toBe(false)
})

test('a second opening of the same file is refused with the reason', async () => {
  const path = join(folder, 'held.db')
  const state = await createStateSqlite({ path })
  await expect(createStateSqlite({ path })).rejects.toMatchObject({
    code: 'state-unavailable',
    details: expect.arrayContaining([expect.stringContaining('holds the folder already')]),
  })
  await state.commit([{ kind: 'put', key: 'a', value: new Uint8Array([1]) }])
  await state.close()
  const again = await createStateSqlite({ path })
  expect(await again.get('a')).toEqual(new Uint8Array([1]))
  await again.close()
})

test('a file that is no database is refused and left as it is', async () => {
  const path = join(folder, 'other.db')
  await writeFile(path, 'this is not a database, but somebody may need it'.repeat(100))
  await expect(createStateSqlite({ path })).rejects.toMatchObject({ code: 'state-unavailable' })
})
