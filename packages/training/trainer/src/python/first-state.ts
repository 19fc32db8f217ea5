import { join } from 'node:path'
import { readSharedFile } from '@ostrom/processes'
import { Update } from '@ostrom/training'
import { STEP_FILE_BYTES_MAX } from '../limits.ts'
import type { FirstState, Trainer } from '../trainer.ts'
import { checkBaseFolder } from './base-folder.ts'
import { partRequest } from './part-request.ts'
import { withRequestFolder } from './request-folder.ts'
import type { TrainerWorker } from './worker.ts'

/**
 * Number of hexadecimal digits of the seed that the worker gets: 48 bits, which a JSON number holds
 * exactly.
 */
const SEED_DIGITS = 12

/**
 * Returns tensors and initial state of a new job. A new worker computes them, and ends afterwards.
 *
 * @throws As `Trainer.firstState`.
 */
export async function createFirstState(
  { model, part, seed, signal }: Parameters<Trainer['firstState']>[0],
  options: { readonly work: string; readonly start: () => Promise<TrainerWorker> },
): Promise<FirstState> {
  await checkBaseFolder(model)
  const worker = await options.start()
  try {
    return await withRequestFolder(options.work, async (folder) => {
      const to = join(folder, 'state')
      const number = Number.parseInt(seed.slice(2, 2 + SEED_DIGITS), 16)
      const request = { kind: 'first-state', model, seed: number, to, ...partRequest(part) }
      const { tensors } = await worker.ask(request, { last: 'first-state', signal })
      const shared = { root: options.work, path: to }
      const bytes = await readSharedFile(shared, { bytesMax: STEP_FILE_BYTES_MAX })
      const state = new Uint8Array(bytes)
      Update.decodeState(state, { tensors })
      return { tensors, state }
    })
  } finally {
    await worker.kill()
  }
}
