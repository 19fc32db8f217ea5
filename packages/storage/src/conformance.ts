import { fetchingConformance } from './conformance/fetching.ts'
import type { CreatePlace } from './conformance/fixture.ts'
import { keepingConformance, roomConformance } from './conformance/keeping.ts'

export type { CreatePlace, StoragePlace, StoreOptions } from './conformance/fixture.ts'
export { type CreateSinkPlace, type SinkPlace, sinkConformance } from './conformance/sinks.ts'

/** Every adapter of the storage port passes this suite. */
export function storageConformance(name: string, createPlace: CreatePlace): void {
  keepingConformance(name, createPlace)
  roomConformance(name, createPlace)
  fetchingConformance(name, createPlace)
}
