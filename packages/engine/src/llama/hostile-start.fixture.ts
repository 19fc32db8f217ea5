// Starts a child in the same way as for a model, with default settings, and prints the result.
import { startEngineChild } from '../child/child-process.ts'
import { openJail } from '../jail/jail.ts'

const jail = await openJail([process.env['HOSTILE_MODEL'] ?? ''])
if (!jail) throw new Error('no jail')
startEngineChild({
  module: new URL('./hostile-native.fixture.ts', import.meta.url),
  // The result is longer than an engine's message may be.
  onMessage: (sent) => console.log((sent as { readonly build: string }).build),
  onExit: (reason) => console.error(reason),
  findStuck: () => undefined,
  memoryBytesMax: 2 * 1024 ** 3,
  environment: { HOSTILE_TARGETS: process.env['HOSTILE_TARGETS'] ?? '' },
  jail,
})
