import type { EngineHandlers } from '../child/engine-handlers.ts'
import type { OpenContext } from '../child/messages.ts'

// Runs in the child: holds a model and computes with it. There are two interfaces to llama.cpp: its
// C API (`native`), and node-llama-cpp (`binding`), which the child uses if it cannot call the C
// API.

/** A loaded model. */
export type LlamaRuntime = {
  /** Description of everything that may change the model's results. */
  readonly build: string
  readonly threads: number
  open(command: OpenContext): Promise<void>
  readonly generate: EngineHandlers<unknown>['generate']
  readonly score: EngineHandlers<unknown>['score']
  readonly embed: EngineHandlers<unknown>['embed']
}

/** Values added to raw logits, by token id. */
export type Biases = ReadonlyMap<number, number>
