import { assert } from '@ostrom/protocol'
import type { ScoredPosition, ScoreOptions } from '../engine.ts'
import { ContextTooLongError, PromptUnsupportedError } from '../errors.ts'
import { SCORE_TARGETS_MAX, SCORE_TOP_MAX } from '../limits.ts'
import { type ChildModelContext, openTask } from './child-task.ts'

// The parent's end of a score; the child's is in score.ts.

function checkRequest({ info, tokenizer }: ChildModelContext, options: ScoreOptions): void {
  const { promptIds, outputIds, top, logitBias = [], targetIds = [] } = options
  const isTop = Number.isInteger(top) && top >= 0 && top <= SCORE_TOP_MAX
  assert(isTop, `a score asks for 0 to ${SCORE_TOP_MAX} candidates`)
  assert(targetIds.length <= SCORE_TARGETS_MAX, 'a score has few challenged ids')
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
  tokenizer.decode([...promptIds, ...outputIds, ...biased, ...targetIds])
}

/** See `LoadedModel.score`. */
export async function score(
  model: ChildModelContext,
  options: ScoreOptions,
): Promise<readonly ScoredPosition[]> {
  const { state } = model
  if (state.failure) throw state.failure
  checkRequest(model, options)
  const { id, queue, release } = await openTask(model, state.scoreTasks, options.signal)
  const { signal, ...question } = options
  state.child.send({ kind: 'score', taskId: id, context: model.context, question })
  const positions: ScoredPosition[] = []
  let challenged = 0
  try {
    for (;;) {
      for (const scored of await queue.take()) {
        positions.push(...scored.positions)
        for (const targetLogits of scored.targetLogits) {
          const position = positions[challenged]
          assert(position, 'challenges follow the positions that they belong to')
          positions[challenged++] = { ...position, targetLogits }
        }
        if (scored.isLast) return positions
      }
    }
  } finally {
    release()
  }
}
