import type { PartyPorts, RunnableRole } from '../../runtime/party-host.ts'

/**
 * Returns a role that runs `step` every `stepMs` milliseconds of its machine. A failed step is
 * logged, and the next one comes as usual.
 */
export function createSteppingRole(
  { clock, log }: Pick<PartyPorts, 'clock' | 'log'>,
  options: {
    readonly stepMs: number
    readonly step: (signal: AbortSignal) => Promise<void>
    readonly start?: () => Promise<void>
  },
): RunnableRole {
  const { stepMs, step, start } = options
  const over = new AbortController()
  const { signal } = over
  const run = async () => {
    while (!signal.aborted) {
      await step(signal).catch((error) => log('step-failed', { reason: String(error) }))
      await clock.sleep(stepMs, signal)
    }
  }
  let running: Promise<void> | undefined
  return {
    async start() {
      await start?.()
      running = run()
    },
    async stop() {
      over.abort()
      await running
    },
  }
}
