import { assert } from '@ostrom/protocol'
import type { ScoredPosition, ScoreOptions } from '../engine.ts'
import { ContextTooLongError, PromptUnsupportedError } from '../errors.ts'
import { SCORE_CHALLENGE_MAX, SCORE_TOP_MAX } from '../limits.ts'
import { type Model, open } from './place.ts'

// The parent's end of a score; the child's is in score.ts.

function check({ info, tokenizer }: Model, asked: ScoreOptions): void {
  const { promptIds, outputIds, top, logitBias = [], challengeIds = [] } = asked
  const isTop = Number.isInteger(top) && top >= 0 && top <= SCORE_TOP_MAX
  assert(isTop, `a score asks for 0 to ${SCORE_TOP_MAX} candidates`)
  assert(challengeIds.length <= SCORE_CHALLENGE_MAX, 'a score has few challenged ids')
  const { contextLength } = info
  if (promptIds.length + outputIds.length > contextLength) {
    const counts = { inputTokens: promptIds.length, maxTokens: outputIds.length }
    throw new ContextTooLongError({ ...counts, contextLength })
  }
  if (promptIds.length === 0) {
    const reason = 'the prompt has no tokens'
    throw new PromptUnsupportedError({ kind: 'ids', reason, remedy: 'Give at least one id.' })
  }
  // Native code must see no id that is not in the vocabulary; this throws for them.
  const biased = logitBias.map(({ id }) => id)
  tokenizer.decode([...promptIds, ...outputIds, ...biased, ...challengeIds])
}

/** See `LoadedModel.score`. */
export async function score(model: Model, asked: ScoreOptions): Promise<readonly ScoredPosition[]> {
  const { state } = model
  if (state.failure) throw state.failure
  check(model, asked)
  const { id, inbox, release } = await open(model, state.scores, asked.signal)
  const { signal, ...question } = asked
  state.child.send({ kind: 'score', answer: id, context: model.context, question })
  const positions: ScoredPosition[] = []
  let challenged = 0
  try {
    for (;;) {
      for (const scored of await inbox.take()) {
        positions.push(...scored.positions)
        for (const challenge of scored.challenges) {
          const position = positions[challenged]
          assert(position, 'challenges follow the positions that they belong to')
          positions[challenged++] = { ...position, challenge }
        }
        if (scored.isLast) return positions
      }
    }
  } finally {
    release()
  }
}
