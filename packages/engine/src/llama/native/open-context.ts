import { BATCH_TOKENS } from '../../limits.ts'
import type { ContextParameters, LlamaLibrary, Pointer } from './bindings.ts'

/** @throws {Error} Memory does not suffice. */
export function openContext(
  { library, model }: { readonly library: LlamaLibrary; readonly model: Pointer },
  parameters: Partial<ContextParameters>,
): Pointer {
  const context = library.initFromModel(model, {
    ...library.contextDefaults(),
    n_batch: BATCH_TOKENS,
    n_ubatch: BATCH_TOKENS,
    // Zero lifts the limit of one output for each sequence: scores want all of them.
    n_outputs_max_per_seq: 0,
    swa_full: false,
    ...parameters,
  })
  if (context === 0n || context === null) throw new Error('llama.cpp could not make a context')
  return context
}
