// Stores the measurements of the tests on a real server, for docs/reports/vllm.md.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../../cache/vllm/findings')

/** Result of answers whose tokens were drawn again from the logits that the server reported. */
export type ReplayFinding = {
  readonly answers: number
  readonly tokens: number
  /**
   * Number of the tokens that the reference sampler in TypeScript, the reference sampler in Python,
   * and the batch code in Python draw too.
   */
  readonly equal: { readonly typescript: number; readonly python: number; readonly batched: number }
}

/**
 * Result of answers of this repository's server (`ostrom_vllm.serve`), whose tokens were drawn
 * again from the logits of the server's scores.
 */
export type ScoredFinding = {
  readonly answers: number
  readonly tokens: number
  /** Tokens that TypeScript also draws. */
  readonly equal: number
  /** Largest distance of an answer's fingerprint from the logits of the answer's score. */
  readonly distance: number
}

/** Findings by name. */
export type Findings = {
  readonly 'batch 1': ReplayFinding
  readonly 'batch 8': ReplayFinding
  readonly 'batch 32': ReplayFinding
  readonly 'tensor parallel 2': ReplayFinding
  readonly 'pipeline parallel 2': ReplayFinding
  readonly 'own server': ScoredFinding
  readonly 'own server, tensor parallel 2': ScoredFinding
  readonly preemption: ReplayFinding & {
    readonly preemptions: number
    readonly sameAsAlone: number
  }
  readonly grammar: {
    readonly answers: number
    readonly tokens: number
    /** Tokens that TypeScript also draws. */
    readonly equal: number
    /** Answers that the end token ended; all of these are valid JSON. */
    readonly complete: number
  }
}

const pathOf = (name: keyof Findings) => join(folder, `${name.replaceAll(/[ ,]+/g, '-')}.json`)

/** Stores a finding for the report. */
export function keepFinding<Name extends keyof Findings>(name: Name, value: Findings[Name]): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(pathOf(name), `${JSON.stringify(value)}\n`)
}

/** Returns a finding; undefined if it was not measured. */
export const readFinding = <Name extends keyof Findings>(name: Name): Findings[Name] | undefined =>
  existsSync(pathOf(name)) ? JSON.parse(readFileSync(pathOf(name), 'utf8')) : undefined

/** Returns whether any suite has stored a finding in this clone. */
export const hasFindings = (): boolean => existsSync(folder) && readdirSync(folder).length > 0
