import { Sampler } from '@ostrom/verification'
import { type Decoder, decodeAnswer } from '../child/decoding.ts'
import type { Question, ScoreQuestion } from '../child/messages.ts'
import type { Work } from '../child/working.ts'
import { logprobOf } from '../likelihood.ts'
import { SCORE_STEP_TOKENS } from '../limits.ts'
import { highest } from './candidates.ts'
import { pixelsOf } from './drawing.ts'
import { type Cache, decode, type Graphs, type Tensor } from './graphs.ts'

// One answer, or one score, inside the child process: prefill in steps, then raw logits.

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

export type AnswerOptions = { readonly question: Question; readonly graphs: Graphs }

/** Runs the prompt in steps; gives the logits behind it, or undefined when cancelled. */
async function prefill(
  { allowance, send }: Work<unknown>,
  { question, graphs }: AnswerOptions,
  place: Place,
) {
  const { ids, images } = question
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
    const prefill = { tokens: place.before, cached: 0 }
    if (place.before < ids.length) send({ kind: 'progress', ids: [], prefill })
  }
  return last
}

/** Answers a question; returns when it is finished or cancelled. */
export async function runAnswer(work: Work<unknown>, options: AnswerOptions): Promise<void> {
  const { question, graphs } = options
  const place: Place = { before: 0, cache: undefined }
  const first = await prefill(work, options, place)
  if (!first) return
  let logits = first
  const biases = biasesOf(question.sampler)
  const candidatesOf = (row: Float32Array, count: number) => highest(row, { count, biases })
  const decoder: Decoder = {
    async next(ids) {
      const [row] = await advance(graphs, place, { ids, logits: 'last' })
      if (!row || work.allowance.cancelled) return undefined
      logits = row
      return candidatesOf(row, Sampler.CANDIDATES)
    },
    all: async () => candidatesOf(logits, logits.length),
    close: async () => {},
  }
  const candidates = candidatesOf(first, Sampler.CANDIDATES)
  await decodeAnswer(work, question, decoder, { candidates, cached: 0 })
}

export type ScoringOptions = { readonly question: ScoreQuestion; readonly graphs: Graphs }

const none = { ids: new Uint32Array(), logits: new Float32Array() } as const

/** Scores an answer in one pass; returns when it is finished or cancelled. */
export async function runScore(
  { allowance, send }: Work<unknown>,
  { question, graphs }: ScoringOptions,
): Promise<void> {
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
    const isLast = at + ids.length === scored.length
    send({ kind: 'scored', positions, challenges: [], isLast })
  }
}
