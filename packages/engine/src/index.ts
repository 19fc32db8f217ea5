export type {
  ArtifactSource,
  Engine,
  EnginePiece,
  GenerateOptions,
  LoadedModel,
  LoadOptions,
  ModelInfo,
} from './engine.ts'
