import { createRequire } from 'node:module'

/** Whether the optional package is there that ONNX models run by. For tests. */
export const hasOnnx: boolean = (() => {
  try {
    createRequire(import.meta.url).resolve('@huggingface/transformers')
    return true
  } catch {
    return false
  }
})()
