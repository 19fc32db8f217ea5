import type { EngineHandlers } from '../child/engine-handlers.ts'
import type { OpenContext } from '../child/messages.ts'

// Runs in the child: holds a model and computes with it. There are two ways to llama.cpp: its C API
// (`native`), and node-llama-cpp (`binding`), which runs where the first cannot.

/** A loaded model. */
export type LlamaRuntime = {
  /** Everything that may change its numbers. */
  readonly build: string
  readonly threads: number
  open(command: OpenContext): Promise<void>
  readonly generate: EngineHandlers<unknown>['generate']
  readonly score: EngineHandlers<unknown>['score']
  readonly embed: EngineHandlers<unknown>['embed']
}

/** Addends of raw logits, by token id. */
export type Biases = ReadonlyMap<number, number>
