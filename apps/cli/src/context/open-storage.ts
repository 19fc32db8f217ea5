import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { StorageContext } from '@ostrom/models/storage-context'
import {
  ContentNotFoundError,
  type ContentSink,
  type ContentSource,
  createStoreSink,
  createStoreSource,
  type Storage,
} from '@ostrom/storage'
import { createStorageFiles } from '@ostrom/storage/files'
import {
  arweaveKey,
  createArweaveSink,
  createArweaveSource,
  createGatewaySource,
  createKuboSink,
  createKuboSource,
  createLighthouseSink,
  createPinningSink,
} from '@ostrom/storage/http'
import type { Config } from '../config/config.ts'
import type { SinkConfig, SourceConfig } from '../config/storage.ts'
import { IPFS_ANSWER_TIMEOUT_MS } from '../limits.ts'
import { openStore } from './open-store.ts'

/** Resources that are opened and closed together. */
export type OpenResources<T> = { readonly items: readonly T[]; close(): Promise<void> }

const secretOf = async (keyFile: string | undefined): Promise<string | undefined> =>
  keyFile === undefined ? undefined : (await readFile(keyFile, 'utf8')).trim()

/** Returns a connection to IPFS peers that is opened at its first use. */
function lazyIpfs(
  { peers, network }: Extract<SourceConfig, { kind: 'ipfs' }>,
  storage: Storage,
): { readonly source: ContentSource; close(): Promise<void> } {
  type Node = Awaited<ReturnType<typeof import('@ostrom/storage/ipfs').createIpfs>>
  let node: Promise<Node> | undefined
  const start = async (): Promise<Node> => {
    const { createIpfs, publicBootstrap } = await import('@ostrom/storage/ipfs')
    const bootstrap = network === 'public' ? publicBootstrap : []
    const ipfs = await createIpfs({ storage, listen: [], network, bootstrap })
    // An unreachable peer does not prevent requests to the others.
    await Promise.allSettled(peers.map((peer) => ipfs.connect(peer)))
    return ipfs
  }
  return {
    source: {
      name: 'ipfs',
      responseTimeoutMs: IPFS_ANSWER_TIMEOUT_MS,
      async block(cid, options) {
        node ??= start()
        return await (await node).source.block!(cid, options)
      },
    },
    async close() {
      await (await node?.catch(() => undefined))?.close()
    },
  }
}

/**
 * Creates a source that reads the store of another data folder. An open store does not see the
 * changes of other processes, so the source opens it again when a content is missing; a store that
 * does not exist yet has no contents.
 */
function createFolderSource(path: string): {
  readonly source: ContentSource
  close(): Promise<void>
} {
  // The newest open store is last. The previous store may still be in use.
  let opened: Storage[] = []
  const close = async () => {
    const all = opened
    opened = []
    for (const store of all) await store.close()
  }
  async function sourceWith(cid: string | undefined): Promise<ContentSource> {
    if (cid === undefined) throw new Error('supports queries by CID only')
    if (!existsSync(path)) throw new ContentNotFoundError({ cid, what: 'store' })
    let store = opened.at(-1)
    if (!store || !(await store.block(cid))) {
      store = await createStorageFiles({ path })
      const [oldest] = opened.length > 1 ? opened : []
      opened = [...opened.slice(-1), store]
      await oldest?.close()
    }
    return createStoreSource(store, { name: path })
  }
  return {
    close,
    source: {
      name: path,
      async block(cid, options) {
        return await (await sourceWith(cid)).block!(cid, options)
      },
      async *range(want, span) {
        const source = await sourceWith(want.cid)
        yield* source.range!(want, span)
      },
    },
  }
}

/** Opens the sources of a configuration: mirrors first, then the others in their order. */
export async function openSources(
  config: Config,
  storage: Storage,
): Promise<OpenResources<ContentSource>> {
  const items: ContentSource[] = config.mirrors.map((url) => createGatewaySource({ url }))
  const closing: (() => Promise<void>)[] = []
  for (const source of config.storage.sources) {
    if (source.kind === 'gateway') items.push(createGatewaySource({ url: source.url }))
    else if (source.kind === 'arweave') items.push(createArweaveSource(source))
    else if (source.kind === 'kubo') {
      const token = await secretOf(source.keyFile)
      items.push(createKuboSource({ url: source.url, token }))
    } else if (source.kind === 'ipfs') {
      const ipfs = lazyIpfs(source, storage)
      items.push(ipfs.source)
      closing.push(ipfs.close)
    } else {
      const folder = createFolderSource(source.path)
      items.push(folder.source)
      closing.push(folder.close)
    }
  }
  return { items, close: () => closeAll(closing) }
}

async function closeAll(closing: readonly (() => Promise<void>)[]): Promise<void> {
  for (const close of closing) await close()
}

async function openSink(
  sink: SinkConfig,
): Promise<{ readonly sink: ContentSink; close?(): Promise<void> }> {
  const { name } = sink
  switch (sink.kind) {
    case 'kubo':
      return {
        sink: createKuboSink({ name, url: sink.url, token: await secretOf(sink.keyFile) }),
      }
    case 'pinning': {
      const { url, origins } = sink
      const token = (await secretOf(sink.keyFile)) ?? ''
      return { sink: createPinningSink({ name, url, token, origins }) }
    }
    case 'arweave': {
      const { url, gateway } = sink
      const key = arweaveKey(await readFile(sink.keyFile, 'utf8'))
      return { sink: createArweaveSink({ name, url, gateway, key }) }
    }
    case 'lighthouse': {
      const { url, gateway } = sink
      const token = (await secretOf(sink.keyFile)) ?? ''
      return { sink: createLighthouseSink({ name, url, gateway, token }) }
    }
    case 'folder': {
      const store = await createStorageFiles({ path: sink.path })
      return { sink: createStoreSink(store, { name }), close: () => store.close() }
    }
  }
}

/** Opens the sinks of these names, in the order of the configuration. */
export async function openSinks(
  config: Config,
  names: readonly string[],
): Promise<OpenResources<ContentSink>> {
  const items: ContentSink[] = []
  const closing: (() => Promise<void>)[] = []
  for (const sink of config.storage.sinks.filter(({ name }) => names.includes(name))) {
    const opened = await openSink(sink)
    items.push(opened.sink)
    if (opened.close) closing.push(opened.close)
  }
  return { items, close: () => closeAll(closing) }
}

/** Runs `act` with the store and the sources of a configuration, and closes them afterwards. */
export async function withStorage<T>(
  config: Config,
  act: (context: StorageContext) => Promise<T>,
): Promise<T> {
  const storage = await openStore(config)
  try {
    const { items: sources, close } = await openSources(config, storage)
    try {
      return await act({ storage, sources })
    } finally {
      await close()
    }
  } finally {
    await storage.close()
  }
}
