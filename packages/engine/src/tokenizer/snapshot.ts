import { type Hash, Hex } from '@ostrom/protocol'
import { TokenizerUnsupportedError, TokenUnknownError } from '../errors.ts'
import {
  ADDED_TOKENS_CHARACTERS_MAX,
  ADDED_TOKENS_MAX,
  TOKEN_CHARACTERS_MAX,
  VOCABULARY_MAX,
} from '../limits.ts'
import { type ToolCallFormat, toolCallFormats } from './calls/index.ts'
import { createDecoding } from './decoding.ts'
import {
  REASONING_MARK_LENGTH_MAX,
  type ReasoningFormat,
  reasoningVariables,
} from './reasoning/index.ts'
import type { Tokenizer, TokenTables } from './tokenizer.ts'

// The tables of a tokenizer, in the form in which the process that reads the tokenizer's untrusted
// file sends them to its parent.

/** The contents of `TokenTables` as plain data, without functions. */
export type TokenizerSnapshot = {
  readonly tokenizerHash: Hash
  readonly templateHash: Hash
  readonly tokenBytesMax: number
  readonly specials: readonly (readonly [string, number])[]
  readonly eosIds: readonly number[]
  readonly bosId: number | undefined
  readonly toolCallFormat: ToolCallFormat | undefined
  readonly reasoning: ReasoningFormat | undefined
  readonly dropsFirstSpace: boolean
  /** Length in bytes of each token's text, by id; -1 if there is no such token. */
  readonly lengths: Int32Array
  /** The bytes of all texts, concatenated. */
  readonly bytes: Uint8Array
  /** 1 for control tokens, by id. */
  readonly controls: Uint8Array
}

/** Returns the data with which another process can decode ids of a tokenizer. */
export function snapshotOf(tokenizer: Tokenizer): TokenizerSnapshot {
  const { vocabularySize, table, tokenizerHash, templateHash, tokenBytesMax } = tokenizer
  const lengths = new Int32Array(vocabularySize).fill(-1)
  const controls = new Uint8Array(vocabularySize)
  const parts: Uint8Array[] = []
  const utf8 = new TextEncoder()
  const set = (id: number, bytes: Uint8Array) => {
    lengths[id] = bytes.length
    parts.push(bytes)
  }
  const controlById = new Map([...tokenizer.specials].map(([text, id]) => [id, text]))
  for (let id = 0; id < vocabularySize; id++) {
    const control = controlById.get(id)
    const bytes = table.bytesOf(id)
    if (bytes) set(id, bytes)
    else if (control !== undefined) {
      controls[id] = 1
      set(id, utf8.encode(control))
    }
  }
  return {
    tokenizerHash,
    templateHash,
    tokenBytesMax,
    lengths,
    controls,
    specials: [...tokenizer.specials],
    eosIds: [...tokenizer.eosIds],
    bosId: tokenizer.bosId,
    toolCallFormat: tokenizer.toolCallFormat,
    reasoning: tokenizer.reasoning,
    dropsFirstSpace: table.dropsFirstSpace,
    bytes: new Uint8Array(Buffer.concat(parts)),
  }
}

const fault = (value: string) =>
  new TokenizerUnsupportedError({
    field: 'Tables',
    value,
    remedy: 'The process that reads the model gave what cannot be; do not use the version.',
  })

const isId = (value: unknown, size: number): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < size

const isMark = (value: unknown): boolean =>
  typeof value === 'string' && value.length > 0 && value.length <= REASONING_MARK_LENGTH_MAX

function isReasoning(value: unknown): boolean {
  if (value === undefined) return true
  const { kind, open, close, gap, variable } = (value ?? {}) as Partial<ReasoningFormat>
  const isVariable = variable === undefined || reasoningVariables.some((name) => name === variable)
  const isKind = kind === 'tags' || kind === 'channels'
  return isKind && isMark(open) && isMark(close) && /^\n{0,2}$/.test(gap ?? 'x') && isVariable
}

