import { failed } from '../failed.ts'
import type { ListedCandidates } from '../response.ts'

/** Checks an id. @throws {EngineFailedError} The server sent an id outside the vocabulary. */
export function assertId(id: number, vocabularySize: number): void {
  if (id >= vocabularySize) throw failed('its server sent what is no token id of the model')
}

/**
 * Checks candidates. @throws {EngineFailedError} A logit is no number, or an id is outside the
 * vocabulary.
 */
export function assertCandidates(
  ids: Uint32Array,
  logits: Float32Array,
  vocabularySize: number,
): void {
  for (const id of ids) assertId(id, vocabularySize)
  // NaN and infinity are invalid; a masked logit is minus infinity.
  if (!logits.every((logit) => logit < Number.POSITIVE_INFINITY)) {
    throw failed('its server sent what is no logit')
  }
}

/** Returns the candidates that can be drawn. */
export function withoutMasked({ ids, logits }: ListedCandidates): ListedCandidates {
  if (!logits.includes(Number.NEGATIVE_INFINITY)) return { ids, logits }
  const kept = logits.flatMap((logit, at) => (logit > Number.NEGATIVE_INFINITY ? [at] : []))
  return { ids: kept.map((at) => ids[at]!), logits: kept.map((at) => logits[at]!) }
}
