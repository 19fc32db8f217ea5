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
import { IMPORT_STALE_MS } from '../limits.ts'
import type { Content } from '../storage.ts'
import type { Draft, Entry, Medium, Reader } from '../store/medium.ts'
import { FileDraft, isAbsent, onDisk, openReader, syncFolder, writeWhole } from './disk.ts'
import * as Manifest from './manifest.ts'

const IMPORT = 'import-'
const folders = ['file', 'folder', 'manifest', 'pin', 'draft'] as const

/**
 * A medium of ordinary files:
 *
 *     file/CID      the bytes of a file, read-only
 *     folder/CID/   a folder whose files are links to those above
 *     manifest/CID  facts and DAG nodes; a content is whole once this is there
 *     pin/CID       there when the content is pinned
 *     draft/KEY     what is being fetched, and goes on after an interruption
 *
 * The last use of a content is its manifest's time of change.
 */
export class FilesMedium implements Medium {
  private readonly root: string
  /** Changes go one after another, so that a late mark cannot bring back what was removed. */
  private tail: Promise<unknown> = Promise.resolve()

  constructor(root: string) {
    this.root = root
  }

  pathOf(content: Content): string {
    return this.at(content.kind, content.cid)
  }

  load(): Promise<readonly Entry[]> {
    return onDisk(async () => {
      for (const name of folders) await mkdir(join(this.root, name), { recursive: true })
      const pinned = new Set(await readdir(this.at('pin')))
      const entries = new Map<string, Entry>()
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

  draft(key?: string): Promise<Draft> {
    return FileDraft.open(this.at('draft', key ?? `${IMPORT}${randomUUID()}`))
  }

  reader(cid: string): Promise<Reader> {
    return openReader(this.at('file', cid))
  }

  nodes(cid: string): Promise<readonly Uint8Array[]> {
    return onDisk(async () => {
      // A damaged manifest has no nodes; the store above then withdraws the content.
      return Manifest.decode(await readFile(this.at('manifest', cid)))?.nodes ?? []
    })
  }

  publish(entry: Entry, nodes: readonly Uint8Array[], draft?: Draft): Promise<void> {
    return this.inOrder(async () => {
      const { content } = entry
      if (content.kind === 'folder') await this.linkFolder(content)
      else if (draft instanceof FileDraft) await draft.moveTo(this.at('file', content.cid))
      await syncFolder(this.at(content.kind))
      const manifest = Manifest.encode({ content, nodes })
      await writeWhole(this.at('manifest', content.cid), manifest, randomUUID())
      await this.writeMark(entry)
      await syncFolder(this.at('manifest'))
    })
  }

  mark(entry: Entry): Promise<void> {
    return this.inOrder(() => this.writeMark(entry))
  }

  remove({ content }: Entry): Promise<void> {
    return this.inOrder(async () => {
      // The manifest goes first: without it nothing counts as whole.
      await rm(this.at('manifest', content.cid), { force: true })
      await rm(this.at('pin', content.cid), { force: true })
      await rm(this.pathOf(content), { force: true, recursive: true })
    })
  }

  withdraw({ content }: Entry): Promise<void> {
    return this.inOrder(async () => {
      await rm(this.at('manifest', content.cid), { force: true })
      await this.toDraft(content.cid)
    })
  }

  private at(folder: (typeof folders)[number], name = ''): string {
    return join(this.root, folder, name)
  }

  private inOrder<T>(work: () => Promise<T>): Promise<T> {
    const result = this.tail.then(() => onDisk(work))
    this.tail = result.catch(() => undefined)
    return result
  }

  private async loadEntry(cid: string, pinned: Set<string>): Promise<Entry | undefined> {
    const path = this.at('manifest', cid)
    const { mtimeMs } = await stat(path)
    if (cid.endsWith('.tmp')) return undefined
    const content = Manifest.decode(await readFile(path))?.content
    if (content?.cid === cid && (await this.isThere(content))) {
      return { content, status: pinned.has(cid) ? 'pinned' : 'cached', usedAtMs: mtimeMs }
    }
    await rm(path, { force: true })
    return undefined
  }

  private async isThere(content: Content): Promise<boolean> {
    try {
      const { size } = await stat(this.pathOf(content))
      return content.kind === 'folder' || BigInt(size) === content.bytes
    } catch (error) {
      if (isAbsent(error)) return false
      throw error
    }
  }

  /** Files without a manifest become drafts again; imports that nobody can end are removed. */
  private async clearAway(entries: ReadonlyMap<string, Entry>): Promise<void> {
    for (const name of await readdir(this.at('file'))) {
      if (!entries.has(name)) await this.toDraft(name)
    }
    for (const name of await readdir(this.at('folder'))) {
      if (!entries.has(name)) await rm(this.at('folder', name), { recursive: true, force: true })
    }
    const unfinished = [
      ...(await readdir(this.at('draft')))
        .filter((name) => name.startsWith(IMPORT))
        .map((name) => this.at('draft', name)),
      ...(await readdir(this.at('manifest')))
        .filter((name) => name.endsWith('.tmp'))
        .map((name) => this.at('manifest', name)),
    ]
    for (const path of unfinished) {
      // Another process may still be writing the young ones.
      const { mtimeMs } = await stat(path)
      if (Date.now() - mtimeMs > IMPORT_STALE_MS) await rm(path, { force: true })
    }
  }

  private async toDraft(cid: string): Promise<void> {
    const path = this.at('file', cid)
    try {
      await chmod(path, 0o600)
      await rename(path, this.at('draft', cid))
    } catch (error) {
      if (!isAbsent(error)) throw error
    }
  }

  private async writeMark({ content, status, usedAtMs }: Entry): Promise<void> {
    const pin = this.at('pin', content.cid)
    if (status === 'pinned') await writeWhole(pin, new Uint8Array(), randomUUID())
    else await rm(pin, { force: true })
    const used = usedAtMs / 1000
    try {
      await utimes(this.at('manifest', content.cid), used, used)
    } catch (error) {
      if (!isAbsent(error)) throw error
    }
  }

  /** Links the files into a folder; where hard links are refused, symbolic ones do. */
  private async linkFolder(content: Extract<Content, { kind: 'folder' }>): Promise<void> {
    const path = this.pathOf(content)
    const temporary = `${path}.${randomUUID()}.tmp`
    for (const file of content.files) {
      const place = join(temporary, ...file.path.split('/'))
      await mkdir(dirname(place), { recursive: true })
      const target = this.at('file', file.cid)
      // The folder keeps its depth when it is renamed, so the relative path stays right.
      await link(target, place).catch(() => symlink(relative(dirname(place), target), place))
    }
    await mkdir(temporary, { recursive: true })
    await rm(path, { recursive: true, force: true })
    await rename(temporary, path)
  }
}
