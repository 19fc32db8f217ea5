import { createMemoryChain } from '../memory/index.ts'
import { createScenario, type Scenario, worldFromChain } from './world.ts'

/** Returns a scenario on a new chain in memory. */
export const createMemoryScenario = (): Promise<Scenario> =>
  createScenario(worldFromChain(createMemoryChain()))
