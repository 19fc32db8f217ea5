import type { Inference } from '@ostrom/protocol'
import { ReportedError } from '../errors.ts'
import { READER_IDS_MAX, REPORT_CHARACTERS_MAX, REPORT_FACTS_MAX } from '../limits.ts'
import type { CallsQuestion, TokenizerFiles } from '../tokenizer/index.ts'

// What is said between a process that reads strangers' files and its parent. What comes back may
// be anything at all, so it is checked.

export type Work =
  | { readonly kind: 'load'; readonly files: TokenizerFiles }
  | {
      readonly kind: 'encode'
      readonly texts: readonly string[]
      readonly special: boolean
      readonly tokensMax: number
    }
  | { readonly kind: 'prompt'; readonly prompt: Inference.Prompt; readonly tokensMax: number }
  | { readonly kind: 'grammar'; readonly grammar: Inference.Grammar }
  | { readonly kind: 'calls'; readonly question: CallsQuestion }

export type ToReader = { readonly id: number; readonly work: Work }

/** Errors of strangers' files and prompts, as opposed to a fault of ours. */
export type Report = {
  readonly code: string
  readonly summary: string
  readonly facts: readonly string[]
}

export type FromReader =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly report: Report }

/** What may be wrong with a file or a prompt. */
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
  typeof value === 'string' ? value.slice(0, REPORT_CHARACTERS_MAX) : ''

/** @returns `undefined` where it is no message of a reader. */
export function parseFromReader(message: unknown): FromReader | undefined {
  if (!isObject(message) || !Number.isSafeInteger(message['id'])) return undefined
  const id = message['id'] as number
  const { report } = message
  if (report === undefined) return { id, value: message['value'] }
  if (!isObject(report)) return undefined
  const { code } = report
  if (typeof code !== 'string' || !codes.has(code)) return undefined
  const facts = Array.isArray(report['facts']) ? report['facts'].slice(0, REPORT_FACTS_MAX) : []
  const summary = textOf(report['summary'])
  return { id, report: { code, summary, facts: facts.map(textOf) } }
}

/** The error that a report tells of. */
export const errorOf = (report: Report): ReportedError =>
  new ReportedError({ ...report, retry: 'never' })

/** @returns `undefined` where these are not lists of ids of such a vocabulary. */
export function parseIds(
  value: unknown,
  { lists, size }: { readonly lists: number; readonly size: number },
): readonly (readonly number[])[] | undefined {
  if (!Array.isArray(value) || value.length !== lists) return undefined
  const found: (readonly number[])[] = []
  let total = 0
  for (const list of value as unknown[]) {
    if (!(list instanceof Uint32Array)) return undefined
    // The length comes first: many lists may be one and the same, in a few bytes.
    total += list.length
    if (total > READER_IDS_MAX) return undefined
    const ids: number[] = []
    for (const id of list) {
      if (id >= size) return undefined
      ids.push(id)
    }
    found.push(ids)
  }
  return found
}
