import { randomUUID } from 'node:crypto'
import {
  chmod,
  link,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  utimes,
} from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { ContentReader, PartialFile, StorageBackend, StoreEntry } from '../backend.ts'
import { PARTIAL_FILE_STALE_MS, PUBLISH_GRACE_MS } from '../limits.ts'
import type { Content } from '../storage.ts'
import {
  DiskPartialFile,
  isFileMissing,
  mapDiskErrors,
  openReader,
  syncFolder,
  writeFileAtomically,
} from './disk.ts'
import * as Claim from './lock.ts'
import * as Manifest from './manifest.ts'

/** Key of partial files that cannot be resumed, because their bytes come from a caller. */
const IMPORT = 'import'
const folders = ['file', 'folder', 'manifest', 'pin', 'draft'] as const

/**
 * A storage backend of ordinary files:
 *
 *     file/CID      the bytes of a file, read-only
 *     folder/CID/   a folder whose files are links to those above
 *     manifest/CID  metadata and DAG nodes; a content is complete when this exists
 *     pin/CID       exists if the content is pinned
 *     draft/KEY     a partial file that a later fetch can resume
 *     draft/KEY.PROCESS.NUMBER  a partial file while that process writes it
 *
 * Several processes of one machine may share the folder. The modification time of a manifest is
 * the last use of its content.
 */
export class FilesBackend implements StorageBackend {
  private readonly root: string
  /**
   * Changes run one after another, so that a late status update cannot restore a removed content.
   */
  private tail: Promise<unknown> = Promise.resolve()

  constructor(root: string) {
    this.root = root
  }

  pathOf(content: Content): string {
    return this.at(content.kind, content.cid)
  }

  load(): Promise<readonly StoreEntry[]> {
    return mapDiskErrors(async () => {
      for (const name of folders) await mkdir(join(this.root, name), { recursive: true })
      const pinned = new Set(await readdir(this.at('pin')))
      const entries = new Map<string, StoreEntry>()
      for (const name of await readdir(this.at('manifest'))) {
        const entry = await this.loadEntry(name, pinned)
        if (entry) entries.set(name, entry)
      }
      for (const { content } of [...entries.values()]) {
        if (content.kind === 'file') continue
        if (content.files.every((file) => entries.has(file.cid))) continue
        entries.delete(content.cid)
        await rm(this.at('manifest', content.cid), { force: true })
      }
      await this.clearAway(entries)
      return [...entries.values()]
    })
  }

  find(cid: string): Promise<StoreEntry | undefined> {
    return mapDiskErrors(async () => {
      try {
        return await this.loadEntry(cid, new Set(await readdir(this.at('pin'))))
      } catch (error) {
        if (isFileMissing(error)) return undefined
        throw error
      }
    })
  }

  openPartial(key = IMPORT): Promise<PartialFile> {
    return mapDiskErrors(async () => {
      const path = this.at('draft', Claim.lockName(key))
      if (key === IMPORT) return await DiskPartialFile.open(path)
      for (const name of await readdir(this.at('draft'))) {
        if (!Claim.canResume(name, key)) continue
        // If several processes try to resume the file, the first one that renames it owns it.
        const taken = await rename(this.at('draft', name), path).then(
          () => true,
          () => false,
        )
        if (taken) break
      }
      return await DiskPartialFile.open(path, this.at('draft', key))
    })
  }

  reader(cid: string): Promise<ContentReader> {
    return openReader(this.at('file', cid))
  }

  nodes(cid: string): Promise<readonly Uint8Array[]> {
    return mapDiskErrors(async () => {
      // A damaged manifest yields no nodes; the content store then invalidates the file.
      return Manifest.decode(await readFile(this.at('manifest', cid)))?.nodes ?? []
    })
  }

  publish(entry: StoreEntry, nodes: readonly Uint8Array[], draft?: PartialFile): Promise<void> {
    return this.inOrder(async () => {
      const { content } = entry
      if (content.kind === 'folder') await this.linkFolder(content)
      else if (draft instanceof DiskPartialFile) await draft.moveTo(this.at('file', content.cid))
      await syncFolder(this.at(content.kind))
      const manifest = Manifest.encode({ content, nodes })
      await writeFileAtomically(this.at('manifest', content.cid), manifest, randomUUID())
      await this.writeMark(entry)
      await syncFolder(this.at('manifest'))
    })
  }

  saveStatus(entry: StoreEntry): Promise<void> {
    return this.inOrder(() => this.writeMark(entry))
  }

