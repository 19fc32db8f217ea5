import type { StorageWithPaths } from '@ostrom/storage'
import { createStorageFiles } from '@ostrom/storage/files'
import type { Config } from '../config/config.ts'

/** Opens the store of a configuration. Several processes may open the same store. */
export async function openStore({ store }: Config): Promise<StorageWithPaths> {
  const { path, bytesMax } = store
  return await createStorageFiles({ path, ...(bytesMax && { bytesMax }) })
}