/** @throws {TokenizerUnsupportedError} The value from the other process is no valid snapshot. */
export function parseSnapshot(value: unknown): TokenizerSnapshot {
  const view = (value ?? {}) as Partial<Record<keyof TokenizerSnapshot, unknown>>
  const { lengths, bytes, controls, specials, eosIds, bosId, toolCallFormat } = view
  const areArrays =
    lengths instanceof Int32Array &&
    bytes instanceof Uint8Array &&
    controls instanceof Uint8Array &&
    controls.length === lengths.length
  if (!areArrays || lengths.length > VOCABULARY_MAX) throw fault('no tables')
  let total = 0
  for (const length of lengths) {
    // A UTF-16 unit has at most 3 bytes.
    if (length < -1 || length > 3 * TOKEN_CHARACTERS_MAX + 1)
      throw fault(`a token of ${length} bytes`)
    total += Math.max(0, length)
  }
  if (total !== bytes.length) throw fault(`${bytes.length} bytes for ${total}`)
  const size = lengths.length
  const pairs = Array.isArray(specials) ? (specials as unknown[]) : []
  let characters = 0
  const isPair = (pair: unknown) => {
    if (!Array.isArray(pair) || typeof pair[0] !== 'string' || !isId(pair[1], size)) return false
    characters += pair[0].length
    return characters <= ADDED_TOKENS_CHARACTERS_MAX
  }
  if (pairs.length > ADDED_TOKENS_MAX || !pairs.every(isPair)) throw fault('control tokens')
  const ends = Array.isArray(eosIds) ? (eosIds as unknown[]) : []
  // End ids outside the vocabulary are permitted, because they never occur.
  if (ends.length > ADDED_TOKENS_MAX || !ends.every(Number.isSafeInteger)) throw fault('ends')
  if (bosId !== undefined && !isId(bosId, size)) throw fault('a first token')
  const isForm =
    toolCallFormat === undefined ||
    (typeof toolCallFormat === 'string' && Object.hasOwn(toolCallFormats, toolCallFormat))
  const hashes = [view.tokenizerHash, view.templateHash]
  if (
    !isForm ||
    !isReasoning(view.reasoning) ||
    !hashes.every((hash) => typeof hash === 'string' && Hex.is(hash, 32))
  )
    throw fault('facts')
  if (!Number.isSafeInteger(view.tokenBytesMax)) throw fault('the longest token')
  return {
    ...(view as TokenizerSnapshot),
    dropsFirstSpace: view.dropsFirstSpace === true,
    // Views of the whole message would keep all of its memory, so the parts are copied.
    lengths: lengths.slice(),
    bytes: bytes.slice(),
    controls: controls.slice(),
  }
}

/** Tables from another process, with a check of whether an id has a token. */
export type ValidatedTokenTables = TokenTables & {
  /** @throws {TokenUnknownError} */
  assertKnown(id: number): void
}

/** Returns the tables from a snapshot. */
export function tablesFromSnapshot(view: TokenizerSnapshot): ValidatedTokenTables {
  const { lengths, bytes, controls, dropsFirstSpace } = view
  const vocabularySize = lengths.length
  const starts = new Uint32Array(vocabularySize)
  let at = 0
  lengths.forEach((length, id) => {
    starts[id] = at
    at += Math.max(0, length)
  })
  const isKnown = (id: number) => isId(id, vocabularySize) && lengths[id]! >= 0
  const requireTokenId = (id: number) => {
    if (!isKnown(id)) throw new TokenUnknownError({ id, vocabularySize })
  }
  const bytesOf = (id: number) => {
    requireTokenId(id)
    return bytes.subarray(starts[id]!, starts[id]! + lengths[id]!)
  }
  const isSpecial = (id: number) => controls[id] === 1
  const eosIds = new Set(view.eosIds)
  return {
    tokenizerHash: view.tokenizerHash,
    templateHash: view.templateHash,
    vocabularySize,
    tokenBytesMax: view.tokenBytesMax,
    specials: new Map(view.specials),
    eosIds,
    bosId: view.bosId,
    toolCallFormat: view.toolCallFormat,
    reasoning: view.reasoning,
    table: {
      bytesOf: (id) => (isKnown(id) && !isSpecial(id) ? bytesOf(id) : undefined),
      endIds: eosIds,
      dropsFirstSpace,
    },
    assertKnown: requireTokenId,
    ...createDecoding({ dropsFirstSpace, isSpecial, bytesOf, assertKnown: requireTokenId }),
  }
}
