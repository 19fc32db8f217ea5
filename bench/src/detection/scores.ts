import type { LlamaModelHandle } from '@ostrom/engine/llama'
import { Sampler, Score } from '@ostrom/verification'
import { type AnswerSet, answersPath, modelFiles, scoresPath } from './answer-sets.ts'
import { loadClaimedModel } from './generate.ts'
import { questionOf } from './questions.ts'
import { type AnswerRecord, openRecords, type ScoreRecord, type SkipRecord } from './records.ts'

// Audits answers on this machine: the named model processes the claimed answer in one pass.

const rounded = (value: number) => Math.round(value * 1e4) / 1e4

/** Returns measures of each token, from which readers can compute other statistics. */
function tokensOf(answer: Score.ScoredAnswer) {
  const { sampler: parameters, seed, outputIds, positions } = answer
  const counts = new Map<number, number>()
  return outputIds.map((id, position) => {
    const candidates = positions[position]!
    const draw = { parameters, seed, position, counts }
    const { ids, probabilities } = Sampler.distribution(candidates, draw)
    const own = probabilities[Array.from(ids).indexOf(id)] ?? 0
    const entropy = Array.from(probabilities).reduce(
      (sum, one) => (one > 0 ? sum - one * Math.log(one) : sum),
      0,
    )
    counts.set(id, (counts.get(id) ?? 0) + 1)
    return {
      logprob: own > 0 ? rounded(Math.log(own)) : null,
      rank: Array.from(candidates.ids).indexOf(id),
      entropy: rounded(entropy),
    }
  })
}

/** Returns the record of an audit of one answer, from the logits of the answer's positions. */
function scoreRecordOf(number: number, answer: Score.ScoredAnswer): ScoreRecord {
  const tokens = tokensOf(answer)
  const score = Score.score(answer)
  return {
    number,
    score: {
      ...score,
      margins: (score.margins ?? []).map(rounded),
      gaps: (score.gaps ?? []).map(rounded),
    },
    logprobs: tokens.map(({ logprob }) => logprob),
    ranks: tokens.map(({ rank }) => rank),
    entropies: tokens.map(({ entropy }) => entropy),
  }
}

/** Scores an answer that a provider claims to have given to a question of a set. */
export async function audit(
  model: Pick<LlamaModelHandle, 'score' | 'tokenizer'>,
  set: string,
  claim: AnswerRecord,
): Promise<ScoreRecord> {
  const { number, sampler, outputIds, finish, maxTokens } = claim
  const { messages, seed } = questionOf(set, number)
  const promptIds = model.tokenizer.encodePrompt({ kind: 'messages', messages })
  const { signal } = new AbortController()
  const { logitBias } = sampler
  const request = { promptIds, outputIds, top: Score.SCORE_CANDIDATES, logitBias, signal }
  const positions = await model.score(request)
  const eosIds = [...model.tokenizer.eosIds]
  const logitFingerprint = claim.fingerprint && {
    logitFingerprint: Buffer.from(claim.fingerprint, 'base64'),
  }
  const claimed = { sampler, seed, outputIds, finish, maxTokens, eosIds, ...logitFingerprint }
  return scoreRecordOf(number, { ...claimed, sampling: 'seeded', positions })
}

export type ScoringRun = {
  readonly folder: string
  readonly models: string
  readonly print: (line: string) => void
}

/**
 * Scores all answers of the sets that have no score yet. All answers must have the same named
 * model.
 */
export async function scoreSets(sets: readonly AnswerSet[], scoring: ScoringRun): Promise<void> {
  const { folder, models, print } = scoring
  const [first] = sets
  const file = first?.kind === 'honest' ? first.file : modelFiles.named
  const { engine, model } = await loadClaimedModel(models, { threads: 1, sequences: 1, file })
  for (const set of sets) {
    const answers = openRecords<AnswerRecord | SkipRecord>(answersPath(folder, set), 'read')
    const scores = openRecords<ScoreRecord>(scoresPath(folder, set))
    for (const claim of answers.records) {
      if ('skipped' in claim || scores.has(claim.number)) continue
      scores.add(await audit(model, set.name, claim))
    }
    if (answers.records.length > 0) print(`${set.name}: ${scores.records.length} scores`)
  }
  await engine.close()
}
