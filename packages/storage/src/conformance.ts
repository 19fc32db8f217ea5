import { contentConformance, quotaConformance } from './conformance/content.ts'
import { fetchingConformance } from './conformance/fetching.ts'
import type { CreateStorageHarness } from './conformance/fixture.ts'

export type {
  CreateStorageHarness,
  StorageHarness,
  StoreOptions,
} from './conformance/fixture.ts'
export {
  type CreateSinkHarness,
  type SinkHarness,
  sinkConformance,
} from './conformance/sinks.ts'

/** Runs the suite that each adapter of the storage port must pass. */
export function storageConformance(name: string, createHarness: CreateStorageHarness): void {
  contentConformance(name, createHarness)
  quotaConformance(name, createHarness)
  fetchingConformance(name, createHarness)
}
