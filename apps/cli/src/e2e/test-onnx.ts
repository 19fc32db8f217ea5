import { createRequire } from 'node:module'

/** Whether the optional package is there that ONNX models run by. */
export const hasOnnx: boolean = (() => {
  try {
    const engine = createRequire(import.meta.url).resolve('@ostrom/engine/onnx')
    createRequire(engine).resolve('@huggingface/transformers')
    return true
  } catch {
    return false
  }
})()
