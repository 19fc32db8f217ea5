// `npm run bench -- padding`: writes docs/reports/padding.md. Fails if padded answers reveal a
// topic, if unpadded answers do not reveal it, or if padding adds more than 15 % to the bytes.

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
  'content of parts',
  'topics found',
  'bytes of an answer',
  'time of the first part',
  'time of the last part',
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

\`npm run bench -- padding\` wrote this page. The question is what an observer of only the length
and time of each message learns about an answer, with the usual offer and with a padded offer
([sealing.md](../spec/sealing.md), section 5).

**Answers.** ${COUNT} answers for training and ${COUNT} other answers for the test, of
${ANSWER_TOKENS} tokens each, have ten topics: ${topics.join(', ')}. No model wrote the answers:
they are windows of texts of this repository. Training and test use different halves of each text;
the ${COUNT / topics.length} windows of a topic overlap. Tokens are pieces of at most six letters,
and token ids are their ranks by frequency. The provider's code makes the messages; sealing adds a
tag of fixed length. The engine is simulated: it takes 20 ms for a token, 2 ms for a token that it
guessed from a repetition, and up to 4 ms of jitter.

**Classifier.** A separate naive Bayes classifier for each offer, and for parts that hold token ids
or text, uses lengths, pairs of lengths, and times between messages. A random guess is right with a
probability of 10 %; with ${COUNT} random guesses, fewer than 1 in 1,000 tries reach ${most} %.

${markdownTable(columns, rows)}

A padded part has ${Padding.PADDED_TOKENS} tokens in ${Padding.PADDED_PART_BYTES} bytes, and is sent
at a multiple of ${Padding.PADDED_INTERVAL_MS} ms. A padded answer has fewer bytes than a usual
answer, because one header and one tag serve 16 tokens. It has more bytes than unpadded parts of 16
tokens, which reveal topics. The disadvantage of padding is time: the client gets at most 32 tokens
a second, and the first token after half a second or more.

**Not measured.** First, engines that need more than ${Padding.PADDED_INTERVAL_MS} ms for
${Padding.PADDED_TOKENS} tokens: the number of intervals between two parts then reveals the engine's
pace. Second, answers of different lengths: the number of parts reveals the length in steps of
${Padding.PADDED_TOKENS} tokens. Third, the lengths of questions, which are not padded.
`
  writeFileSync(file, text)
  console.log(text)
  const faults = faultsOf(outcomes)
  if (faults.length > 0) throw new Error(faults.join('; '))
}
