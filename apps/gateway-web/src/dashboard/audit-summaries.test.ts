// Goal: an owner reads the latest summary of its validator's audits, and never an incomplete
// summary.
// Method: a folder that gets many summaries in a row, and a folder that gets none.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AuditSummary } from '@ostrom/node/validator'
import { expect, onTestFinished, test } from 'vitest'
import { createSummaryWriter, readSummaries } from './audit-summaries.ts'

const provider = `0x${'01'.repeat(20)}` as const
const other = `0x${'02'.repeat(20)}` as const
const modelVersion = `0x${'03'.repeat(32)}` as const
const summary = (of: AuditSummary['provider'], scored: number): AuditSummary => ({
  provider: of,
  modelVersion,
  scored,
  inconclusive: 1,
  level: 0.5,
  isFlagged: false,
})

test('shows the last that was told of a provider', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ostrom-audits-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  expect(await readSummaries(folder, provider)).toEqual([])
  const tell = createSummaryWriter(folder)
  for (let scored = 1; scored <= 50; scored++) tell([summary(provider, scored), summary(other, 7)])
  await expect.poll(() => readSummaries(folder, provider)).toEqual([summary(provider, 50)])
})
