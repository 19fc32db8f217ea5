import { WordFeatures } from '@ostrom/integer-model'
import type { LabeledPrompt } from './dataset.ts'
import { numbersFrom } from './templates.ts'

/** Says whether a prompt is an injection. */
export type InjectionJudge = (text: string) => boolean

/** Phrases that filters of prompts commonly look for. */
export const KEYWORDS: readonly string[] = [
  'ignore all',
  'ignore previous',
  'ignore the',
  'ignore your',
  'disregard',
  'previous instructions',
  'prior instructions',
  'system prompt',
  'system message',
  'jailbreak',
  'developer mode',
  'dan',
  'no restrictions',
  'without restrictions',
  'unrestricted',
  'override',
  'bypass',
  'you are now',
  'act as',
  'pretend',
  '<|im_start|>',
  '[inst]',
  'api key',
  'from now on',
]

/** Says that a prompt is an injection where it has one of `KEYWORDS` as whole words. */
export const hasKeyword: InjectionJudge = (text) => {
  const words = ` ${text.toLowerCase().replace(/[\s,.;:!?"'()]+/g, ' ')} `
  return KEYWORDS.some((keyword) => words.includes(` ${keyword} `))
}

/**
 * Returns logistic regression in double precision over the same hashed words and pairs of words,
 * each present or not, trained by Adagrad on the same prompts.
 */
export function trainLogistic(prompts: readonly LabeledPrompt[]): InjectionJudge {
  const weights = new Float64Array(8_192)
  const squares = new Float64Array(8_192).fill(0.01)
  const featuresOf = (text: string) => [
    // Bucket 0 stands for no feature, and serves as the bias here.
    ...new Set([0, ...WordFeatures.bucketsOf(new TextEncoder().encode(text))]),
  ]
  const marginOf = (features: readonly number[]) =>
    features.reduce((sum, at) => sum + (weights[at] ?? 0), 0)
  const samples = prompts.map(({ text, label }) => ({ features: featuresOf(text), label }))
  const draw = numbersFrom(2)
  for (let step = 0; step < 6 * samples.length; step += 1) {
    const { features, label } = samples[draw(samples.length)]!
    const slope = 1 / (1 + Math.exp(-marginOf(features))) - (label === 'injection' ? 1 : 0)
    for (const at of features) {
      squares[at]! += slope * slope
      weights[at]! -= (0.1 * slope) / Math.sqrt(squares[at]!)
    }
  }
  return (text) => marginOf(featuresOf(text)) > 0
}
