import { getLlama, type Token } from 'node-llama-cpp'

/** llama.cpp called directly in this process, with its own sampler. */
export type NativeModel = {
  /** Yields ids of an answer, one at a time and without an end. */
  generate(prompt: readonly number[]): AsyncGenerator<number, void>
  close(): Promise<void>
}

/** Sampling parameters of all compared samplers; each sampler has its own code. */
export const nativeSampling = { temperature: 0.8, topK: 40, topP: 0.95 }

/** Loads a GGUF file. None of our code runs between the model and the reader of the tokens. */
export async function loadNative(
  path: string,
  { threads, contextLength }: { readonly threads: number; readonly contextLength: number },
): Promise<NativeModel> {
  const llama = await getLlama({ build: 'never', gpu: false, maxThreads: 0 })
  const model = await llama.loadModel({ modelPath: path })
  const context = await model.createContext({ contextSize: contextLength, batchSize: 512, threads })
  const sequence = context.getSequence()
  return {
    async *generate(prompt) {
      // The whole prompt is processed each time.
      await sequence.clearHistory()
      const options = { ...nativeSampling, yieldEogToken: true }
      yield* sequence.evaluate([...prompt] as Token[], options)
    },
    close: () => llama.dispose(),
  }
}
