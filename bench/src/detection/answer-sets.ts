import { join } from 'node:path'
import { cheats } from './cheats.ts'

// The sets of answers that the laboratory (this bench) generates: honest answers under each
// condition, and answers of each cheat. The named model is the one for which the client pays.

/** How an honest provider runs the model. */
export type Condition = {
  readonly name: string
  readonly threads: number
  /** Number of answers that are generated at the same time. */
  readonly sequences: number
  /** Number of prompt tokens that are processed at the same time. */
  readonly prefillTokens: number
  /**
   * Cached state that the second of two equal prompts finds: none, the state of the finished first
   * answer, or the state of the running first answer.
   */
  readonly prefix: 'none' | 'finished' | 'running'
}

/**
 * More tokens than any prompt of this laboratory has, so that a prompt is processed in one pass.
 */
const WHOLE = 512

const conditions: readonly Condition[] = [
  { name: 'alone', threads: 1, sequences: 1, prefillTokens: WHOLE, prefix: 'finished' },
  { name: 'batch', threads: 1, sequences: 4, prefillTokens: WHOLE, prefix: 'none' },
  { name: 'batch-32', threads: 1, sequences: 32, prefillTokens: WHOLE, prefix: 'none' },
  { name: 'chunks', threads: 1, sequences: 4, prefillTokens: 16, prefix: 'none' },
  { name: 'prefix', threads: 1, sequences: 4, prefillTokens: WHOLE, prefix: 'running' },
  { name: 'threads', threads: 2, sequences: 1, prefillTokens: WHOLE, prefix: 'finished' },
]

/** File names of the models in the folder of models. */
export const modelFiles = {
  named: 'q8_0.gguf',
  q4: 'q4_0.gguf',
  tuned: 'tuned.gguf',
  pruned: 'pruned.gguf',
} as const

/** File of the named model with 16-bit weights. Only honest answers use it as their named model. */
export const UNQUANTIZED = 'f16.gguf'

export type HonestSet = {
  readonly kind: 'honest'
  readonly name: string
  /** Class of machine, such as `cpu-avx512`. */
  readonly machine: string
  readonly condition: Condition
  /** File of the named model. */
  readonly file: string
}

export type CheatSet = { readonly kind: 'cheat'; readonly name: string; readonly cheat: string }

export type AnswerSet = HonestSet | CheatSet

export function honestSets(machine: string, file: string = modelFiles.named): readonly HonestSet[] {
  const prefix = file === modelFiles.named ? 'honest' : `honest-${file.replace(/\.gguf$/, '')}`
  return conditions.map((condition) => ({
    kind: 'honest',
    name: `${prefix}.${machine}.${condition.name}`,
    machine,
    condition,
    file,
  }))
}

export const cheatSets: readonly CheatSet[] = cheats.map(({ name }) => ({
  kind: 'cheat',
  name: `cheat.${name}`,
  cheat: name,
}))

export const answersPath = (folder: string, { name }: AnswerSet) =>
  join(folder, 'answers', `${name}.jsonl`)

export const scoresPath = (folder: string, { name }: AnswerSet) =>
  join(folder, 'scores', `${name}.jsonl`)
