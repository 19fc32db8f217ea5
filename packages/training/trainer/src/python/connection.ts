import { checkEnvironment, checkTensors } from '../checks.ts'
import type { OpenJobOptions } from '../trainer.ts'
import { partOf, partRequest } from './part-request.ts'
import type { TrainerWorker } from './worker.ts'

/**
 * Connection to the worker of a job. After the worker has ended, the next `connect` starts another
 * worker.
 */
export type TrainerConnection = {
  /**
   * Returns the running worker, with the job open.
   *
   * @throws {TrainerInputInvalidError} The job does not fit this model or this machine.
   */
  connect(signal: AbortSignal): Promise<TrainerWorker>
  /** Ends the running worker; a later `connect` starts another one. */
  disconnect(): Promise<void>
}

type ConnectionOptions = Omit<OpenJobOptions, 'signal'> & {
  /** End token of a sampled answer; undefined if the base has none. */
  readonly endId: number | undefined
}

/** Creates the connection of a job; the first `connect` starts the worker. */
export function createConnection(
  { terms, model, endId }: ConnectionOptions,
  start: (signal: AbortSignal) => Promise<TrainerWorker>,
): TrainerConnection {
  const { sequence, optimizer, method, dpo, grpo } = terms
  const objective = {
    method,
    betaPpm: dpo?.betaPpm ?? null,
    ...(grpo && { grpo, endId: endId ?? null }),
  }
  const part = partRequest(partOf(terms))
  const request = { kind: 'open', model, sequence, optimizer, ...objective, ...part }
  let worker: TrainerWorker | undefined
  return {
    async connect(signal) {
      if (worker?.isRunning) return worker
      const started = await start(signal)
      try {
        checkEnvironment(terms, started.environment)
        const { tensors } = await started.ask(request, { last: 'opened', signal })
        checkTensors(terms, tensors)
      } catch (error) {
        await started.kill()
        throw error
      }
      worker = started
      return started
    },
    async disconnect() {
      await worker?.kill()
    },
  }
}
