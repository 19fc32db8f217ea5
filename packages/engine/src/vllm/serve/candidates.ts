import { failed } from '../failed.ts'

/** @throws {EngineFailedError} The server sent what is no id of its model. */
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
  // NaN and infinity are no logits; what is masked is minus infinity.
  if (!logits.every((logit) => logit < Number.POSITIVE_INFINITY)) {
    throw failed('its server sent what is no logit')
  }
}
