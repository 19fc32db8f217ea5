import { type Grammar, Print, Sampler } from '@ostrom/verification'
import { followerOf } from '../child/following.ts'
import type { FromChild, Question, ScoreQuestion } from '../child/messages.ts'
import { type Allowance, createOutbox } from '../child/pacing.ts'
import { logprobOf } from '../likelihood.ts'
import { SCORE_STEP_TOKENS } from '../limits.ts'
import { highest } from './candidates.ts'
import { pixelsOf } from './drawing.ts'
import { type Cache, decode, type Graphs, type Tensor } from './graphs.ts'

// One answer, or one score, inside the child process: prefill in steps, then decode with our own
// sampler on raw logits.

type Progress = Extract<FromChild, { kind: 'progress' }>
type Scored = Extract<FromChild, { kind: 'scored' }>

type Biased = Pick<Question['sampler'], 'logitBias'>
const biasesOf = ({ logitBias }: Partial<Biased>) =>
  new Map((logitBias ?? []).map(({ id, bias }) => [id, bias]))

/** Tokens computed so far, and their state. */
type Place = { before: number; cache: Cache | undefined }

async function advance(
  graphs: Graphs,
  place: Place,
  wanted: {
    readonly ids: readonly number[]
    readonly logits: 'all' | 'last'
    readonly pixels?: Tensor | undefined
  },
) {
  const step = await decode(graphs, { ...wanted, ...place })
  place.before += wanted.ids.length
  place.cache = step.cache
  return step.logits
}

export type AnswerOptions = {
  readonly question: Question
  readonly graphs: Graphs
  readonly eosIds: ReadonlySet<number>
  /** Known where there is a grammar. */
  readonly table: Grammar.TokenTable | undefined
  readonly allowance: Allowance
  readonly send: (progress: Omit<Progress, 'kind' | 'answer'>) => void
  /** Called for every token computed. */
  readonly onToken: () => void
}

/** Runs the prompt in steps; gives the logits behind it, or undefined when cancelled. */
async function prefill({ question, graphs, allowance, send }: AnswerOptions, place: Place) {
  const { ids } = question
  const { images } = question
  const pixels = images && (await pixelsOf(graphs, images))
  // Pictures and what stands for them are read in one step.
  const size = pixels
    ? ids.length
    : Math.min(Math.max(1, question.prefillTokens), SCORE_STEP_TOKENS)
  let last: Float32Array | undefined
  while (place.before < ids.length) {
    if (!(await allowance.step())) return undefined
    const step = ids.slice(place.before, place.before + size)
    const logits = await advance(graphs, place, { ids: step, logits: 'last', pixels })
    last = logits[0]
    if (place.before < ids.length) send({ ids: [], prefill: { tokens: place.before, cached: 0 } })
  }
  return last
}

/** Answers a question; returns when it is finished or cancelled. */
export async function runAnswer(options: AnswerOptions): Promise<void> {
  const { question, graphs, eosIds, allowance } = options
  const place: Place = { before: 0, cache: undefined }
  let logits = await prefill(options, place)
  if (!logits) return
  const outbox = createOutbox(options.send)
  outbox.prefilled({ tokens: question.ids.length, cached: 0 })
  const biases = biasesOf(question.sampler)
  const counts = new Map<number, number>()
  const { sampler: parameters, seed, logprobs: top } = question
  const follower = followerOf(question, options.table)
  const permits = follower && { permits: follower.permits }
  let finish: 'stop' | 'length' = 'length'
  for (let position = 0; ; position++) {
    const draw = { parameters, seed, position, counts, ...permits }
    let candidates = highest(logits, { count: Sampler.CANDIDATES, biases })
    if (!Sampler.canChoose(candidates, draw)) {
      candidates = highest(logits, { count: logits.length, biases })
    }
    const id = Sampler.choose(candidates, draw)
    options.onToken()
    if (eosIds.has(id)) {
      finish = 'stop'
      break
    }
    counts.set(id, (counts.get(id) ?? 0) + 1)
    if (Print.isPrinted(position)) outbox.printed(Print.encodePrint(candidates))
    const due = outbox.add(id, top > 0 ? Sampler.logprobs(candidates, { id, top }) : undefined)
    follower?.push(id)
    if (follower?.isOver) {
      finish = 'stop'
      break
    }
    if (position + 1 >= question.maxTokens) break
    if (!allowance.tryToken()) {
      outbox.flush()
      if (!(await allowance.token())) break
    } else if (due) setImmediate(outbox.flush)
    const [next] = await advance(graphs, place, { ids: [id], logits: 'last' })
    if (!next || allowance.cancelled) break
    logits = next
  }
  if (!allowance.cancelled) outbox.flush(finish)
}

export type ScoringOptions = {
  readonly question: ScoreQuestion
  readonly graphs: Graphs
  readonly allowance: Pick<Allowance, 'cancelled'>
  readonly send: (scored: Omit<Scored, 'kind' | 'answer'>) => void
}

const none = { ids: new Uint32Array(), logits: new Float32Array() } as const

/** Scores an answer in one pass; returns when it is finished or cancelled. */
export async function runScore(options: ScoringOptions): Promise<void> {
  const { question, graphs, allowance, send } = options
  const { promptIds, outputIds, top, challengeIds } = question
  const biases = biasesOf(question)
  const place: Place = { before: 0, cache: undefined }
  const before = promptIds.slice(0, -1)
  while (place.before < before.length) {
    if (allowance.cancelled) return
    const ids = before.slice(place.before, place.before + SCORE_STEP_TOKENS)
    await advance(graphs, place, { ids, logits: 'last' })
  }
  const scored = [...promptIds.slice(-1), ...outputIds]
  const candidatesOf = (row: Float32Array, next: number | undefined) => {
    if (top > 0) return highest(row, { count: top, biases })
    return { ...none, ...(next !== undefined && { logprob: logprobOf(row, next) }) }
  }
  for (let at = 0; at < scored.length; at += SCORE_STEP_TOKENS) {
    if (allowance.cancelled) return
    const ids = scored.slice(at, at + SCORE_STEP_TOKENS)
    const logits = await advance(graphs, place, { ids, logits: 'all' })
    const positions = logits.map((row, step) => ({
      ...candidatesOf(row, outputIds[at + step]),
      ...(challengeIds && { challenge: Float32Array.from(challengeIds, (id) => row[id]!) }),
    }))
    send({ positions, challenges: [], isLast: at + ids.length === scored.length })
  }
}
