import { failed } from '../failed.ts'
import type { ListedCandidates } from '../response.ts'

/** @throws {EngineFailedError} The server sent an id that its model lacks. */
export function assertId(id: number, vocabularySize: number): void {
  if (id >= vocabularySize) throw failed('its server sent what is no token id of the model')
}

/** @throws {EngineFailedError} A logit is no number, or of no token. */
export function assertCandidates(
  ids: Uint32Array,
  logits: Float32Array,
  vocabularySize: number,
): void {
  for (const id of ids) assertId(id, vocabularySize)
  // NaN and infinity are no logits; a masked logit is minus infinity.
  if (!logits.every((logit) => logit < Number.POSITIVE_INFINITY)) {
    throw failed('its server sent what is no logit')
  }
}

/** Candidates that can be drawn. */
export function withoutMasked({ ids, logits }: ListedCandidates): ListedCandidates {
  if (!logits.includes(Number.NEGATIVE_INFINITY)) return { ids, logits }
  const kept = logits.flatMap((logit, at) => (logit > Number.NEGATIVE_INFINITY ? [at] : []))
  return { ids: kept.map((at) => ids[at]!), logits: kept.map((at) => logits[at]!) }
}
