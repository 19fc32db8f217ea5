import type { LlamaModelHandle } from '@ostrom/engine/llama'
import { Inference } from '@ostrom/protocol'
import { createPrng } from '../../../simulation/src/runtime/prng.ts'
import type { AnswerPart } from './broken-models.ts'
import type { AskedQuestion, ResumeNetwork } from './network.ts'
import type { QuestionKind } from './questions.ts'
import { isCut, visibleText, wrongBytes } from './visible-text.ts'

const SEED = '20261127'

/** Results of the interrupted answers to one kind of question. */
export type KindMeasurement = {
  readonly name: string
  readonly broken: number
  /** Number of interruptions that split the bytes of a character. */
  readonly cut: number
  /** Number of answers whose token ids equal those of the uninterrupted answer. */
  readonly equal: number
  /** Number of bytes, in all streams, that differ from the text of the delivered token ids. */
  readonly wrongBytes: number
  /** Number of answers that break their grammar. */
  readonly invalid: number
  /** Descriptions of streams with an error, and of answers without two parts in sequence. */
  readonly faults: readonly string[]
  readonly parts: readonly AnswerPart[]
  /** Milliseconds from each failure to the next text at the client. */
  readonly gapsMs: readonly number[]
  /** Each of `gapsMs` minus the milliseconds that the engine alone needs to reach that text. */
  readonly aboveMs: readonly number[]
}

/**
 * Interrupts `breaks` answers of one kind, each at a random token, and compares them with the
 * uninterrupted answers.
 */
export async function measureKind(
  network: ResumeNetwork,
  kind: QuestionKind,
  breaks: number,
): Promise<KindMeasurement> {
  const dice = createPrng(SEED).fork(kind.name)
  const found = { cut: 0, equal: 0, wrongBytes: 0, invalid: 0 }
  const faults: string[] = []
  const parts: AnswerPart[] = []
  const gapsMs: number[] = []
  const aboveMs: number[] = []
  for (let number = 0; number < breaks; number++) {
    const fields = kind.fields(number)
    const unbroken = idsOf(await network.ask(fields))
    const after = dice.between(1, Math.max(1, unbroken.length - 1))
    const broken = await network.ask(fields, after)
    const fault = faultOf(broken)
    if (fault) faults.push(`${kind.name} ${number}, broken after ${after} tokens: ${fault}`)
    if (idsOf(broken).join() === unbroken.join()) found.equal++
    const { said, isCall } = broken.stream
    const read = (ids: readonly number[]) =>
      visibleText(network.model.tokenizer.decode(ids), isCall)
    found.wrongBytes += wrongBytes(read(idsOf(broken)), said)
    if (kind.holds && !kind.holds(said)) found.invalid++
    const [first, second] = broken.parts
    parts.push(...broken.parts)
    if (!first || !second || second.ids.length === 0 || broken.brokenMs === undefined) continue
    const before = read(first.ids)
    if (isCut(before)) found.cut++
    const length = before.replace(/\uFFFD+$/, '').length
    const next = broken.stream.arrivals.find((arrival) => arrival.length > length)
    if (!next) continue
    const gapMs = next.atMs - broken.brokenMs
    // Number of tokens of the second part before its first visible text. Such tokens are markers
    // of a call, or the first bytes of a character.
    const tokens = second.ids.findIndex((_, at) => {
      const text = read([...first.ids, ...second.ids.slice(0, at + 1)])
      return text.replace(/\uFFFD+$/, '').length > length
    })
    gapsMs.push(gapMs)
    aboveMs.push(gapMs - (await engineMs(network.model, second, tokens + 1)))
  }
  return { name: kind.name, broken: breaks, ...found, faults, parts, gapsMs, aboveMs }
}

const idsOf = ({ parts }: AskedQuestion) => parts.flatMap(({ ids }) => ids)

/** Returns the faults in the parts of an interrupted answer, or in the end of its stream. */
function faultOf({ stream, parts }: AskedQuestion): string | undefined {
  if (stream.errors.length > 0) return stream.errors.join(', ')
  const [first, second, ...more] = parts
  if (!first || !second || more.length > 0) return `${parts.length} parts instead of 2`
  const answered = Inference.answeredIdsOf(second.options.prompt)
  if (answered.join() === first.ids.join()) return undefined
  return `the second part goes on behind ${answered}, not behind ${first.ids}`
}

/**
 * Returns the milliseconds that the engine alone takes, without a cache, from the request of a part
 * to its output token number `tokens`.
 */
async function engineMs(
  model: LlamaModelHandle,
  { options }: AnswerPart,
  tokens: number,
): Promise<number> {
  const startMs = performance.now()
  const { signal } = new AbortController()
  let done = 0
  const cacheScope = `prefill ${startMs}`
  for await (const piece of model.generate({ ...options, cacheScope, signal })) {
    if (piece.kind === 'tokens') done += piece.ids.length
    if (done >= tokens) break
  }
  return performance.now() - startMs
}
