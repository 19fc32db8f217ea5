import { LedgerError } from '@ostrom/ledger'
import { errorNameOf } from './run-trace.ts'
import type { ClientActor, ProviderActor, SimulationContext } from './simulation-context.ts'

// Kills, stops and starts of a run's providers and gateways.

/** Longest time until a killed party is restarted, in milliseconds. */
const DOWNTIME_MS_MAX = 40_000

/** Milliseconds until a service manager tries again to start a program that could not start. */
const RESTART_MS = 5_000

/**
 * Schedules a fault within three seconds. It may thus come at any moment, also while an action that
 * has just started still runs.
 */
export function scheduleSoon(stage: SimulationContext, task: () => void): void {
  stage.world.time.schedule(stage.prng.integer(3_000), task)
}

export function killProvider(stage: SimulationContext): void {
  const provider = stage.prng.pick(stage.providers)
  scheduleSoon(stage, () => {
    if (!provider.host) return
    stage.trace.append(`${provider.name} is killed`)
    provider.host.kill()
    provider.host = undefined
    if (provider.behavior?.isPermanentlyDown) return
    stage.world.time.schedule(stage.prng.integer(DOWNTIME_MS_MAX), () =>
      relaunchProvider(stage, provider),
    )
  })
}

export function killGateway(stage: SimulationContext): void {
  const client = stage.prng.pick(stage.clients)
  scheduleSoon(stage, () => {
    if (!client.host) return
    stage.trace.append(`${client.name} is killed`)
    client.host.kill()
    client.host = undefined
    client.running.clear()
    if (client.behavior?.isPermanentlyDown) return
    stage.world.time.schedule(stage.prng.integer(DOWNTIME_MS_MAX), () =>
      relaunchClient(stage, client),
    )
  })
}

/** Starts a provider that does not run. */
export function relaunchProvider(stage: SimulationContext, provider: ProviderActor): void {
  if (provider.host) return
  const { world, trace } = stage
  trace.append(`${provider.name} starts`)
  const engineFault = () => provider.engineFault
  provider.host = world.launchProvider(provider.name, { ...provider.setup, engineFault })
  superviseStart(stage, provider, () => relaunchProvider(stage, provider))
}

export function relaunchClient(stage: SimulationContext, client: ClientActor): void {
  if (client.host) return
  const { world, trace } = stage
  trace.append(`${client.name} starts`)
  client.host = world.launchGateway(client.name, client.setup)
  superviseStart(stage, client, () => relaunchClient(stage, client))
}

/**
 * Starts a role again that could not start while the chain was unreachable, as a service manager
 * does.
 */
function superviseStart(
  { world, trace, faults }: SimulationContext,
  actor: ProviderActor | ClientActor,
  again: () => void,
): void {
  const { host } = actor
  host?.started.catch((error) => {
    if (!host.process.alive() || actor.host !== host) return
    trace.append(`${actor.name} cannot start: ${errorNameOf(error)}`)
    const passes = error instanceof LedgerError && error.retry === 'later'
    if (!passes && !actor.behavior) faults.push(`${actor.name} cannot start: ${error.stack}`)
    host.kill()
    actor.host = undefined
    world.time.schedule(RESTART_MS, again)
  })
}

/** Stops a provider in an orderly way and starts it again. */
export function restartProvider(stage: SimulationContext): void {
  const provider = stage.prng.pick(stage.providers)
  const { host } = provider
  if (!host) return
  provider.host = undefined
  stage.trace.append(`${provider.name} stops`)
  const again = async () => {
    await host.started.catch(() => {})
    await host.stop()
    if (!provider.behavior) checkNoSleeps(stage, provider.name, host.process.sleeping())
    host.process.end()
    relaunchProvider(stage, provider)
  }
  again().catch((error) => {
    if (!provider.behavior) stage.faults.push(`${provider.name} cannot stop: ${error.stack}`)
  })
}

/** Adds a fault if a stopped role has unfinished sleeps. */
export function checkNoSleeps({ faults }: SimulationContext, name: string, sleeping: number): void {
  if (sleeping > 0) faults.push(`${name} has stopped and left ${sleeping} timers behind`)
}
