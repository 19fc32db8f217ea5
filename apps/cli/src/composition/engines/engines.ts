import type { Engine } from '@ostrom/engine'

/** Closes engines, one after another. */
export async function closeEngines(engines: readonly Engine[]): Promise<void> {
  for (const engine of engines) await engine.close()
}

/** Does what opens engines into a list; where it fails, those that are open are closed again. */
export async function withEngineScope<T>(open: (engines: Engine[]) => Promise<T>): Promise<T> {
  const engines: Engine[] = []
  try {
    return await open(engines)
  } catch (error) {
    await closeEngines(engines)
    throw error
  }
}
