import { writeFile } from 'node:fs/promises'
import { setPriority } from 'node:os'
import { dirname } from 'node:path'
import { type ProgramResult, runProgram } from '@ostrom/processes'
import type { Clock } from '@ostrom/protocol'
import {
  LOCAL_CALIBRATION_ATTEMPTS_MAX,
  LOCAL_CALIBRATION_MS_MAX,
  LOCAL_CALIBRATION_WAIT_MS,
} from '../limits.ts'
import { NodeStartError } from './node-process.ts'

/** A calibration in a separate process, which ends with this process. */
export type LocalCalibrationOptions = {
  /** The program and its arguments; it prints its error as JSON. */
  readonly command: readonly string[]
  /** File to which the program's output is written. */
  readonly log: string
  /** Priority of the process, in the system's numbers. */
  readonly priority: number
  readonly clock: Pick<Clock, 'sleep'>
  readonly signal: AbortSignal
  /** Receives a line for people about each further try. */
  readonly print: (line: string) => void
}

/** Codes of temporary errors: the machine was too busy, or had too little memory. */
const passing: ReadonlySet<unknown> = new Set([
  'engine-failed',
  'model-unreadable',
  'tokenizer-busy',
])

function codeOf({ stdout }: ProgramResult): unknown {
  try {
    return (JSON.parse(stdout) as { readonly error?: { readonly code?: unknown } }).error?.code
  } catch {
    return undefined
  }
}

/** Lowers the priority of a process below that of the processes that answer questions. */
export function lowerPriority(pid: number | undefined, priority: number): void {
  if (pid === undefined) return
  try {
    setPriority(pid, priority)
  } catch {
    // The process has ended; its exit event reports that.
  }
}

/** Returns why a try failed, and whether another try may succeed. */
function failureOf(result: ProgramResult): { readonly how: string; readonly passes: boolean } {
  if (result.kind === 'killed') return { how: result.reason, passes: result.by === 'time' }
  if (result.kind === 'not-started') return { how: result.reason, passes: false }
  const code = codeOf(result)
  const how = typeof code === 'string' ? `it ended by ${code}` : `it ended with ${result.code}`
  return { how, passes: passing.has(code) }
}

/**
 * Runs a calibration to its end, and repeats it after a temporary error.
 *
 * @throws {NodeStartError} The calibration failed permanently, or in all allowed tries.
 */
export async function runLocalCalibration(options: LocalCalibrationOptions): Promise<void> {
  const { command, log, priority, clock, signal, print } = options
  const [program = '', ...args] = command
  let waitMs = LOCAL_CALIBRATION_WAIT_MS
  for (let attempt = 1; ; attempt++) {
    const result = await runProgram({
      program,
      args,
      ownMsMax: LOCAL_CALIBRATION_MS_MAX,
      signal,
      onStart: (pid) => lowerPriority(pid, priority),
    })
    await writeFile(log, result.stderr + result.stdout, { mode: 0o600 })
    if (result.kind === 'ended' && result.code === 0) return
    const { how, passes } = failureOf(result)
    if (!passes || attempt >= LOCAL_CALIBRATION_ATTEMPTS_MAX) {
      const tries = attempt > 1 ? ` after ${attempt} tries` : ''
      const reason = `its calibration failed${tries}: ${how}. Read ${log}`
      throw new NodeStartError({ folder: dirname(log), reason })
    }
    print(`The calibration failed: ${how}. It is tried again in ${waitMs / 1_000} s.`)
    await clock.sleep(waitMs, signal)
    signal.throwIfAborted()
    waitMs *= 2
  }
}
