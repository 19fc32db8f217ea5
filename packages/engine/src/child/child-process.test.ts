// Goal: what a model makes its process do is bounded by the system, not only by our looks at it.
// Method: a child that writes a file, and one that takes 4 GiB as fast as it can, where the system
// has `prlimit`; each must end by itself, before it has done so.

import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEngineChild } from './child-process.ts'

const bounded = process.platform === 'linux' && existsSync('/usr/bin/prlimit')
const MIB = 1024 ** 2

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ostrom-child-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const run = (mode: string, memoryBytesMax: number) =>
  new Promise<{ readonly messages: number; readonly reason: string }>((resolve) => {
    let messages = 0
    startEngineChild({
      module: new URL('./limits-fixture.ts', import.meta.url),
      onMessage: () => {
        messages++
      },
      onExit: (reason) => resolve({ messages, reason }),
      findStuck: () => undefined,
      memoryBytesMax,
      environment: { LIMITS_MODE: mode, LIMITS_FILE: join(folder, 'written') },
    })
  })

test.skipIf(!bounded)(
  'a child writes no file',
  async () => {
    const { messages } = await run('write', 8_192 * MIB)
    expect(messages).toBe(0)
  },
  30_000,
)

test.skipIf(!bounded)(
  'a child that takes memory at once is refused it',
  async () => {
    // Far above what it may touch in the time between two looks, and below what it asks for.
    const { messages, reason } = await run('take', 512 * MIB)
    expect(messages).toBe(0)
    expect(reason).toMatch(/its process ended|it took/)
  },
  30_000,
)

test('a child that stays within its limits is let alone', async () => {
  const { messages } = await run('nothing', 8_192 * MIB)
  expect(messages).toBe(1)
}, 30_000)
