// Logits of a GGUF file by llama.cpp, in a process of its own: `node gguf-logits-main.ts FILE IDS
// OUT`. IDS is a JSON file of lists of ids; OUT gets one row of 32-bit floats for each id.

import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { nativeLibraries } from '@ostrom/engine/llama'
import { createNativeContext, openContext, openLlamaLibrary } from '@ostrom/engine/llama/native'

const THREADS = 2
/** Keys and values in 32 bits and no fused attention, so that only the weights differ. */
const EXACT = { type_k: 0, type_v: 0, flash_attn_type: 0 } as const

const [file = '', idsPath = '', out = ''] = process.argv.slice(2)
const { ids } = JSON.parse(readFileSync(idsPath, 'utf8')) as { ids: readonly number[][] }
const library = openLlamaLibrary((await nativeLibraries()).folder)
const model = library.loadModel(file, { ...library.modelDefaults(), n_gpu_layers: 0 })
if (!model) throw new Error('llama.cpp could not load the file')
const vocabularySize = library.vocabTokens(library.getVocab(model))
const rowsMax = Math.max(...ids.map(({ length }) => length))
const target = openSync(out, 'w')
for (const prompt of ids) {
  const n_ctx = 512
  const context = openContext({ library, model }, { n_ctx, threads: THREADS, ...EXACT })
  const native = createNativeContext({ library, context, vocabularySize, rowsMax })
  const rows = prompt.map((token, position) => ({ token, position, sequence: 0, isOutput: true }))
  const status = native.decode(rows)
  if (status !== 0) throw new Error(`llama.cpp could not decode: ${status}`)
  for (let row = 0; row < rows.length; row++)
    writeSync(target, Uint8Array.from(new Uint8Array(native.logits(row).slice().buffer)))
  native.close()
}
closeSync(target)
