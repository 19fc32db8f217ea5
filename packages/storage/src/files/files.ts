import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ContentUnsupportedError } from '../errors.ts'
import { CACHE_BYTES_DEFAULT, FOLDER_FILES_MAX, LEAF_BYTES } from '../limits.ts'
import type { Content, StorageWithPaths, TransferOptions } from '../storage.ts'
import { ContentStore } from '../store/store.ts'
import type { SourceTimeouts } from '../transfer/timeouts.ts'
import { FilesBackend } from './backend.ts'
import { mapDiskErrors, openReader } from './disk.ts'

/** A content store of ordinary files. */
export type StorageFiles = StorageWithPaths & {
  /**
   * Adds a file or a folder from the disk, by copying. Like `ipfs add -r`, it skips names in
   * folders that begin with a dot.
   *
   * @throws {ContentUnsupportedError} The folder contains something other than files and folders,
   * or too many files.
   * @throws {StorageUnavailableError} The file or folder cannot be read.
   */
  addPath(path: string, options?: TransferOptions): Promise<Content>
}

/** Streams a file through one buffer. A part is valid only until the next one is requested. */
async function* readLeaves(path: string): AsyncGenerator<Uint8Array> {
  const reader = await openReader(path)
  const buffer = Buffer.allocUnsafeSlow(LEAF_BYTES)
  try {
    for (let offset = 0; ; ) {
      const piece = await reader.readAt(offset, LEAF_BYTES, buffer)
      if (piece.length === 0) return
      yield piece
      offset += piece.length
    }
  } finally {
    await reader.close()
  }
}

class FileStore extends ContentStore implements StorageFiles {
  private readonly filesBackend: FilesBackend

  constructor(
    medium: FilesBackend,
    ...[options, entries]: ConstructorParameters<typeof ContentStore>
  ) {
    super(options, entries)
    this.filesBackend = medium
  }

  async path(cid: string): Promise<string> {
    const entry = await this.entry(cid)
    await this.use(entry)
    return this.filesBackend.pathOf(entry.content)
  }

  async addPath(path: string, options: TransferOptions = {}): Promise<Content> {
    const found = await mapDiskErrors(() => lstat(path))
    if (found.isFile()) return await this.addFile(path, options)
    const files: { path: string; cid: string }[] = []
    for (const inside of await this.filesBelow(path, '')) {
      const { cid } = await this.addFile(join(path, inside), options)
      files.push({ path: inside, cid })
    }
    return await this.addFolder(files)
  }

  private addFile(path: string, options: TransferOptions) {
    return this.add(readLeaves(path), options)
  }

  private async filesBelow(root: string, prefix: string): Promise<readonly string[]> {
    const refuse = (reason: string): never => {
      throw new ContentUnsupportedError({ cid: root, reason })
    }
    const found: string[] = []
    const entries = await mapDiskErrors(() => readdir(join(root, prefix), { withFileTypes: true }))
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue
      const path = `${prefix}${entry.name}`
      if (entry.isFile()) found.push(path)
      else if (entry.isDirectory()) found.push(...(await this.filesBelow(root, `${path}/`)))
      else refuse(`${path} is neither a file nor a folder`)
      if (found.length > FOLDER_FILES_MAX) refuse(`more than ${FOLDER_FILES_MAX} files`)
    }
    return found
  }
}

/**
 * Opens a store of ordinary files in the folder `path`, which it creates if it does not exist.
 *
 * @param options.bytesMax Maximum bytes of files; `CACHE_BYTES_DEFAULT` when omitted.
 * @throws {StorageUnavailableError} The folder cannot be read or written.
 */
export async function createStorageFiles(
  options: createStorageFiles.Options,
): Promise<StorageFiles> {
  const { path, bytesMax = CACHE_BYTES_DEFAULT, timeouts, nowMs } = options
  const backend = new FilesBackend(path)
  const entries = await backend.load()
  return new FileStore(backend, { backend, bytesMax, timeouts, nowMs }, entries)
}

export declare namespace createStorageFiles {
  type Options = {
    readonly path: string
    readonly bytesMax?: number | undefined
    readonly nowMs?: (() => number) | undefined
    readonly timeouts?: SourceTimeouts | undefined
  }
}
