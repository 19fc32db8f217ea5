export {
  areSpecial,
  type ContentPart,
  callMarkers,
  callsGrammar,
  createToolCallReader,
  type ToolCallFormat,
  type ToolCallReader,
  toolCallFormats as forms,
} from './calls/index.ts'
export { createTextTemplate, type TextTemplate } from './chat-template.ts'
export { countPrompt, createOutputCounter, inputIds, type OutputCounter } from './counting.ts'
export type { DecodeStream, SpecialDecoding } from './decoding.ts'
export { bindTemplate, type GgufTokenizer, tokenizerFromGguf } from './gguf.ts'
export { ggufTokenizer } from './gguf-metadata.ts'
export {
  type AsyncTokenizer,
  asyncInputIds,
  createLocalHost,
  followGrammar,
  type GrammarProgress,
  type SchemaCaller,
  type TextCaller,
  type TokenizerFiles,
  type TokenizerHost,
  type ToolGrammarRequest,
  tokenizerFor,
  toolGrammar,
  unsupportedReason,
  withCaller,
} from './host.ts'
export {
  createReasoningReader,
  leadsToGrammar,
  type ReasoningFormat,
  type ReasoningReader,
  type ReasoningStart,
  reasoningMarkers,
  reasoningStart,
} from './reasoning/index.ts'
export {
  parseSnapshot,
  snapshotOf,
  type TokenizerSnapshot,
  tablesFromSnapshot,
  type ValidatedTokenTables,
} from './snapshot.ts'
export { createStopSearch } from './stop-text.ts'
export {
  createTokenizer,
  type EncodeLimits,
  type Tokenizer,
  type TokenTables,
} from './tokenizer.ts'
export type { RowEncoding, RowFacts, RowText, TokenizedRow } from './training-row.ts'
