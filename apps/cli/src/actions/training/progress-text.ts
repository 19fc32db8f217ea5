import type { LiveProgress } from '@ostrom/training-jobs/live-progress'
import { formatBytes } from '../../command-line/output.ts'

/** Formats progress in one line for people. */
export function progressText(progress: LiveProgress): string {
  const { round, work, step, steps, loss, tokensPerSecond, score } = progress
  const isTraining = work === 'training'
  return [
    `round ${round}`,
    work,
    ...(isTraining && step !== undefined ? [`step ${step} of ${steps}`] : []),
    ...(loss === undefined ? [] : [`loss ${loss.toFixed(4)}`]),
    ...(tokensPerSecond === undefined ? [] : [`${tokensPerSecond.toFixed(0)} tokens/s`]),
    `received ${formatBytes(progress.bytesReceived)}`,
    `published ${formatBytes(progress.bytesPublished)}`,
    ...(score === undefined ? [] : [`score ${(score / 100).toFixed(1)} %`]),
  ].join('  ')
}
