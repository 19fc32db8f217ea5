// Goal: the in-memory store keeps the port's guarantees. Method: the conformance suite.

import { storageConformance } from './conformance.ts'
import { createStorageDisk, createStorageMemory } from './memory.ts'

storageConformance('memory', async () => {
  const disk = createStorageDisk()
  return {
    open: async (options = {}) => createStorageMemory({ disk, ...options }),
    damage: async (cid, offset) => {
      disk.files.get(cid)![offset]! ^= 1
    },
    remove: async () => {},
  }
})
