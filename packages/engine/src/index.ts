export type {
  ArtifactSource,
  DrawOptions,
  EmbedOptions,
  Engine,
  EnginePiece,
  GenerateOptions,
  LoadedModel,
  LoadOptions,
  ModelInfo,
  ScoredPosition,
  ScoreOptions,
} from './engine.ts'
export {
  ArtifactInvalidError,
  ContextTooLongError,
  EngineBusyError,
  EngineFailedError,
  ModelUnreadableError,
  PromptUnsupportedError,
  ReaderBusyError,
  TemplateFailedError,
  TokenizerUnsupportedError,
  TokenUnknownError,
} from './errors.ts'
export * as Limits from './limits.ts'
