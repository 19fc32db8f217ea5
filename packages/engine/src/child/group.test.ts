// Goal: a child is bounded with all that it starts. Method: one that starts processes without end.

import { expect, test } from 'vitest'
import { startEngineChild } from './child-process.ts'
import { openJail } from './jail.ts'

test.runIf(process.platform === 'linux')('a child that forks is ended with its group', async () => {
  const jail = await openJail([])
  const { promise: gone, resolve } = Promise.withResolvers<string>()
  const child = startEngineChild<{ readonly kind: string }>({
    module: new URL('./forking-fixture.ts', import.meta.url),
    memoryBytesMax: 8 * 1024 ** 3,
    environment: {},
    jail,
    findStuck: () => undefined,
    onMessage: () => {},
    onExit: resolve,
  })
  child.send({ kind: 'fork' })
  expect(await gone).toMatch(/it started \d+ processes, more than 8/)
})
