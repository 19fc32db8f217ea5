import { createHash } from 'node:crypto'
import { readRecordLines, recordText } from '@ostrom/datasets'
import type { LoadedModel } from '@ostrom/engine'
import type { Tokenizer } from '@ostrom/engine/tokenizer'
import { assert } from '@ostrom/protocol'
import {
  type JudgedAttribute,
  type JudgementSet,
  judgementSets,
  neutralTexts,
} from './likelihood-templates.ts'
import {
  DATASET_BITS_TOLERANCE,
  DATASET_JUDGED_SHARE_MAX,
  DATASET_JUDGED_UNITS_MAX,
  DATASET_JUDGEMENT_AREA_MIN,
  DATASET_JUDGEMENT_NATS,
  DATASET_JUDGEMENT_TOLERANCE_NATS,
} from './limits.ts'
import { scoreRecords } from './measure.ts'

// Measures a dataset by a model's likelihoods. The likelihoods depend on the model, and each
// machine rounds them in its own way, so no juror votes by them (docs/spec/datasets.md).

export type DatasetLikelihoodOptions = {
  readonly model: LoadedModel
  readonly tokenizer: Tokenizer
  readonly contextTokens: number
  /** Range in which the bits per byte of a record should lie. */
  readonly band: { readonly low: number; readonly high: number }
  /** Attributes for which the model judges the texts, in addition to the band. */
  readonly attributes: readonly JudgedAttribute[]
  readonly onProgress?: (done: number, all: number) => void
  readonly signal: AbortSignal
}

/**
 * Result of one check: numbers of records that fail it, that are too close to its bound to decide,
 * and that were judged.
 */
export type LikelihoodFigure = {
  readonly failed: number
  /** Number of records within the tolerance of the check's bound. */
  readonly undecided: number
  readonly judged: number
  /**
   * `unable`: the model does not distinguish the example texts of the attribute, so no record was
   * judged.
   */
  readonly verdict: 'passed' | 'fault' | 'undecided' | 'unable'
}

/** Report on a dataset by the likelihoods of a model. */
export type DatasetLikelihoodReport = {
  /** Number of records that were measured. */
  readonly sample: number
  /** Median of the records' bits per byte. */
  readonly bitsPerByteMedian: number
  readonly band: DatasetLikelihoodOptions['band']
  readonly figures: Readonly<Partial<Record<'band' | JudgedAttribute, LikelihoodFigure>>>
  /**
   * Share of pairs, of an example text with the attribute and one without it, that the model ranks
   * correctly.
   */
  readonly discrimination: Readonly<Partial<Record<JudgedAttribute, number>>>
}

/**
 * Returns the texts of a sample: up to `count` texts that are not empty, those with the lowest
 * SHA-256. So the same file always gives the same sample.
 *
 * @throws {RangeError} A line of the file is no record.
 */
export async function sampleTexts(
  source: AsyncIterable<Uint8Array>,
  count: number,
): Promise<readonly string[]> {
  let sample: { readonly hash: string; readonly text: string }[] = []
  const keep = () => {
    sample = sample.sort((a, b) => (a.hash < b.hash ? -1 : 1)).slice(0, count)
  }
  for await (const line of readRecordLines(source)) {
    if (line.kind === 'fault') throw new RangeError(line.fault)
    const text = recordText(line.value).slice(0, DATASET_JUDGED_UNITS_MAX).toWellFormed()
    if (text.trim() === '') continue
    sample.push({ hash: createHash('sha256').update(text).digest('hex'), text })
    if (sample.length >= 2 * count) keep()
  }
  keep()
  return sample.map(({ text }) => text)
}

/** Returns the bits per byte of a text under the model. */
export async function bitsPerByte(
  options: DatasetLikelihoodOptions,
  text: string,
): Promise<number> {
  const { onProgress: _, ...rest } = options
  const records = { kind: 'texts', records: [{ text }] } as const
  const scored = await scoreRecords({ ...rest, records, isChat: false })
  assert(scored.kind === 'texts' && scored.scores[0], 'a text has a score')
  const { logprob, bytes } = scored.scores[0]
  return -logprob / Math.LN2 / bytes
}

/**
 * Returns by how much the model prefers the choice that means yes after a text: its log likelihood
 * minus that of the choice that means no, in nats. The result is the mean over the templates.
 */
