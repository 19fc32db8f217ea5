// Writes docs/reports/prompt-injection.md: node models/prompt-injection/training/evaluate.ts

import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { BagClassifier } from '@ostrom/integer-model'
import { hasKeyword, type InjectionJudge, KEYWORDS, trainLogistic } from './baselines.ts'
import { datasetOf, type LabeledPrompt } from './dataset.ts'
import { templatesOf } from './templates.ts'
import { MODEL_FILE, SETTINGS, trainingPrompts } from './train.ts'

const REPORT = path.resolve(import.meta.dirname, '../../../docs/reports/prompt-injection.md')

/** How often a judge is right, and how often it errs on each label; parts of 1. */
export type JudgeAccuracy = {
  readonly correct: number
  readonly falseAlarms: number
  readonly missed: number
}

/** Returns how often a judge is right about prompts. */
export function accuracyOf(
  judge: InjectionJudge,
  prompts: readonly LabeledPrompt[],
): JudgeAccuracy {
  const benign = prompts.filter(({ label }) => label === 'benign')
  const injections = prompts.filter(({ label }) => label === 'injection')
  const alarms = benign.filter(({ text }) => judge(text)).length
  const missed = injections.filter(({ text }) => !judge(text)).length
  return {
    correct: 1 - (alarms + missed) / prompts.length,
    falseAlarms: alarms / benign.length,
    missed: missed / injections.length,
  }
}

/** Returns the certified model as a judge. */
export function modelJudge(): InjectionJudge {
  const model = BagClassifier.parse(readFileSync(MODEL_FILE))
  return (text) => BagClassifier.classify(model, new TextEncoder().encode(text)).best === 1
}

const percent = (part: number) => `${(100 * part).toFixed(1)} %`

function report(): string {
  const heldout = datasetOf('heldout')
  const judges: readonly (readonly [string, InjectionJudge])[] = [
    ['majority class', () => true],
    [`list of ${KEYWORDS.length} phrases`, hasKeyword],
    ['logistic regression, double precision', trainLogistic(trainingPrompts())],
    ['**certified model, int8**', modelJudge()],
  ]
  const accuracies = judges.map(([, judge]) => accuracyOf(judge, heldout))
  const rows = judges.map(([name, judge], at) => {
    const all = accuracies[at]!
    const parts = [false, true].map((isEmbedded) =>
      accuracyOf(
        judge,
        heldout.filter((one) => one.isEmbedded === isEmbedded),
      ),
    )
    const figures = [all.correct, all.falseAlarms, all.missed, ...parts.map((one) => one.correct)]
    return `| ${name} | ${figures.map(percent).join(' | ')} |`
  })
  const counts = (['training', 'validation', 'heldout'] as const).map((split) =>
    (['injection', 'benign'] as const).map((label) => templatesOf(split, label).length),
  )
  const [phrases, logistic, model] = [accuracies[1]!, accuracies[2]!, accuracies[3]!]
  return page({
    finding: findingOf({ prompts: heldout.length, phrases, logistic, model }),
    rows,
    counts,
    id: BagClassifier.idOf(BagClassifier.parse(readFileSync(MODEL_FILE))),
  })
}

/** Returns the result of an evaluation, in short: the first paragraph of the report. */
export function findingOf({ prompts, phrases, logistic, model }: findingOf.Options): string {
  return (
    `**Found:** The certified model is right about ${percent(model.correct)} of ` +
    `${prompts.toLocaleString('en')} held-out prompts, with ${percent(model.falseAlarms)} false ` +
    `alarms and ${percent(model.missed)} missed injections. A logistic regression is right about ` +
    `${percent(logistic.correct)}, a list of phrases about ${percent(phrases.correct)}. ` +
    'One author wrote all templates, in English. An attacker that tries many wordings was not ' +
    'measured; such an attacker finds a wording that passes.'
  )
}

export declare namespace findingOf {
  type Options = {
    readonly prompts: number
    readonly phrases: JudgeAccuracy
    readonly logistic: JudgeAccuracy
    readonly model: JudgeAccuracy
  }
}

function page({ finding, rows, counts, id }: page.Options): string {
  const [training, validation, heldout] = counts.map(
    ([injections, others]) => `${injections} for injections and ${others} for other prompts`,
  )
  const prompts = datasetOf('heldout').length.toLocaleString('en')
  const { epochs, rate, dropPerMille, noisePerMille, decay } = SETTINGS
  return `# Accuracy of the prompt-injection detector

${finding}

Written by \`node models/prompt-injection/training/evaluate.ts\`. Model
\`${id}\`.

The certified model classifies a prompt of at most 256 bytes: class 1, an injection, if the prompt
tries to change the instructions of the model that reads it; otherwise class 0. The classifier has
122,880 weights of 8 bits in its embeddings, and 272 in its other layers.

The test uses ${prompts} held-out prompts; half of them are injections. The prompts come from
templates, ${heldout}. Training used other templates,
${training}, with other values in their slots.
Validation used a third set, ${validation}. The last
two columns are the shares of correct classes for prompts alone, and for prompts with a benign
sentence before or after them.

| judge | correct | false alarms | missed | correct, alone | correct, with a sentence |
|---|---|---|---|---|---|
${rows.join('\n')}

The settings are those with the highest accuracy on validation prompts: epochs ${epochs},
rate ${rate},
${dropPerMille / 10} % of features dropped, random words in ${noisePerMille / 10} % of prompts,
decay ${decay}. Then model and logistic regression were trained on training and validation prompts
together. The author wrote the held-out templates after that, so no choice depended on them.

## Limits

- One author wrote all templates. The figures are about wordings of this kind, in English. They say
  nothing about an attacker who tries many wordings with the published weights: such an attacker
  finds a wording that the model does not detect.
- The logistic regression is more accurate. It adds up its features, while the model averages all
  words of a prompt, so that a long prompt hides a short injection.
- The model reads words and pairs of words. It does not see misspelled words, other languages or
  encodings.
- The model is a filter in front of other defences; its output can be proven. It does not guarantee
  that a prompt is harmless.
`
}

declare namespace page {
  type Options = {
    readonly finding: string
    readonly rows: readonly string[]
    readonly counts: readonly (readonly number[])[]
    readonly id: string
  }
}

if (import.meta.main) {
  writeFileSync(REPORT, report())
  console.log(`wrote ${path.relative(process.cwd(), REPORT)}`)
}
