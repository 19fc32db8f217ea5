import { accuracyOf, type LabelledAnswers, trainClassifier } from './classifier.ts'
import { type TopicAnswer, topicAnswers } from './topics.ts'
import { bytesOf, seenOf, type WireOptions } from './wire.ts'

/**
 * Result for one service and one counting: how well a classifier guesses the topics of answers, and
 * how long the answers are.
 */
export type PaddingOutcome = Pick<WireOptions, 'service' | 'counting'> & {
  /** Share of test answers whose topic was guessed correctly. */
  readonly accuracy: number
  /** Mean bytes of an answer on the wire. */
  readonly bytes: number
  /** Mean seconds until the first message, and until the last message. */
  readonly firstSeconds: number
  readonly lastSeconds: number
}

const mean = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / values.length

/**
 * For each pair of service and counting, trains a classifier on `count` answers of all topics, and
 * tests it on the same number of other answers.
 */
export async function runPadding(options: {
  readonly count: number
  readonly seed: number
}): Promise<readonly PaddingOutcome[]> {
  const { train, test } = topicAnswers(options)
  const outcomes: PaddingOutcome[] = []
  for (const counting of ['ids', 'text'] as const)
    for (const service of ['default', 'joined', 'padded'] as const) {
      const look = async (answers: readonly TopicAnswer[], first: number) =>
        Promise.all(
          answers.map(async (answer, at) => ({
            topic: answer.topic,
            seen: await seenOf(answer, { service, counting, seed: first + at }),
          })),
        )
      const trained: LabelledAnswers = await look(train, 0)
      const tested: LabelledAnswers = await look(test, train.length)
      const seconds = tested.map(({ seen }) => seen.map(({ gapMs }) => gapMs / 1000))
      outcomes.push({
        service,
        counting,
        accuracy: accuracyOf(trainClassifier(trained), tested),
        bytes: mean(tested.map(({ seen }) => bytesOf(seen))),
        firstSeconds: mean(seconds.map(([first = 0]) => first)),
        lastSeconds: mean(seconds.map((gaps) => gaps.reduce((total, gap) => total + gap, 0))),
      })
    }
  return outcomes
}

/**
 * Probability of guessing a topic at random; and the share of correct guesses that random guessing
 * exceeds in only 1 of 1,000 experiments.
 */
const CHANCE = 0.1
export const chanceMax = (answers: number): number =>
  CHANCE + 3.1 * Math.sqrt((CHANCE * (1 - CHANCE)) / answers)
