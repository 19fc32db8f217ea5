import { InsufficientMemoryError, NoBinaryFoundError } from 'node-llama-cpp'
import { serveParent } from '../child/engine-handlers.ts'
import type { LoadCommand, LoadFault } from '../child/messages.ts'
import { NoGpuError } from './binding/runtime.ts'
import { loadRuntime } from './load-runtime.ts'
import { NativeMemoryError } from './native/runtime.ts'
import type { LlamaRuntime } from './runtime.ts'

// Main module of the child process that holds one untrusted model.

async function load(message: LoadCommand) {
  const model = await loadRuntime(message)
  return { model, build: model.build, threads: model.threads }
}

const faultOf = (error: unknown): LoadFault => {
  if (error instanceof NoGpuError) return 'gpu'
  if (error instanceof NoBinaryFoundError) return 'engine'
  if (error instanceof InsufficientMemoryError || error instanceof NativeMemoryError) {
    return 'memory'
  }
  return 'artifact'
}

serveParent<LlamaRuntime>({
  load,
  faultOf,
  open: (model, command) => model.open(command),
  generate: (work, command) => work.model.generate(work, command),
  score: (work, command) => work.model.score(work, command),
  embed: (work, command) => work.model.embed(work, command),
})
