export { createKeeper, type Keeper, type KeeperOptions } from './keeper.ts'
export { feeUp, type KeeperPolicy, refusalOf } from './policy.ts'
export { runKeeping } from './run.ts'
export { createWatcher, type Watcher, type WatcherOptions } from './watcher.ts'
