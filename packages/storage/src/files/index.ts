export { syncFolder } from './disk.ts'
export { createStorageFiles, type StorageFiles } from './files.ts'
