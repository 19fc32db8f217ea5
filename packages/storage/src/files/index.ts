export { createStorageFiles, type StorageFiles } from './files.ts'
