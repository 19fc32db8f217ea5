import { availableParallelism } from 'node:os'
import { runProgram } from '@ostrom/processes'
import { ProverFailedError } from '../errors.ts'
import { CHILD_MESSAGE_BYTES_MAX, PROVER_ATTEMPTS_MAX, PROVER_MS_MAX } from '../limits.ts'
import type { ProverProgress, ProverStage } from '../prover.ts'

/** Memory that a child process holds and processor time that it has used. */
export type ProcessorUsage = Pick<ProverProgress, 'residentBytes' | 'processorSeconds'>

/** Result of a child process that ended within its limits. */
export type ProverProcessResult = {
  readonly code: number
  /** Last characters that the process wrote to its standard error. */
  readonly messages: string
}

export type ProverProcessOptions = {
  readonly program: string
  readonly args: readonly string[]
  readonly stage: ProverStage
  /** Working directory of the process. */
  readonly folder?: string
  readonly memoryBytesMax: number
  /**
   * Milliseconds of run time, without waits for a processor, after which the process is ended;
   * `PROVER_MS_MAX` when absent.
   */
  readonly timeMsMax?: number
  readonly signal: AbortSignal
  readonly onUsage?: ((usage: ProcessorUsage) => void) | undefined
}

/**
 * Runs a program until its end, in an environment without this process's variables.
 *
 * @throws {ProverFailedError} The program could not start, was killed, or used more memory or time
 * than allowed.
 */
export async function runProcess(options: ProverProcessOptions): Promise<ProverProcessResult> {
  const { program, args, stage, folder, memoryBytesMax, signal, onUsage } = options
  const { timeMsMax = PROVER_MS_MAX } = options
  const result = await runProgram({
    program,
    args,
    // Without this variable, the program uses every core of the host, even in a container.
    env: { HARDWARE_CONCURRENCY: `${availableParallelism()}` },
    ...(folder !== undefined && { cwd: folder }),
    ownMsMax: timeMsMax,
    memoryBytesMax,
    outputCharactersMax: CHILD_MESSAGE_BYTES_MAX,
    attemptsMax: PROVER_ATTEMPTS_MAX,
    signal,
    onUsage,
  })
  if (result.kind === 'not-started') {
    throw new ProverFailedError({ stage, reason: `the program did not start: ${result.reason}` })
  }
  if (result.kind === 'killed') throw new ProverFailedError({ stage, reason: result.reason })
  const { code, stderr } = result
  if (code === null) throw new ProverFailedError({ stage, reason: 'the program was killed' })
  return { code, messages: stderr }
}
