export { createEngineOnnx, type EngineOnnx, type OnnxModel, type OnnxOptions } from './onnx.ts'
