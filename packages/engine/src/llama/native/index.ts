// The C API of llama.cpp, for measurements without the engine.

export { openLlamaLibrary } from './bindings.ts'
export { candidatesOf } from './candidates.ts'
export { createNativeContext } from './context.ts'
export { createCandidateScan } from './generation.ts'
export { useAdapter } from './native-model.ts'
export { openContext } from './open-context.ts'
