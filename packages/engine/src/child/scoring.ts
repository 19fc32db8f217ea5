import { assert } from '@ostrom/protocol'
import type { ScoredPosition, ScoreOptions } from '../engine.ts'
import { assertScoreOptions } from '../input-checks.ts'
import { type ChildModelContext, openTask } from './child-task.ts'

// The parent's part of a score. The child's part is `runScore` of each engine.

/** See `LoadedModel.score`. */
export async function score(
  model: ChildModelContext,
  options: ScoreOptions,
): Promise<readonly ScoredPosition[]> {
  const { state } = model
  if (state.failure) throw state.failure
  assertScoreOptions(options, {
    tokenizer: model.tokenizer,
    contextLength: model.info.contextLength,
  })
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
