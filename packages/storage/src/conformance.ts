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

/** Every adapter of the storage port passes this suite. */
export function storageConformance(name: string, createPlace: CreateStorageHarness): void {
  contentConformance(name, createPlace)
  quotaConformance(name, createPlace)
  fetchingConformance(name, createPlace)
}
