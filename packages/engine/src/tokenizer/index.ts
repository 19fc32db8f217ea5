export { createTokenizer, type DecodeStream, type Tokenizer } from './tokenizer.ts'
