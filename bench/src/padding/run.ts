// `npm run bench -- padding`: writes docs/reports/padding.md. Fails if padded answers reveal a
// topic, if plain ones do not, or if padding costs 15 % more bytes.

import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Padding } from '@ostrom/protocol'
import { markdownTable } from '../../../tools/codegen/markdown-table.ts'
import { findingText } from '../../../tools/codegen/report-finding.ts'
import { chanceMax, type PaddingOutcome, runPadding } from './experiment.ts'
import { ANSWER_TOKENS, topics } from './topics.ts'

const COUNT = 1_000
const SEED = 51
const BYTES_MORE_MAX = 0.15

const file = fileURLToPath(new URL('../../../docs/reports/padding.md', import.meta.url))

const names = {
  default: 'usual offer, a part for each token',
  joined: 'parts of 16 tokens at fixed times, without padding (no offer)',
  padded: 'padded offer',
} as const

function faultsOf(outcomes: readonly PaddingOutcome[]): readonly string[] {
  return outcomes.flatMap(({ service, counting, accuracy, bytes }) => {
    const plain = outcomes.find((one) => one.counting === counting && one.service === 'default')!
    const isGuessed = accuracy > chanceMax(COUNT)
    if (service === 'default' && !isGuessed) return [`plain ${counting}: no topic is found`]
    if (service !== 'padded') return []
    return [
      ...(isGuessed ? [`padded ${counting}: topics are found`] : []),
      ...(bytes > (1 + BYTES_MORE_MAX) * plain.bytes ? [`padded ${counting}: too many bytes`] : []),
    ]
  })
}

/** Summary of the bench. */
export function paddingFinding(outcomes: readonly PaddingOutcome[]): string {
  const of = (name: PaddingOutcome['service']) => outcomes.filter(({ service }) => service === name)
  const shares = (name: PaddingOutcome['service']) =>
    of(name).map(({ counting, accuracy }) => `${(100 * accuracy).toFixed(1)} % (${counting})`)
  const last = (name: PaddingOutcome['service']) =>
    Math.max(...of(name).map(({ lastSeconds }) => lastSeconds)).toFixed(2)
  return findingText(
    'From lengths and times of messages a classifier finds the topic of ' +
      `${shares('default').join(' and ')} of usual answers, and of ` +
      `${shares('padded').join(' and ')} of padded ones; chance is 10 %.`,
    `A padded answer ends after ${last('padded')} s, a usual one after ${last('default')} s.`,
    'Not measured: slow engines, answers of different lengths, and lengths of questions.',
  )
}

const columns = [
  'offer',
  'what parts hold',
  'topics found',
  'bytes an answer',
  'first part after',
  'last part after',
]

/**
 * Runs the bench and writes its report.
 *
 * @throws {Error} A figure misses its target.
 */
export async function run(): Promise<void> {
  const outcomes = await runPadding({ count: COUNT, seed: SEED })
  const rows = outcomes.map(({ service, counting, accuracy, bytes, firstSeconds, lastSeconds }) => {
    const share = `${(100 * accuracy).toFixed(1)} %`
    const times = [firstSeconds, lastSeconds].map((seconds) => `${seconds.toFixed(2)} s`)
    return [names[service], counting, share, Math.round(bytes), ...times]
  })
  const most = (100 * chanceMax(COUNT)).toFixed(1)
  const text = `# Lengths and times of answers

${paddingFinding(outcomes)}

\`npm run bench -- padding\` wrote this page. It asks what somebody who sees only the length and
time of each message learns of an answer, under the usual offer and under a padded one
([sealing.md](../spec/sealing.md), section 5).

**Answers.** ${COUNT} to train on and ${COUNT} others to test, ${ANSWER_TOKENS} tokens each, of
ten topics: ${topics.join(', ')}. They are windows of real texts of this repository, training
and test from different halves of each; the ${COUNT / topics.length} windows of a topic overlap.
No model wrote them. Tokens are pieces of at most six letters, ids their ranks by frequency.
Messages are made by the code of the provider; sealing adds a tag of fixed length. The engine is
played: 20 ms a token, 2 ms for one that it guessed from a repetition, up to 4 ms of jitter.

**Classifier.** Naive Bayes over lengths, pairs of lengths and times between messages, of one
offer and one way of counting each. Chance is 10 %; of ${COUNT} guesses by chance, fewer than 1
in 1,000 tries reach ${most} %.

${markdownTable(columns, rows)}

A padded part holds ${Padding.PADDED_TOKENS} tokens in ${Padding.PADDED_PART_BYTES} bytes and
leaves at a multiple of ${Padding.PADDED_INTERVAL_MS} ms. It has fewer bytes than the parts of
the usual offer because one head and one tag serve 16 tokens, and more than unpadded parts of 16
tokens, which give topics away. Its price is time: 32 tokens a second at most, and half a second
or more to the first.

**Not measured.** Answers whose engine needs more than ${Padding.PADDED_INTERVAL_MS} ms for
${Padding.PADDED_TOKENS} tokens: the number of intervals between two parts then shows its pace.
Answers of different lengths: the number of parts shows their length in steps of
${Padding.PADDED_TOKENS} tokens. Lengths of questions, which are not padded.
`
  writeFileSync(file, text)
  console.log(text)
  const faults = faultsOf(outcomes)
  if (faults.length > 0) throw new Error(faults.join('; '))
}