  remove({ content }: StoreEntry): Promise<void> {
    return this.inOrder(async () => {
      // The manifest is removed first. Without it, no content counts as complete.
      await rm(this.at('manifest', content.cid), { force: true })
      await rm(this.at('pin', content.cid), { force: true })
      await rm(this.pathOf(content), { force: true, recursive: true })
    })
  }

  invalidate({ content }: StoreEntry): Promise<void> {
    return this.inOrder(async () => {
      await rm(this.at('manifest', content.cid), { force: true })
      await this.toDraft(content.cid)
    })
  }

  private at(folder: (typeof folders)[number], name = ''): string {
    return join(this.root, folder, name)
  }

  private inOrder<T>(work: () => Promise<T>): Promise<T> {
    const result = this.tail.then(() => mapDiskErrors(work))
    this.tail = result.catch(() => undefined)
    return result
  }

  private async loadEntry(cid: string, pinned: Set<string>): Promise<StoreEntry | undefined> {
    const path = this.at('manifest', cid)
    if (cid.endsWith('.tmp')) return undefined
    const { mtimeMs } = await stat(path)
    const content = Manifest.decode(await readFile(path))?.content
    if (content?.cid === cid && (await this.isThere(content))) {
      return { content, status: pinned.has(cid) ? 'pinned' : 'cached', usedAtMs: mtimeMs }
    }
    await rm(path, { force: true })
    await this.toDraft(cid)
    return undefined
  }

  private async isThere(content: Content): Promise<boolean> {
    try {
      const { size } = await stat(this.pathOf(content))
      return content.kind === 'folder' || BigInt(size) === content.bytes
    } catch (error) {
      if (isFileMissing(error)) return false
      throw error
    }
  }

  /**
   * Turns old files without a manifest into partial files. Removes old folders and manifests that
   * are incomplete, and stale partial files.
   */
  private async clearAway(entries: ReadonlyMap<string, StoreEntry>): Promise<void> {
    const isOld = async (path: string, ageMs: number): Promise<boolean> => {
      try {
        const { ctimeMs, mtimeMs } = await stat(path)
        return Date.now() - Math.max(ctimeMs, mtimeMs) > ageMs
      } catch (error) {
        if (isFileMissing(error)) return false
        throw error
      }
    }
    for (const name of await readdir(this.at('file'))) {
      if (entries.has(name)) continue
      if (await isOld(this.at('file', name), PUBLISH_GRACE_MS)) await this.toDraft(name)
    }
    for (const folder of ['folder', 'manifest'] as const) {
      for (const name of await readdir(this.at(folder))) {
        if (entries.has(name) || !(await isOld(this.at(folder, name), PUBLISH_GRACE_MS))) continue
        await rm(this.at(folder, name), { recursive: true, force: true })
      }
    }
    for (const name of await readdir(this.at('draft'))) {
      const isOver = name.startsWith(IMPORT) && !Claim.isLocked(name)
      const path = this.at('draft', name)
      if (isOver || (await isOld(path, PARTIAL_FILE_STALE_MS))) await rm(path, { force: true })
    }
  }

  private async toDraft(cid: string): Promise<void> {
    const path = this.at('file', cid)
    try {
      await chmod(path, 0o600)
      await rename(path, this.at('draft', cid))
    } catch (error) {
      if (!isFileMissing(error)) throw error
    }
  }

  private async writeMark({ content, status, usedAtMs }: StoreEntry): Promise<void> {
    const pin = this.at('pin', content.cid)
    if (status === 'pinned') await writeFileAtomically(pin, new Uint8Array(), randomUUID())
    else await rm(pin, { force: true })
    const used = usedAtMs / 1000
    try {
      await utimes(this.at('manifest', content.cid), used, used)
    } catch (error) {
      if (!isFileMissing(error)) throw error
    }
  }

  /** Links the files into a folder, by symbolic links if hard links are refused. */
  private async linkFolder(content: Extract<Content, { kind: 'folder' }>): Promise<void> {
    const path = this.pathOf(content)
    const temporary = `${path}.${randomUUID()}.tmp`
    for (const file of content.files) {
      const filePath = join(temporary, ...file.path.split('/'))
      await mkdir(dirname(filePath), { recursive: true })
      const target = this.at('file', file.cid)
      // The folder keeps its depth when it is renamed, so the relative path stays valid.
      await link(target, filePath).catch(() =>
        symlink(relative(dirname(filePath), target), filePath),
      )
    }
    await mkdir(temporary, { recursive: true })
    await rm(path, { recursive: true, force: true })
    await rename(temporary, path)
  }
}
