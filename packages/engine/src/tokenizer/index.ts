export {
  type AnswerPart,
  areSpecial,
  type CallReader,
  callMarks,
  callsGrammar,
  createCallReader,
  forms as toolForms,
  type ToolForm,
} from './calls/index.ts'
export { countPrompt, createOutputCounter, inputIds, type OutputCounter } from './counting.ts'
export type { DecodeStream } from './decoding.ts'
export { bindTemplate, type GgufTokenizer, tokenizerFromGguf } from './gguf.ts'
export {
  type CallsQuestion,
  callsOf,
  createLocalHost,
  type HostedTokenizer,
  hostedInputIds,
  refusalOf,
  type TokenizerFiles,
  type TokenizerHost,
} from './host.ts'
export {
  createTokenizer,
  type EncodeLimits,
  type Tokenizer,
  type TokenTables,
} from './tokenizer.ts'
export { type CheckedTables, parseView, type TokenView, tablesOf, viewOf } from './view.ts'
