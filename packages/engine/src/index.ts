export type {
  ArtifactFile,
  ArtifactSource,
  EmbedOptions,
  Engine,
  EngineStreamPart,
  GenerateOptions,
  ImageOptions,
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
  TemplateFailedError,
  TokenizerBusyError,
  TokenizerUnsupportedError,
  TokenUnknownError,
} from './errors.ts'
export * as Limits from './limits.ts'
