import type { ScoredPosition, ScoreOptions } from '../../engine.ts'
import { PromptUnsupportedError } from '../../errors.ts'
import { parseInteger } from '../../folder/model-folder.ts'
import { assertScoreOptions } from '../../input-checks.ts'
import { VLLM_TIE_CANDIDATES } from '../../limits.ts'
import { failed } from '../failed.ts'
import { acquireSequence } from '../model-context.ts'
import type { ListedCandidates } from '../response.ts'
import { createRanking } from '../scoring.ts'
import { assertCandidates, withoutMasked } from './candidates.ts'
import { createBodyReader, encodeIds, FrameKind, fitsFrame, type ServeFrame } from './frames.ts'
import { type ServeModelContext, scopeFields } from './model.ts'

// A score of Ostrom's vLLM server: arrays of the highest logits of each position, of the logits of
// ids that the caller chose, and of likelihoods. The server's logits are log likelihoods, which
// differ from raw logits by a constant for each position.

/** Request for a score to the server. */
type ScoreRequest = {
  readonly candidates: number
  /**
   * Ids whose logits the server states for each position: the `targetIds` of the score, and ids
   * that a bias may make candidates.
   */
  readonly toldIds: readonly number[]
  readonly likelihoods: boolean
}

function requestOf({ vocabularySize }: ServeModelContext, options: ScoreOptions): ScoreRequest {
  const { top, logitBias = [], targetIds = [] } = options
  const raised = logitBias.flatMap(({ id, bias }) => (bias > 0 ? [id] : []))
  const lowered = logitBias.length - raised.length
  // Each token with a negative bias may leave the candidates, so that another enters. The server
  // does not order equal logits by id.
  const candidates = top === 0 ? 0 : Math.min(vocabularySize, top + lowered + VLLM_TIE_CANDIDATES)
  const toldIds = [...new Set([...targetIds, ...(top === 0 ? [] : raised)])]
  return { candidates, toldIds, likelihoods: top === 0 }
}

/** The server's reply about one position. */
type ServedPosition = ListedCandidates & {
  readonly told: Float32Array
  /** Log likelihood of the next token. */
  readonly logprob: number | undefined
}

/** Reads the positions of one frame. */
function readPositions(
  { head, body }: ServeFrame,
  { candidates, toldIds, likelihoods }: ScoreRequest,
  limits: { readonly positions: number; readonly vocabularySize: number },
): readonly ServedPosition[] {
  const { vocabularySize } = limits
  const count = parseInteger(head['positions'], 1, limits.positions)
  const reader = createBodyReader(body)
  const width = 2 * candidates + toldIds.length + (likelihoods ? 1 : 0)
  if (count === undefined || head['candidates'] !== candidates || reader.left !== count * width) {
    throw failed('its server scored other than it was asked for')
  }
  const ids = reader.ids(count * candidates)
  const logits = reader.reals(count * candidates)
  const told = reader.reals(count * toldIds.length)
  const logprobs = likelihoods ? reader.reals(count) : undefined
  assertCandidates(ids, logits, vocabularySize)
  assertCandidates(new Uint32Array(0), told, vocabularySize)
  return Array.from({ length: count }, (_, at) => {
    const row = [at * candidates, (at + 1) * candidates] as const
    return {
      ids: [...ids.subarray(...row)],
      logits: [...logits.subarray(...row)],
      told: told.subarray(at * toldIds.length, (at + 1) * toldIds.length),
      logprob: logprobs?.[at],
    }
  })
}

/**
 * Returns a function that turns a reply into a `ScoredPosition`; with `isLast`, no token follows.
 */
function createPositionReader(
  { top, logitBias = [], targetIds = [] }: ScoreOptions,
  { toldIds }: ScoreRequest,
) {
  const rank = createRanking({ top, logitBias })
  const indexes = targetIds.map((id) => toldIds.indexOf(id))
  return (served: ServedPosition, isLast: boolean): ScoredPosition => {
    const { told, logprob } = served
    const listed = { ids: [...served.ids], logits: [...served.logits] }
    const known = new Set(listed.ids)
    if (known.size !== listed.ids.length) throw failed('its server listed a token twice')
    toldIds.forEach((id, at) => {
      if (top === 0 || known.has(id)) return
      listed.ids.push(id)
      listed.logits.push(told[at]!)
    })
    if (logprob !== undefined && !isLast && !(logprob <= 0)) {
      throw failed('its server sent what is no likelihood')
    }
    return {
      ...rank(withoutMasked(listed)),
      ...(targetIds.length > 0 && {
        targetLogits: Float32Array.from(indexes, (index) => told[index]!),
      }),
      ...(logprob !== undefined && !isLast && { logprob }),
    }
  }
}

async function run(
  model: ServeModelContext,
  options: ScoreOptions,
  signal: AbortSignal,
): Promise<readonly ScoredPosition[]> {
  const { client, salts, vocabularySize, info } = model
  const { promptIds, outputIds, cacheScope } = options
  const ids = [...promptIds, ...outputIds]
  const salt = cacheScope === undefined ? salts.unique() : salts.of(cacheScope)
  const request = requestOf(model, options)
  const head = { ...request, from: promptIds.length - 1, ...scopeFields(model, salt) }
  const body = encodeIds(ids)
  if (!fitsFrame(head, body.length)) {
    const remedy = 'Score a shorter answer.'
    throw new PromptUnsupportedError({ kind: 'score', reason: 'it is too long', remedy })
  }
  const task = await client.openTask({
    kinds: [FrameKind.scores],
    last: FrameKind.end,
    subject: { tokens: ids.length, contextLength: info.contextLength },
    signal,
  })
  const served: ServedPosition[] = []
  try {
    task.send(FrameKind.score, head, body)
    for (let isOver = false; !isOver; ) {
      for (const frame of await task.take()) {
        isOver = frame.kind === FrameKind.end
        const positions = outputIds.length + 1 - served.length
        if (!isOver) served.push(...readPositions(frame, request, { positions, vocabularySize }))
      }
    }
  } finally {
    task.close()
  }
  if (served.length !== outputIds.length + 1)
    throw failed('its server scored other than all tokens')
  const read = createPositionReader(options, request)
  return served.map((position, at) => read(position, at === outputIds.length))
}

/** See `LoadedModel.score`. */
export async function score(
  model: ServeModelContext,
  options: ScoreOptions,
): Promise<readonly ScoredPosition[]> {
  const { tokenizer, info, closed } = model
  closed.throwIfAborted()
  assertScoreOptions(options, { tokenizer, contextLength: info.contextLength })
  const { signal, release } = await acquireSequence(model, options.signal)
  try {
    return await run(model, options, signal)
  } finally {
    release()
  }
}
