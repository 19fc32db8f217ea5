// Goal: a guardian's status counts until its term ends, and never weakens a jury's ruling.
// Method: all pairs of statuses, in the last second of a term and in the first after it.

import { expect, test } from 'vitest'
import { statusInEffect } from './model-status.ts'
import type { ModelStatus } from './models.ts'

const statuses: readonly ModelStatus[] = ['active', 'warned', 'quarantined', 'retired']

test('the stricter status is in effect, and the guardian’s until its term ends', () => {
  const untilSeconds = 700n
  for (const [i, lasting] of statuses.entries()) {
    expect(statusInEffect(lasting, undefined, 0n)).toEqual({ status: lasting })
    for (const [j, status] of statuses.slice(0, 3).entries()) {
      const guardian = { status, untilSeconds }
      const inTerm = j > i ? { status, statusUntilSeconds: untilSeconds } : { status: lasting }
      expect(statusInEffect(lasting, guardian, untilSeconds - 1n)).toEqual(inTerm)
      expect(statusInEffect(lasting, guardian, untilSeconds)).toEqual({ status: lasting })
    }
  }
})
