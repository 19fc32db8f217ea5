import { Manifest } from '@ostrom/protocol'
import { type Probe, probeSource, type Storage, type Stored } from '@ostrom/storage'
import type { Command } from 'commander'
import { withPlace } from '../composition/places.ts'
import { openStore } from '../composition/store.ts'
import { systemRandom } from '../composition/system.ts'
import { blobsOf, extraSources } from '../models/keep.ts'
import { sizeText, table } from '../output.ts'
import { numberArgument } from './arguments.ts'
import { isCid } from './content-names.ts'
import { contextOf, withData } from './context.ts'
import { needModel } from './need-model.ts'

/** `ostrom models stored`, `pin`, `unpin`, `gc`: what the store keeps; `probe`: what others do. */
export function keepingCommands(models: Command): void {
  storedCommand(models)
  pinCommand(models)
  unpinCommand(models)
  collectCommand(models)
  probeCommand(models)
}

/** Runs `act` with the store of a command's configuration. */
async function withStore<T>(
  command: Command,
  act: (storage: Storage, context: Awaited<ReturnType<typeof contextOf>>) => Promise<T>,
): Promise<T> {
  const context = await contextOf(command)
  const storage = await openStore(context.config)
  try {
    return await act(storage, context)
  } finally {
    await storage.close()
  }
}

/** The manifests that are in the store, by the CID under which it lists their block. */
async function manifestsIn(storage: Storage, stored: readonly Stored[]) {
  const found = new Map<string, Manifest.Manifest>()
  for (const { cid, kind, bytes } of stored) {
    if (kind !== 'file' || bytes > BigInt(Manifest.MANIFEST_BYTES_MAX)) continue
    const block = await storage.block(cid)
    try {
      if (block) found.set(cid, Manifest.decode(block))
    } catch {
      // Some other small file.
    }
  }
  return found
}

function storedCommand(models: Command): void {
  withData(
    models.command('stored').description('list what is in the store, and what is pinned'),
  ).action(async (_options: unknown, command: Command) => {
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
        return [cid, kind, sizeText(bytes), status, of.join(', ')]
      })
      output.result(listed, table(['CID', 'kind', 'size', 'status', 'models'], rows))
    })
  })
}

/** What a name stands for: a content by its CID, or all of a registered model that is here. */
async function cidsOf(command: Command, name: string): Promise<readonly string[]> {
  if (isCid(name)) return [name]
  return blobsOf((await needModel(await contextOf(command), name)).manifest)
}

function pinCommand(models: Command): void {
  withData(
    models
      .command('pin <model>')
      .description('keep what is in the store of a model, or of a CID, from being removed'),
  ).action(async (name: string, _options: unknown, command: Command) => {
    const wanted = await cidsOf(command, name)
    await withStore(command, async (storage, { output }) => {
      const pinned: string[] = []
      for (const cid of wanted) {
        // A CID that is not here is refused by the store; of a model, some forms may be elsewhere.
        if (!isCid(name) && !(await storage.has(cid))) continue
        await storage.pin(cid)
        pinned.push(cid)
      }
      output.result({ pinned }, `${pinned.length} contents are pinned.`)
    })
  })
}

function unpinCommand(models: Command): void {
  withData(
    models
      .command('unpin <model>')
      .description(
        'let what is in the store of a model, or of a CID, be removed when space is needed',
      ),
  ).action(async (name: string, _options: unknown, command: Command) => {
    const wanted = await cidsOf(command, name)
    await withStore(command, async (storage, { output }) => {
      const stored = await storage.list()
      const pinnedHere = stored.filter(({ status }) => status === 'pinned')
      // What another pinned model needs too, such as a tokenizer, stays.
      const needed = new Set<string>()
      for (const manifest of (await manifestsIn(storage, pinnedHere)).values()) {
        const isOther = !wanted.includes(Manifest.cidOf(Manifest.hash(manifest)))
        if (isOther) for (const blob of blobsOf(manifest)) needed.add(blob)
      }
      const unpinned = wanted.filter((cid) => !needed.has(cid))
      for (const cid of unpinned) await storage.unpin(cid)
      const shared = wanted.filter((cid) => needed.has(cid))
      const text = `${unpinned.length} contents may be removed; other models need ${shared.length}.`
      output.result({ unpinned, shared }, text)
    })
  })
}

const keepArgument = numberArgument({ argument: '--keep', min: 0, max: 2 ** 53 - 1 })

function collectCommand(models: Command): void {
  withData(
    models
      .command('gc')
      .description('remove what is not pinned from the store')
      .option('--keep <bytes>', 'leave up to so many bytes, the last used first', keepArgument, 0),
  ).action(async ({ keep }: { keep: number }, command: Command) => {
    await withStore(command, async (storage, { output }) => {
      const sum = async () =>
        (await storage.list())
          .filter(({ kind }) => kind === 'file')
          .reduce((total, { bytes }) => total + Number(bytes), 0)
      const before = await sum()
      const removed = await storage.collect({ bytesMax: keep })
      const bytes = before - (await sum())
      output.result({ removed, bytes }, `Removed ${removed.length} contents, ${sizeText(bytes)}.`)
    })
  })
}

const leavesArgument = numberArgument({ argument: '--leaves', min: 1, max: 1_000 })

type ProbeOptions = { readonly from?: readonly string[]; readonly leaves: number }

function probeCommand(models: Command): void {
  withData(
    models
      .command('probe <model>')
      .description('find out which sources really have a model, by parts drawn by chance')
      .option('--leaves <number>', 'parts of 1 MiB to ask each for', leavesArgument, 8)
      .option('--from <url...>', 'gateways too, or CID=URL for one file under any URL'),
  ).action(async (model: string, { leaves, from = [] }: ProbeOptions, command: Command) => {
    const context = await contextOf(command)
    const extra = extraSources(from)
    const { id, manifest } = await needModel(context, model, extra)
    const random = systemRandom
    const probes = await withPlace(context.config, async ({ storage, sources }) => {
      const found: (Probe & { readonly artifact: string })[] = []
      for (const { cid, bytes, ...form } of manifest.artifacts) {
        const artifact = Manifest.formOf(form)
        const asked = [...extra, ...sources].map(async (source) => {
          const want = { cid, bytes }
          return { artifact, ...(await probeSource(source, want, { leaves, random, storage })) }
        })
        found.push(...(await Promise.all(asked)))
      }
      return found
    })
    const rows = probes.map(({ artifact, source, status, leaves: right, reason = '' }) => {
      return [artifact, source, status, `${right}`, reason]
    })
    const text = table(['artifact', 'source', '', 'parts', ''], rows)
    context.output.result({ version: id, probes }, text)
  })
}
