export { SchemaUnsupportedError } from './errors.ts'
export {
  type CompiledGrammar,
  follow,
  from,
  type GrammarFollower,
  isSupported,
  type TokenTable,
} from './grammar.ts'