async function leaning(options: DatasetLikelihoodOptions, set: JudgementSet, text: string) {
  const { onProgress: _, ...rest } = options
  const records = set.templates.map(({ before, after, choices }) => {
    return { prompt: before + text + after, choices, answer: 0 }
  })
  const scored = await scoreRecords({
    ...rest,
    records: { kind: 'choices', records },
    isChat: false,
  })
  assert(scored.kind === 'choices', 'choices have scores')
  const differences = scored.scores.map(({ choices: [yes, no] }) => yes!.logprob - no!.logprob)
  return differences.reduce((sum, one) => sum + one, 0) / differences.length
}

/**
 * Returns the share of pairs of a number of `positive` and one of `negative` in which the first is
 * higher; equal numbers count half. This is the area under the ROC curve (Mann and Whitney).
 */
function areaUnder(positive: readonly number[], negative: readonly number[]): number {
  const wins = positive.flatMap((high) =>
    negative.map((low) => (high > low ? 1 : high === low ? 0.5 : 0)),
  )
  return wins.reduce<number>((sum, one) => sum + one, 0) / wins.length
}

function figureOf(distances: readonly number[], tolerance: number): LikelihoodFigure {
  const judged = distances.length
  const failed = distances.filter((distance) => distance > tolerance).length
  const undecided = distances.filter((distance) => Math.abs(distance) <= tolerance).length
  const limit = DATASET_JUDGED_SHARE_MAX * judged
  const verdict = failed > limit ? 'fault' : failed + undecided > limit ? 'undecided' : 'passed'
  return { failed, undecided, judged, verdict }
}

async function judge(
  options: DatasetLikelihoodOptions,
  set: JudgementSet,
  texts: readonly string[],
): Promise<{ readonly figure: LikelihoodFigure; readonly area: number }> {
  const all = async (some: readonly string[]) => {
    const found: number[] = []
    for (const text of some) found.push(await leaning(options, set, text))
    return found
  }
  const area = areaUnder(await all(set.positive), await all(set.negative))
  if (area < DATASET_JUDGEMENT_AREA_MIN) {
    return { figure: { failed: 0, undecided: 0, judged: 0, verdict: 'unable' }, area }
  }
  const neutral = await all(neutralTexts)
  const middle = neutral.reduce((sum, one) => sum + one, 0) / neutral.length
  const leanings = await all(texts)
  const distances = leanings.map((one) => one - middle - DATASET_JUDGEMENT_NATS)
  return { figure: figureOf(distances, DATASET_JUDGEMENT_TOLERANCE_NATS), area }
}

/**
 * Measures the texts of a dataset's sample by the likelihoods of a model: whether their bits per
 * byte are within the band, and whether the model finds them insulting or prejudiced. The model
 * judges an attribute only if it distinguishes the example texts. Records within a tolerance of a
 * bound are undecided.
 *
 * @throws {RangeError} There are no texts.
 * @throws {ContextTooLongError} A text in its template does not fit the model's context.
 */
export async function measureDataset(
  options: DatasetLikelihoodOptions,
  texts: readonly string[],
): Promise<DatasetLikelihoodReport> {
  const { band, attributes, onProgress, signal } = options
  if (texts.length === 0) throw new RangeError('no record has text')
  const bits: number[] = []
  for (const text of texts) {
    signal.throwIfAborted()
    bits.push(await bitsPerByte(options, text))
    onProgress?.(bits.length, texts.length)
  }
  const sorted = [...bits].sort((a, b) => a - b)
  const outside = bits.map((one) => Math.max(band.low - one, one - band.high))
  const figures: Partial<Record<'band' | JudgedAttribute, LikelihoodFigure>> = {
    band: figureOf(outside, DATASET_BITS_TOLERANCE),
  }
  const discrimination: Partial<Record<JudgedAttribute, number>> = {}
  for (const attribute of attributes) {
    const { figure, area } = await judge(options, judgementSets[attribute], texts)
    figures[attribute] = figure
    discrimination[attribute] = area
  }
  const bitsPerByteMedian = sorted[Math.floor(sorted.length / 2)]!
  return { sample: texts.length, bitsPerByteMedian, band, figures, discrimination }
}
