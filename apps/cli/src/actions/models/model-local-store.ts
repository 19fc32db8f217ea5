import { ChangeNotMadeError } from '@ostrom/models/change-not-made'
import { blobsOf, extraSources } from '@ostrom/models/pin'
import { pinnedAmong } from '@ostrom/models/pinned-among'
import { Manifest } from '@ostrom/protocol'
import { systemRandom } from '@ostrom/protocol/system'
import { probeSource, type SourceProbe, type Storage, type StoredContent } from '@ostrom/storage'
import type { Command } from 'commander'
import {
  NothingProducedError,
  printNothingDue,
  printUnchanged,
} from '../../command-line/outcome.ts'
import { formatBytes, table } from '../../command-line/output.ts'
import { requireModel } from '../../composition/models/require-model.ts'
import { type CommandContext, openContext } from '../../context/context.ts'
import { withStorage } from '../../context/open-storage.ts'
import { openStore } from '../../context/open-store.ts'
import { isCid } from '../storage/content-names.ts'

/** Runs `act` with the store of a command's configuration. */
async function withStore<T>(
  command: Command,
  act: (storage: Storage, context: Awaited<ReturnType<typeof openContext>>) => Promise<T>,
): Promise<T> {
  const context = await openContext(command)
  const storage = await openStore(context.config)
  try {
    return await act(storage, context)
  } finally {
    await storage.close()
  }
}

/** Returns the manifests in the store, by the CIDs under which the store lists them. */
async function manifestsIn(storage: Storage, stored: readonly StoredContent[]) {
  const found = new Map<string, Manifest.Manifest>()
  for (const { cid, kind, bytes } of stored) {
    if (kind !== 'file' || bytes > BigInt(Manifest.MANIFEST_BYTES_MAX)) continue
    const block = await storage.block(cid)
    try {
      if (block) found.set(cid, Manifest.decode(block))
    } catch {
      // The content is a small file that is no manifest.
    }
  }
  return found
}

/** Runs `ostrom models local`. */
export async function listLocalModels(_options: unknown, command: Command): Promise<void> {
  await withStore(command, async (storage, { output }) => {
    const stored = await storage.list()
    const manifests = await manifestsIn(storage, stored)
    const namesOf = (cid: string) =>
      [...manifests]
        .filter(([own, manifest]) => own === cid || blobsOf(manifest).includes(cid))
        .map(([, { name, version }]) => `${name} ${version}`)
    const listed = stored.map(({ cid, kind, bytes, status }) => {
      return { cid, kind, bytes: Number(bytes), status, models: namesOf(cid) }
    })
    const rows = listed.map(({ cid, kind, bytes, status, models: of }) => {
      return [cid, kind, formatBytes(bytes), status, of.join(', ')]
    })
    output.result(listed, table(['CID', 'kind', 'size', 'status', 'models'], rows))
  })
}

/**
 * Returns the name itself if it is a CID. Otherwise returns the CIDs of a registered model: of its
 * manifest, and of all contents that the manifest names.
 */
async function cidsOf(command: Command, name: string): Promise<readonly string[]> {
  if (isCid(name)) return [name]
  return blobsOf((await requireModel(await openContext(command), name)).manifest)
}

/** Runs `ostrom models pin <model>`. */
export async function pinModel(name: string, _options: unknown, command: Command): Promise<void> {
  const cids = await cidsOf(command, name)
  await withStore(command, async (storage, { output }) => {
    const before = await pinnedAmong(storage, cids)
    const pinned: string[] = []
    for (const cid of cids) {
      // For a CID, `storage.pin` throws if the store lacks it. Of a model, this command pins the
      // stored contents only.
      if (!isCid(name) && !(await storage.has(cid))) continue
      await storage.pin(cid)
      pinned.push(cid)
    }
    if (pinned.length === 0) {
      const reason = 'no content of it is in the store'
      const remedy = 'Fetch it first: `ostrom models pull`.'
      throw new NothingProducedError({ asked: name, reason, remedy })
    }
    const text = `${pinned.length} contents are pinned`
    if (pinned.every((cid) => before.has(cid))) return printUnchanged(output, { pinned }, text)
    output.result({ pinned, changed: true }, `${text}.`)
  })
}

