export {
  type AnswerPart,
  areSpecial,
  type CallReader,
  callsGrammar,
  createCallReader,
  forms as toolForms,
  type ToolForm,
} from './calls/index.ts'
export { countPrompt, createOutputCounter, inputIds, type OutputCounter } from './counting.ts'
export { bindTemplate, type GgufTokenizer, tokenizerFromGguf } from './gguf.ts'
export {
  createTokenizer,
  type DecodeStream,
  type EncodeLimits,
  type Tokenizer,
} from './tokenizer.ts'
