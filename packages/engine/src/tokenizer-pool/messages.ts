import type { Inference } from '@ostrom/protocol'
import type { PackedTokenTable } from '../child/token-table.ts'
import { WorkerError } from '../errors.ts'
import type {
  GrammarProgress,
  RowEncoding,
  RowText,
  TokenizedRow,
  TokenizerFiles,
  ToolGrammarRequest,
} from '../tokenizer/index.ts'
import {
  ERROR_REPORT_CHARACTERS_MAX,
  ERROR_REPORT_DETAILS_MAX,
  TOKENIZER_TASK_IDS_MAX,
} from './limits.ts'

// Messages between a process that reads untrusted files and its parent. The child's messages are
// untrusted, so the parent checks them.

export type TokenizerTask =
  | { readonly kind: 'load'; readonly files: TokenizerFiles }
  | {
      readonly kind: 'encode'
      readonly texts: readonly string[]
      readonly special: boolean
      readonly tokensMax: number
    }
  | { readonly kind: 'prompt'; readonly prompt: Inference.Prompt; readonly tokensMax: number }
  | { readonly kind: 'row'; readonly row: RowText; readonly encoding: RowEncoding }
  | { readonly kind: 'grammar'; readonly grammar: Inference.Grammar }
  | { readonly kind: 'calls'; readonly question: ToolGrammarRequest }
  /** The texts are those of an answer's tokens, in the order of the answer. */
  | {
      readonly kind: 'follow'
      readonly grammar: Inference.Grammar
      readonly texts: PackedTokenTable
    }

export type WorkerCommand = { readonly id: number; readonly task: TokenizerTask }

/** An error caused by an untrusted file or a prompt, as opposed to a defect of this code. */
export type ErrorReport = {
  readonly code: string
  readonly summary: string
  readonly details: readonly string[]
}

/** First message of a process: it has loaded its code and can begin. */
export const workerReady = 'ready'

export type WorkerReply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly report: ErrorReport }

/** Error codes that a file or a prompt may cause. */
const codes: ReadonlySet<string> = new Set([
  'prompt-unsupported',
  'schema-unsupported',
  'template-failed',
  'token-unknown',
  'tokenizer-unsupported',
  'tools-unsupported',
])

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, ERROR_REPORT_CHARACTERS_MAX) : ''

/** Checks a message. @returns `undefined` if no process of this build sends such a message. */
export function parseWorkerReply(message: unknown): WorkerReply | undefined {
  if (!isObject(message) || !Number.isSafeInteger(message['id'])) return undefined
  const id = message['id'] as number
  const { report } = message
  if (report === undefined) return { id, value: message['value'] }
  if (!isObject(report)) return undefined
  const { code } = report
  if (typeof code !== 'string' || !codes.has(code)) return undefined
  const facts = Array.isArray(report['details'])
    ? report['details'].slice(0, ERROR_REPORT_DETAILS_MAX)
    : []
  const summary = textOf(report['summary'])
  return { id, report: { code, summary, details: facts.map(textOf) } }
}

/** Returns the error that a report describes. */
export const errorOf = (report: ErrorReport): WorkerError => new WorkerError(report)

/**
 * Reads lists of token ids. @returns `undefined` if the value is not a list of `lists` lists of ids
 * below `size`, or if it has more than `TOKENIZER_TASK_IDS_MAX` ids.
 */
export function parseIds(
  value: unknown,
  { lists, size }: { readonly lists: number; readonly size: number },
): readonly (readonly number[])[] | undefined {
  if (!Array.isArray(value) || value.length !== lists) return undefined
  const found: (readonly number[])[] = []
  let total = 0
  for (const list of value as unknown[]) {
    if (!(list instanceof Uint32Array)) return undefined
    // The length is checked first, because a few bytes can encode the same list many times.
    total += list.length
    if (total > TOKENIZER_TASK_IDS_MAX) return undefined
    const ids: number[] = []
    for (const id of list) {
      if (id >= size) return undefined
      ids.push(id)
    }
    found.push(ids)
  }
  return found
}

/** Reads how far a grammar permits `tokens` tokens. @returns `undefined` if this cannot be. */
export function parseProgress(value: unknown, tokens: number): GrammarProgress | undefined {
  if (!isObject(value)) return undefined
  const { permitted, isFinished } = value
  if (!Number.isInteger(permitted) || typeof isFinished !== 'boolean') return undefined
  const count = permitted as number
  return count < 0 || count > tokens ? undefined : { permitted: count, isFinished }
}

const factNames = ['isCut', 'isEmpty', 'isEnded', 'hasFirst', 'hasLast'] as const

/**
 * Reads a row of training data. @returns `undefined` if the value is no row of at most `sequence`
 * ids of the vocabulary.
 */
export function parseRow(
  value: unknown,
  { size, sequence }: { readonly size: number; readonly sequence: number },
): TokenizedRow | undefined {
  if (!isObject(value)) return undefined
  const { lists, facts } = value
  const parsed = parseIds(lists, { lists: 2, size: Math.max(size, sequence) })
  if (!parsed || !isObject(facts)) return undefined
  const [ids, trained] = parsed as [readonly number[], readonly number[]]
  const isRow = ids.length <= sequence && ids.every((id) => id < size)
  const isOrdered = trained.every((at, index) => at > (trained[index - 1] ?? 0) && at < ids.length)
  const { tokens, answersLeftOut } = facts
  const areCounts = Number.isSafeInteger(tokens) && Number.isSafeInteger(answersLeftOut)
  if (!isRow || !isOrdered || !areCounts) return undefined
  if (!factNames.every((name) => typeof facts[name] === 'boolean')) return undefined
  return { ids, trained, facts: facts as TokenizedRow['facts'] }
}
