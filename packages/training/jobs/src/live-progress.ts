import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MemberProgress } from '@ostrom/node/training'
import type { Clock, Hash } from '@ostrom/protocol'
import { z } from 'zod'
import { LOSS_CURVE_POINTS_MAX } from './limits.ts'

// Progress of the member of this data folder. `train join` writes it to a file, from which `train
// status` and the web server read it. The member itself reports it, so it proves nothing.

/** Loss of one step. */
export type StepLoss = {
  readonly round: number
  readonly step: number
  readonly loss: number
  readonly atMs: number
}

/** A member's progress, with its speed and its losses so far. */
export type LiveProgress = MemberProgress & {
  /** Speed from the last `SPEED_STEPS` reported steps of a round; absent before the second. */
  readonly tokensPerSecond?: number
  /** In order of time. When the list exceeds its limit, every second loss in it is dropped. */
  readonly losses?: readonly StepLoss[]
  readonly updatedAtMs: number
}

/** Number of steps whose times and tokens determine the speed. */
const SPEED_STEPS = 8

const count = z.number().min(0)
const stepLossSchema = z.object({ round: count, step: count, loss: z.number(), atMs: count })
const progressSchema = z.object({
  jobId: z.string(),
  account: z.string(),
  round: count,
  work: z.enum(['waiting', 'training', 'examining']),
  step: count.optional(),
  steps: count.optional(),
  // JSON has no NaN, so the loss may be null.
  loss: z.number().nullable().optional(),
  tokens: count,
  bytesReceived: count,
  bytesPublished: count,
  score: count.optional(),
  tokensPerSecond: count.optional(),
  losses: z.array(stepLossSchema).max(LOSS_CURVE_POINTS_MAX).optional(),
  updatedAtMs: count,
})

const fileOf = (folder: string, jobId: Hash) => join(folder, 'training', `progress-${jobId}.json`)

/** Adds the loss of a step, unless the last loss in the list is of the same step. */
function withLoss(
  losses: readonly StepLoss[],
  { work, round, step, loss }: MemberProgress,
  atMs: number,
): readonly StepLoss[] {
  if (work !== 'training' || step === undefined || !Number.isFinite(loss)) return losses
  const last = losses.at(-1)
  if (last?.round === round && last.step === step) return losses
  const next = [...losses, { round, step, loss: loss as number, atMs }]
  return next.length > LOSS_CURVE_POINTS_MAX ? next.filter((_, n) => n % 2 === 0) : next
}

/**
 * Adds the losses of all steps so far to a member's progress.
 *
 * @param before Losses that the member reported before its restart.
 */
export function createLossCurve(
  before: readonly StepLoss[] = [],
): (progress: LiveProgress) => LiveProgress {
  let losses = before
  return (progress) => {
    losses = withLoss(losses, progress, progress.updatedAtMs)
    return losses.length === 0 ? progress : { ...progress, losses }
  }
}

/** Measures the speed of steps: the tokens between the times of two steps of one round. */
export function createSpeedMeter(clock: Clock): (progress: MemberProgress) => LiveProgress {
  let seen: { round: number; tokens: number; atMs: number }[] = []
  return (progress) => {
    const { round, tokens, work } = progress
    const updatedAtMs = clock.nowMs()
    if (work !== 'training') seen = []
    else if (seen.at(-1)?.tokens !== tokens) {
      seen = [...seen.filter((one) => one.round === round), { round, tokens, atMs: updatedAtMs }]
      seen = seen.slice(-SPEED_STEPS)
    }
    const [first, last] = [seen.at(0), seen.at(-1)]
    if (!first || !last || last.atMs <= first.atMs) return { ...progress, updatedAtMs }
    const seconds = (last.atMs - first.atMs) / 1_000
    return { ...progress, tokensPerSecond: (last.tokens - first.tokens) / seconds, updatedAtMs }
  }
}

/** Saves progress in a file of the data folder. Only the last report during a write is kept. */
export function createProgressFile(folder: string) {
  let next: LiveProgress | undefined
  let writing: Promise<void> | undefined
  async function write(): Promise<void> {
    await mkdir(join(folder, 'training'), { recursive: true })
    while (next) {
      const progress = next
      next = undefined
      const path = fileOf(folder, progress.jobId)
      await writeFile(`${path}.draft`, JSON.stringify(progress))
      await rename(`${path}.draft`, path)
    }
    writing = undefined
  }
  return {
    save(progress: LiveProgress): void {
      next = progress
      // A full disk does not end a round, because nothing depends on this file.
      writing ??= write().catch(() => {
        writing = undefined
      })
    },
    /** Resolves once the last progress is in the file, or could not be written. */
    async drain(): Promise<void> {
      await writing
    },
  }
}

/** Reads the last report of a data folder's member; undefined if none can be read. */
export async function readProgress(folder: string, jobId: Hash): Promise<LiveProgress | undefined> {
  try {
    const parsed = progressSchema.parse(JSON.parse(await readFile(fileOf(folder, jobId), 'utf8')))
    const { loss, ...rest } = parsed
    return { ...rest, ...(loss != null && { loss }) } as LiveProgress
  } catch {
    return undefined
  }
}
