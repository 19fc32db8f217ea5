import { join } from 'node:path'
import { cheats } from './cheats.ts'

// The sets of answers that the laboratory makes.

/** How an honest provider runs the model. */
export type Condition = {
  readonly name: string
  readonly threads: number
  /** Answers at the same time. */
  readonly sequences: number
}

export const conditions: readonly Condition[] = [
  { name: 'alone', threads: 1, sequences: 1 },
  { name: 'batch', threads: 1, sequences: 4 },
  { name: 'threads', threads: 2, sequences: 1 },
]

export type HonestSet = {
  readonly kind: 'honest'
  readonly name: string
  /** Class of machine, such as `cpu-avx512`. */
  readonly machine: string
  readonly condition: Condition
}

export type CheatSet = { readonly kind: 'cheat'; readonly name: string; readonly cheat: string }

export type AnswerSet = HonestSet | CheatSet

export const honestSets = (machine: string): readonly HonestSet[] =>
  conditions.map((condition) => ({
    kind: 'honest',
    name: `honest.${machine}.${condition.name}`,
    machine,
    condition,
  }))

export const cheatSets: readonly CheatSet[] = cheats.map(({ name }) => ({
  kind: 'cheat',
  name: `cheat.${name}`,
  cheat: name,
}))

export const answersPath = (folder: string, { name }: AnswerSet) =>
  join(folder, 'answers', `${name}.jsonl`)

export const scoresPath = (folder: string, { name }: AnswerSet) =>
  join(folder, 'scores', `${name}.jsonl`)

/** Files of the models, in their folder. */
export const modelFiles = {
  named: 'q8_0.gguf',
  q4: 'q4_0.gguf',
  tuned: 'tuned.gguf',
  pruned: 'pruned.gguf',
} as const
