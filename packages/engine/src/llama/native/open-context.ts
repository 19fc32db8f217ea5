import { BATCH_TOKENS } from '../../limits.ts'
import type { ContextParameters, LlamaLibrary, Pointer } from './bindings.ts'

/**
 * Opens a context whose batches are computed by persistent threads.
 *
 * @throws {Error} There is not enough memory.
 */
export function openContext(
  { library, model }: { readonly library: LlamaLibrary; readonly model: Pointer },
  { threads, ...parameters }: Partial<ContextParameters> & { readonly threads: number },
): Pointer {
  const context = library.initFromModel(model, {
    ...library.contextDefaults(),
    n_batch: BATCH_TOKENS,
    n_ubatch: BATCH_TOKENS,
    // Zero removes the limit of one output for each sequence, because scores need all outputs.
    n_outputs_max_per_seq: 0,
    swa_full: false,
    n_threads: threads,
    n_threads_batch: threads,
    ...parameters,
  })
  if (context === 0n || context === null) throw new Error('llama.cpp could not make a context')
  library.threadpools.attach(context, threads)
  return context
}
