export { SchemaUnsupportedError } from './errors.ts'
export { type Follower, follow, from, type Grammar, isKept, type TokenTable } from './grammar.ts'
