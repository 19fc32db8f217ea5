import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isRunning, stopProcess, whenEnded } from '@ostrom/processes'
import { systemClock } from '@ostrom/protocol/system'

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const LOOK_MS = 100

/** How a test runs the program. */
export type RoleProcessOptions = {
  /**
   * `recorded` runs the program by `recorded-main.ts`, which writes its records to the role's data
   * folder. By default the program runs unchanged.
   */
  readonly runs?: 'recorded'
  /** Strike at which the process dies: see the header of `recorded-main.ts`. */
  readonly strike?: string | undefined
  /** Text that the process sends first on each channel; only with `recorded`. */
  readonly plant?: string
}

/** Starts the program `ostrom` with a data folder, in a child process. */
export function forkProgram(
  folder: string,
  args: readonly string[],
  { runs, strike, plant }: RoleProcessOptions = {},
  stdio: ForkOptions['stdio'] = 'pipe',
): ChildProcess {
  const env = {
    ...process.env,
    OSTROM_TEST_RECORD: folder,
    OSTROM_TEST_STRIKE: strike,
    OSTROM_TEST_PLANT: plant,
  }
  const main = runs === 'recorded' ? './recorded-main.ts' : '../../cli/src/main.ts'
  return fork(pathOf(main), [...args, '--data', folder], { env, stdio: stdio ?? 'pipe' })
}

/**
 * Tells a process of `recorded-main.ts` to die at a strike; the header of that file defines
 * strikes. Resolves when the process has received the strike.
 */
export async function armStrike(child: ChildProcess, strike: string): Promise<void> {
  const armed = new Promise((resolve) => child.once('message', resolve))
  child.send(strike)
  await armed
}

/** A role such as `ostrom issuer`, in a process of its own. */
export type RoleProcess = {
  readonly pid: number
  /** The log line that reported the role as ready. */
  readonly ready: Readonly<Record<string, string>>
  /** Resolves when the process has ended. */
  readonly gone: Promise<void>
  /** See `armStrike`. */
  strikeAt(strike: string): Promise<void>
  kill(): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts a role with the data folder `folder`, and waits until its log has the event `event`.
 *
 * @throws {Error} The process ended before.
 */
export async function startRoleProcess(
  folder: string,
  options: { readonly role: string; readonly event: string } & RoleProcessOptions,
): Promise<RoleProcess> {
  const { role, event } = options
  const log = join(folder, `${role}-${process.hrtime.bigint()}.jsonl`)
  const child = forkProgram(folder, [role, '--log', log], options)
  child.stdout?.resume()
  let errors = ''
  child.stderr?.on('data', (part) => {
    errors += `${part}`
  })
  const gone = whenEnded(child)
  for (;;) {
    const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : []
    const ready = lines.find((line) => line.includes(`"event":"${event}"`))
    if (ready)
      return {
        pid: child.pid!,
        ready: JSON.parse(ready),
        gone,
        strikeAt: (strike) => armStrike(child, strike),
        kill: () => stopProcess(child, { by: 'SIGKILL' }),
        stop: () => stopProcess(child, { by: 'SIGINT' }),
      }
    if (!isRunning(child))
      throw new Error(`${role} ended before it was ready: ${errors}${lines.join('\n')}`)
    await systemClock.sleep(LOOK_MS)
  }
}
