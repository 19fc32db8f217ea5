import { fork } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { systemClock } from '@ostrom/protocol/system'

const main = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url))
const LOOK_MS = 100

/** A role such as `ostrom issuer`, in a process of its own. */
export type RoleProcess = {
  readonly pid: number
  /** Its log line when it was ready. */
  readonly ready: Readonly<Record<string, string>>
  kill(): Promise<void>
  stop(): Promise<void>
}

/** Starts a role of a home, and waits until its log has `event`. */
export async function startRoleProcess(
  folder: string,
  { role, event }: { readonly role: string; readonly event: string },
): Promise<RoleProcess> {
  const log = join(folder, `${role}-${process.hrtime.bigint()}.jsonl`)
  const child = fork(main, [role, '--data', folder, '--log', log], { stdio: 'pipe' })
  let errors = ''
  child.stderr?.on('data', (part) => {
    errors += `${part}`
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await gone
  }
  for (;;) {
    const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : []
    const ready = lines.find((line) => line.includes(`"event":"${event}"`))
    if (ready)
      return {
        pid: child.pid!,
        ready: JSON.parse(ready),
        kill: () => end('SIGKILL'),
        stop: () => end('SIGINT'),
      }
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`${role} ended before it was ready: ${errors}${lines.join('\n')}`)
    await systemClock.sleep(LOOK_MS)
  }
}
