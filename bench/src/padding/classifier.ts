// A classifier that guesses topics from observed answers: multinomial naive Bayes over the lengths
// of messages, pairs of successive lengths, and the times between messages.

import { topics } from './topics.ts'
import type { SeenAnswer } from './wire.ts'

/** Returns the features of an answer that the classifier counts. */
function featuresOf(seen: SeenAnswer): readonly string[] {
  return seen.flatMap(({ bytes, gapMs }, at) => [
    `length ${bytes}`,
    `gap ${Math.floor(gapMs / 5)}`,
    ...(at === 0 ? [] : [`pair ${seen[at - 1]!.bytes} ${bytes}`]),
  ])
}

/** Answers with their topics. */
export type LabelledAnswers = readonly { readonly topic: number; readonly seen: SeenAnswer }[]

/** Returns a function that guesses the topic of an answer. */
export function trainClassifier(answers: LabelledAnswers): (seen: SeenAnswer) => number {
  const counts = topics.map(() => new Map<string, number>())
  const totals = topics.map(() => 0)
  const vocabulary = new Set<string>()
  for (const { topic, seen } of answers)
    for (const feature of featuresOf(seen)) {
      counts[topic]!.set(feature, (counts[topic]!.get(feature) ?? 0) + 1)
      totals[topic]!++
      vocabulary.add(feature)
    }
  return (seen) => {
    const features = featuresOf(seen)
    const scores = topics.map((_, topic) =>
      features.reduce((score, feature) => {
        const count = (counts[topic]!.get(feature) ?? 0) + 1
        return score + Math.log(count / (totals[topic]! + vocabulary.size))
      }, 0),
    )
    return scores.indexOf(Math.max(...scores))
  }
}

/** Returns the share of answers whose topic is guessed correctly. */
export function accuracyOf(
  classify: (seen: SeenAnswer) => number,
  answers: LabelledAnswers,
): number {
  const right = answers.filter(({ topic, seen }) => classify(seen) === topic).length
  return right / answers.length
}
