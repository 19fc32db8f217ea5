import { constants } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { BaseError } from '@ostrom/protocol'
import type { ContentReader, PartialFile } from '../backend.ts'
import { ContentNotFoundError, StorageUnavailableError } from '../errors.ts'

/** Converts errors of the operating system to those of the storage port. */
export async function mapDiskErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (BaseError.is(error)) throw error
    const { code, message } = error as NodeJS.ErrnoException
    const reason = code === 'ENOSPC' ? 'the disk is full' : (code ?? message)
    throw new StorageUnavailableError({ reason, cause: error })
  }
}

/** Returns true for the error of a missing file. */
export const isFileMissing = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT'

async function readFully(
  handle: FileHandle,
  offset: number,
  length: number,
  bytes: Uint8Array = Buffer.allocUnsafeSlow(length),
): Promise<Uint8Array> {
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, offset + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}

/**
 * Opens a file for reading.
 *
 * @throws {ContentNotFoundError} The file does not exist.
 */
export const openReader = (path: string): Promise<ContentReader> =>
  mapDiskErrors(async () => {
    const handle = await open(path, 'r').catch((error) => {
      throw isFileMissing(error) ? new ContentNotFoundError({ cid: basename(path) }) : error
    })
    return {
      readAt: (offset, length, into) =>
        mapDiskErrors(() => readFully(handle, offset, length, into)),
      close: () => handle.close(),
    }
  })

/** A partial file on disk. */
export class DiskPartialFile implements PartialFile {
  private readonly path: string
  private readonly restPath: string | undefined
  private readonly handle: FileHandle
  private status: 'open' | 'closed' = 'open'

  private constructor(handle: FileHandle, path: string, restPath: string | undefined) {
    this.handle = handle
    this.path = path
    this.restPath = restPath
  }

  /**
   * Opens a partial file.
   *
   * @param restPath Path after closing, for a later resumption; without it the file is removed.
   */
  static open(path: string, restPath?: string): Promise<DiskPartialFile> {
    return mapDiskErrors(async () => {
      const handle = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600)
      return new DiskPartialFile(handle, path, restPath)
    })
  }

  size(): Promise<number> {
    return mapDiskErrors(async () => (await this.handle.stat()).size)
  }

  readAt(offset: number, length: number, into?: Uint8Array): Promise<Uint8Array> {
    return mapDiskErrors(() => readFully(this.handle, offset, length, into))
  }

  writeAt(offset: number, bytes: Uint8Array): Promise<void> {
    return mapDiskErrors(async () => {
      for (let done = 0; done < bytes.length; ) {
        const left = bytes.length - done
        const { bytesWritten } = await this.handle.write(bytes, done, left, offset + done)
        done += bytesWritten
      }
    })
  }

  truncate(bytes: number): Promise<void> {
    return mapDiskErrors(() => this.handle.truncate(bytes))
  }

  /** Makes the bytes durable and read-only, and moves the file to its final path. */
  async moveTo(path: string): Promise<void> {
    await this.handle.datasync()
    await this.handle.chmod(0o444)
    await this.handle.close()
    this.status = 'closed'
    await rename(this.path, path)
  }

  async close(): Promise<void> {
    if (this.status === 'closed') return
    if (this.restPath === undefined) return await this.discard()
    this.status = 'closed'
    await this.handle.close()
    const { path, restPath } = this
    await mapDiskErrors(() => rename(path, restPath))
  }

  async discard(): Promise<void> {
    if (this.status === 'open') await this.handle.close()
    this.status = 'closed'
    await mapDiskErrors(() => rm(this.path, { force: true }))
  }
}

/** Writes a small file atomically: after a power failure it is complete or absent. */
export async function writeFileAtomically(
  path: string,
  bytes: Uint8Array,
  mark: string,
): Promise<void> {
  const temporary = `${path}.${mark}.tmp`
  const handle = await open(temporary, 'w', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.datasync()
  } finally {
    await handle.close()
  }
  await rename(temporary, path)
}

/**
 * Makes the names in a folder durable. On systems that cannot do so, only this guarantee is lost.
 */
export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
