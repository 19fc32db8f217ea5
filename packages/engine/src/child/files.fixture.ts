import { closeSync, openSync } from 'node:fs'
import { openJail } from '../jail/jail.ts'
import { startEngineChild } from './child-process.ts'

// Starts a child in a process that can open no more files, and prints the result.

const jail = await openJail([])
const descriptors: number[] = []
try {
  for (;;) descriptors.push(openSync('/dev/null', 'r'))
} catch {
  // No file descriptor is left.
}
const child = startEngineChild({
  module: new URL('./limits.fixture.ts', import.meta.url),
  onMessage: () => {},
  onExit(reason) {
    for (const file of descriptors) closeSync(file)
    console.log(reason)
  },
  findStuck: () => undefined,
  memoryBytesMax: 1,
  environment: {},
  jail,
})
child.send({})
await child.kill('it was ended')
