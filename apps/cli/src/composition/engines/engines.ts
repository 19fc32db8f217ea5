import type { Engine } from '@ostrom/engine'

/** Closes engines, one after another. */
export async function closeEngines(engines: readonly Engine[]): Promise<void> {
  for (const engine of engines) await engine.close()
}

/** Runs `open`, which adds engines to a list; if it fails, closes the engines that it opened. */
export async function withEngineScope<T>(open: (engines: Engine[]) => Promise<T>): Promise<T> {
  const engines: Engine[] = []
  try {
    return await open(engines)
  } catch (error) {
    await closeEngines(engines)
    throw error
  }
}
