// Child process of sqlite.test.ts: commits numbered records until it is killed, and prints the
// number of each commit after the commit has resolved.

import { writeSync } from 'node:fs'
import { createStateSqlite } from './sqlite.ts'

const state = await createStateSqlite({ path: process.argv[2]! })
const last = await state.get('last')
let next = last ? Number(Buffer.from(last).toString()) + 1 : 1

/** Several writers run, so that a kill also meets groups of more than one commit. */
async function write(): Promise<void> {
  for (;;) {
    const index = next++
    await state.commit([
      { kind: 'put', key: `n/${index}`, value: new Uint8Array(100) },
      { kind: 'put', key: 'last', value: Buffer.from(String(index)) },
    ])
    writeSync(1, `${index}\n`)
  }
}

await Promise.all(Array.from({ length: 8 }, write))
