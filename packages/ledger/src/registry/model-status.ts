import type { ModelStatus, ModelVersion } from './models.ts'

/** Status that the guardian set. It has no effect from `untilSeconds` on. */
export type GuardianStatus = { readonly status: ModelStatus; readonly untilSeconds: bigint }

/** Statuses in ascending strictness. */
const statuses: readonly ModelStatus[] = ['active', 'warned', 'quarantined', 'retired']

/**
 * Returns the status in effect: the stricter of the lasting status and the guardian's. If the
 * guardian's status is the stricter one, the result includes the second at which it lapses.
 *
 * @see docs/spec/safety.md, section 1.
 */
export function statusInEffect(
  lasting: ModelStatus,
  guardian: GuardianStatus | undefined,
  nowSeconds: bigint,
): Pick<ModelVersion, 'status' | 'statusUntilSeconds'> {
  if (!guardian || nowSeconds >= guardian.untilSeconds) return { status: lasting }
  const isStricter = statuses.indexOf(guardian.status) > statuses.indexOf(lasting)
  if (!isStricter) return { status: lasting }
  return { status: guardian.status, statusUntilSeconds: guardian.untilSeconds }
}