/** Runs `ostrom models unpin <model>`. */
export async function unpinModel(name: string, _options: unknown, command: Command): Promise<void> {
  const cids = await cidsOf(command, name)
  await withStore(command, async (storage, { output }) => {
    const stored = await storage.list()
    const pinnedHere = stored.filter(({ status }) => status === 'pinned')
    // Contents that another pinned model also needs, such as a tokenizer, are kept.
    const needed = new Set<string>()
    for (const manifest of (await manifestsIn(storage, pinnedHere)).values()) {
      const isOther = !cids.includes(Manifest.cidOf(Manifest.hash(manifest)))
      if (isOther) for (const blob of blobsOf(manifest)) needed.add(blob)
    }
    const pinned = [...(await pinnedAmong(storage, cids))]
    const unpinned = pinned.filter((cid) => !needed.has(cid))
    const shared = pinned.filter((cid) => needed.has(cid))
    if (pinned.length === 0)
      return printUnchanged(output, { unpinned, shared }, `${name} is not pinned`)
    if (unpinned.length === 0) {
      throw new ChangeNotMadeError({
        subject: name,
        differences: [{ term: 'Pins', asked: 'none', stands: `${shared.length} contents` }],
        remedy: 'Other pinned models need these contents: unpin those models too.',
      })
    }
    for (const cid of unpinned) await storage.unpin(cid)
    const text = `${unpinned.length} contents may be removed; other models need ${shared.length}.`
    output.result({ unpinned, shared, changed: true }, text)
  })
}

/** Runs `ostrom models gc`. */
export async function collectGarbage({ keep }: { keep: number }, command: Command): Promise<void> {
  await withStore(command, async (storage, { output }) => {
    const sum = async () =>
      (await storage.list())
        .filter(({ kind }) => kind === 'file')
        .reduce((total, { bytes }) => total + Number(bytes), 0)
    const before = await sum()
    const removed = await storage.collect({ bytesMax: keep })
    const bytes = before - (await sum())
    const result = { removed, bytes }
    if (removed.length === 0) {
      const text = `the store has no unpinned content beyond ${keep} bytes`
      return printNothingDue(output, result, text)
    }
    const text = `Removed ${removed.length} contents, ${formatBytes(bytes)}.`
    output.result({ ...result, changed: true }, text)
  })
}

type CheckSourcesOptions = { readonly from?: readonly string[]; readonly leaves: number }

/** Runs `ostrom models check-sources <model>`. */
export async function checkSources(
  model: string,
  { leaves, from = [] }: CheckSourcesOptions,
  context: CommandContext,
): Promise<void> {
  const extra = extraSources(from)
  const { id, manifest } = await requireModel(context, model, extra)
  const random = systemRandom
  const probes = await withStorage(context.config, async ({ storage, sources }) => {
    const found: (SourceProbe & { readonly artifact: string })[] = []
    for (const { cid, bytes, ...form } of manifest.artifacts) {
      const artifact = Manifest.variantOf(form)
      const checks = [...extra, ...sources].map(async (source) => {
        const want = { cid, bytes }
        return { artifact, ...(await probeSource(source, want, { leaves, random, storage })) }
      })
      found.push(...(await Promise.all(checks)))
    }
    return found
  })
  if (probes.length === 0) {
    throw new NothingProducedError({
      asked: model,
      reason: 'no source is configured, and none is named',
      remedy: 'Name one by --from, or add one to `mirrors` or `storage.sources` of config.json.',
    })
  }
  const rows = probes.map(({ artifact, source, status, leaves: right, reason = '' }) => {
    return [artifact, source, status, `${right}`, reason]
  })
  const text = table(['artifact', 'source', '', 'parts', ''], rows)
  context.output.result({ version: id, probes }, text)
}
