// Starts a child in the same way as for a model, with default settings, and prints the result.
import { startEngineChild } from '../child/child-process.ts'
import { openJail } from '../jail/jail.ts'

const jail = await openJail([process.env['HOSTILE_MODEL'] ?? ''])
if (!jail) throw new Error('no jail')
startEngineChild({
  module: new URL('./hostile-native.fixture.ts', import.meta.url),
  // `build` has the whole result. It is longer than this field of an engine may be, so it is read
  // here without a check.
  onMessage: (sent) => console.log((sent as { readonly build: string }).build),
  onExit: (reason) => console.error(reason),
  findStuck: () => undefined,
  memoryBytesMax: 2 * 1024 ** 3,
  environment: { HOSTILE_TARGETS: process.env['HOSTILE_TARGETS'] ?? '' },
  jail,
})
