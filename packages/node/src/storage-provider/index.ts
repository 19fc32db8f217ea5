export {
  createDealWatcher,
  type DealWatcher,
  type DealWatcherOptions,
} from './deal-watcher.ts'
export {
  feeUp,
  rejectionOf,
  type StorageProviderPolicy,
} from './policy.ts'
export { runStorageRole } from './run.ts'
export {
  createStorageProvider,
  type StorageProvider,
  type StorageProviderOptions,
} from './storage-provider.ts'
