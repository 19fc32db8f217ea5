import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Inference } from '@ostrom/protocol'
import type { Score } from '@ostrom/verification'

// Records of the laboratory: JSON lines, one file for a set of answers and one for their scores. A
// killed run continues from its records.

/**
 * An answer as its provider claims it. Its set and its number determine the prompt and the seed.
 */
export type AnswerRecord = {
  readonly number: number
  readonly sampler: Inference.SamplerParameters
  readonly maxTokens: number
  readonly outputIds: readonly number[]
  readonly finish: 'stop' | 'length'
  /** Logit fingerprints of some positions, in base64; see `LogitFingerprint`. */
  readonly fingerprint?: string
  /** Number of prompt tokens whose cached state was reused. */
  readonly cached?: number
}

/** A question to which a cheat does not apply. */
export type SkipRecord = { readonly number: number; readonly skipped: true }

/** Measurements of an answer by an audit: values for the whole answer, and for each token. */
export type ScoreRecord = {
  readonly number: number
  readonly score: Score.AnswerScore
  /**
   * Log probability of the token under the claimed sampler; null if the sampler cannot produce the
   * token.
   */
  readonly logprobs: readonly (number | null)[]
  /** Rank of the token by raw logit, from 0; -1 if it is no candidate. */
  readonly ranks: readonly number[]
  /** Entropy of the claimed sampler's distribution, in nats. */
  readonly entropies: readonly number[]
}

export type RecordFile<record extends { readonly number: number }> = {
  readonly records: readonly record[]
  has(number: number): boolean
  add(record: record): void
}

function read<record>(path: string): record[] {
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line) as record)
}

/** Opens a file of records. Skips an incomplete last line, and in mode `append` removes it. */
export function openRecords<record extends { readonly number: number }>(
  path: string,
  mode: 'read' | 'append' = 'append',
): RecordFile<record> {
  const records = read<record>(path)
  const numbers = new Set(records.map(({ number }) => number))
  if (mode === 'append') {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, records.map((one) => `${JSON.stringify(one)}\n`).join(''))
  }
  return {
    records,
    has: (number) => numbers.has(number),
    add(record) {
      numbers.add(record.number)
      records.push(record)
      appendFileSync(path, `${JSON.stringify(record)}\n`)
    },
  }
}
