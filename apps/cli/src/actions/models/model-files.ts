import { readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { ModelVersion } from '@ostrom/ledger'
import { License, packedServing } from '@ostrom/model-metadata'
import { LICENSE_BYTES_MAX } from '@ostrom/models/limits'
import { pinBlob } from '@ostrom/models/pin-blob'
import { pinnedAmong } from '@ostrom/models/pinned-among'
import { BaseError, Conversion, Manifest } from '@ostrom/protocol'
import type { SinkResult, SourceDrop, StorageWithPaths } from '@ostrom/storage'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import { NothingProducedError } from '../../command-line/outcome.ts'
import { createProgress, formatBytes } from '../../command-line/output.ts'
import { requireModel } from '../../composition/models/require-model.ts'
import { type CommandContext, withLedger } from '../../context/context.ts'
import type { TermsOptions } from './model-terms.ts'
import { publicationLines } from './publication-lines.ts'

type PublishModelOptions = {
  readonly as?: string
  readonly modelVersion: string
  readonly license?: string
  readonly licenseText?: string
  readonly task?: string
  readonly description: string
  readonly parameters?: number
  readonly context?: number
  readonly parent?: readonly string[]
  readonly artifact?: readonly string[]
  readonly evaluation?: readonly string[]
  readonly gpu?: string
  readonly pinAt?: readonly string[]
} & TermsOptions

/** Runs `ostrom models publish <path>`. */
export async function publishModel(
  path: string,
  options: PublishModelOptions,
  context: CommandContext,
): Promise<void> {
  // Refuses an unconfigured sink (a place that keeps published contents) before anything is stored.
  const names = await sinksOf(context, options.pinAt ?? [])
  const published = await publishPath(context, path, options)
  const { alias, artifacts, license, manifest, parents } = published
  const results = await pushTo(context, { manifest, names })
  const lines = artifacts.flatMap(artifactLines)
  const report = [...publicationLines(alias, published), ...lines, ...License.describe(license)]
  report.push(...parents.flatMap((parent) => parentLines(parent, license)))
  const { manifest: _, ...result } = { ...published, parents: manifest.parents }
  context.output.result({ ...result, kept: results }, report.join('\n'))
}

/**
 * Describes an artifact, the software that runs its packed weights, and, if a conversion made it,
 * the comparison with its source.
 */
const artifactLines = (artifact: Manifest.Artifact): readonly string[] => {
  const { bytes, cid, conversion } = artifact
  const serving = packedServing(artifact)
  return [
    `${Manifest.variantOf(artifact)}: ${formatBytes(Number(bytes))}, CID ${cid}`,
    ...(serving === undefined ? [] : [`  ${serving}`]),
    ...(conversion ? [`  ${Conversion.describe(conversion.comparison)}`] : []),
  ]
}

/** Describes a parent, and the terms of its license if that differs from the given license. */
const parentLines = (parent: ModelVersion, license: string): readonly string[] => [
  `Derived from ${parent.model} (${parent.version}).`,
  ...(parent.license === license ? [] : License.describe(parent.license)),
]

/** Derives a model's name on the chain from the name of its file or folder. */
const aliasOf = (path: string): string =>
  basename(path)
    .replace(/\.(gguf|safetensors|onnx)$/i, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .slice(0, 64)

function taskOf(task: string | undefined): Manifest.ModelTask | undefined {
  const modelTask = Manifest.modelTasks.find((candidate) => candidate === task)
  if (task === undefined || modelTask) return modelTask
  const expected = `one of ${Manifest.modelTasks.join(', ')}`
  throw new ArgumentInvalidError({ argument: '--task', value: task, expected })
}

const licenseNames = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENSE-MODEL']

/**
 * Adds the license text to the store: the named file, otherwise the first usual license file of the
 * model's folder. Returns undefined if the folder has no such file.
 *
 * @throws {ArgumentInvalidError} The named file cannot be read, or exceeds `LICENSE_BYTES_MAX`.
 */
async function storeLicense(
  storage: StorageWithPaths,
  { path, named }: { readonly path: string; readonly named: string | undefined },
): Promise<Manifest.BlobDescriptor | undefined> {
  for (const file of named ? [named] : licenseNames.map((name) => join(path, name))) {
    const bytes = await readFile(file).catch(() => undefined)
    if (bytes && bytes.length <= LICENSE_BYTES_MAX) return await pinBlob(storage, bytes)
    if (named) {
      const expected = `a file of at most ${LICENSE_BYTES_MAX} bytes`
      throw new ArgumentInvalidError({
        argument: '--license-text',
        value: named,
        expected,
      })
    }
  }
  return undefined
}

async function publishPath(context: CommandContext, path: string, options: PublishModelOptions) {
  const { openStore } = await import('../../context/open-store.ts')
  const { addModel } = await import('@ostrom/models/add')
  const { buildManifest } = await import('@ostrom/models/describe')
  const { publish, royaltiesOf } = await import('@ostrom/models/publish')
  const {
    as: alias = aliasOf(path),
    license,
    modelVersion,
    description,
    gpu,
    artifact: only,
  } = options
  const task = taskOf(options.task)
  if (gpu !== undefined && !/^sm\d{2,3}$/.test(gpu)) {
    throw new ArgumentInvalidError({ argument: '--gpu', value: gpu, expected: 'such as sm90' })
  }
  const { resolveParents } = await import('@ostrom/models/parents')
  // Refuses an unregistered parent before anything is stored.
  const parents = await withLedger(context, (ledger) =>
    resolveParents(ledger, options.parent ?? []),
  )
  const { assertEvaluatedForms, readEvaluations } = await import(
    '@ostrom/evaluation/evaluation-file'
  )
  const evaluations = await readEvaluations(options.evaluation ?? [])
  const storage = await openStore(context.config)
  try {
    const onFile = (file: string) => context.output.print(`Storing ${file}`)
    const read = await addModel({ storage, path, onFile, ...(only && { only }) })
    const described = read.map(({ content, metadata, conversion }) => {
      const isEngine = gpu !== undefined && metadata.format === 'tensorrt_llm'
      const quantization = isEngine ? `${metadata.quantization}-${gpu}` : metadata.quantization
      return { content, metadata: { ...metadata, quantization }, conversion }
    })
    assertEvaluatedForms(
      evaluations,
      described.map(({ metadata }) => Manifest.variantOf(metadata)),
    )
    const claim = described
      .map(({ metadata }) => metadata.license)
      .find((candidate) => candidate !== undefined)
    const spdx = license ?? claim
    if (spdx === undefined) {
      const expected = 'an SPDX id: the files claim no license'
      throw new ArgumentInvalidError({ argument: '--license', value: 'absent', expected })
    }
    const { parameters, context: contextLength } = options
    const licenseText = await storeLicense(storage, { path, named: options.licenseText })
    const stated = {
      name: alias,
      version: modelVersion,
      license: spdx,
      description,
      parameters,
      contextLength,
      licenseText,
      evaluations,
      parents: parents.map((parent) => parent.version),
      ...(task && { task }),
    }
    return await withLedger(context, async (ledger) => {
      const { account: creator } = ledger
      const manifest = await buildManifest({ storage, described, stated, creator })
      const royalties = royaltiesOf(creator, options.royalty)
      const { access } = options
      const done = await publish({ storage, ledger, alias, manifest, royalties, access })
      return { alias, ...done, parents, license: spdx, artifacts: manifest.artifacts }
    })
  } finally {
    await storage.close()
  }
}

/**
 * Returns the named artifacts of a manifest; all of its artifacts if no names are given.
 *
 * @throws {ArtifactUnknownError} The manifest has no artifact with one of the names.
 */
async function artifactsOf(manifest: Manifest.Manifest, names: readonly string[] | undefined) {
  const named = ({ format, quantization }: Manifest.Artifact) => `${format}/${quantization}`
  const variants = manifest.artifacts.map(named)
  const { ArtifactUnknownError } = await import('@ostrom/models/artifact-name')
  for (const artifact of names ?? []) {
    if (variants.includes(artifact)) continue
    throw new ArtifactUnknownError({ model: manifest.name, artifact, known: variants })
  }
  return manifest.artifacts.filter((artifact) => !names || names.includes(named(artifact)))
}

/**
 * Returns the names of the sinks that the option `--pin-at` names.
 *
 * @throws {NothingProducedError} All sinks are named, and the configuration has none.
 */
async function sinksOf({ config }: CommandContext, pinAt: readonly string[]) {
  const { sinkNames } = await import('@ostrom/models/pin')
  const names = sinkNames(config, pinAt)
  if (names.length > 0 || pinAt.length === 0) return names
  throw new NothingProducedError({
    asked: '--pin-at all',
    reason: 'the configuration has no sink',
    remedy:
      'Add one to `storage.sinks` of config.json: docs/guides/models.md, "Sources and sinks".',
  })
}

/**
 * Stores the contents of a manifest at sinks, and prints a line for each content and sink.
 *
 * @throws {NothingProducedError} The store has none of the contents.
 */
async function pushTo(
  { config, output }: CommandContext,
  options: { readonly manifest: Manifest.Manifest; readonly names: readonly string[] },
) {
  if (options.names.length === 0) return []
  const { pinAtSinks } = await import('@ostrom/models/pin')
  const { openSinks } = await import('../../context/open-storage.ts')
  const { openStore } = await import('../../context/open-store.ts')
  const storage = await openStore(config)
  try {
    const onStored = ({ sink, cid, status }: SinkResult) =>
      output.print(`${sink}: ${cid} ${status}`)
    const results = await pinAtSinks({
      openSinks: (names) => openSinks(config, names),
      storage,
      onKept: onStored,
      ...options,
    })
    if (results.length > 0) return results
    throw new NothingProducedError({
      asked: `${options.manifest.name} at ${options.names.join(', ')}`,
      reason: 'no content of it is in the store',
      remedy: 'Fetch it first: `ostrom models pull`.',
    })
  } finally {
    await storage.close()
  }
}

/** Runs `ostrom models push <model>`. */
export async function pushModel(
  model: string,
  options: { pinAt: string[] },
  context: CommandContext,
): Promise<void> {
  const names = await sinksOf(context, options.pinAt)
  const { id, manifest } = await requireModel(context, model)
  const results = await pushTo(context, { manifest, names })
  context.output.result(
    { version: id, kept: results },
    `${model} is pinned at ${names.join(', ')}: ${results.length} contents.`,
  )
}

type PullOptions = { readonly artifact?: readonly string[]; readonly from?: readonly string[] }

/** Runs `ostrom models pull <model>`. */
export async function pullModel(
  model: string,
  options: PullOptions,
  context: CommandContext,
): Promise<void> {
  const { withStorage } = await import('../../context/open-storage.ts')
  const { blobsOf, extraSources } = await import('@ostrom/models/pin')
  const extra = extraSources(options.from ?? [])
  const { id, manifest } = await requireModel(context, model, extra)
  const artifacts = await artifactsOf(manifest, options.artifact)
  const cids: string[] = []
  const paths: { artifact: string; path: string }[] = []
  const dropped: { source: string; reason: string }[] = []
  let changed = false
  const onSourceDropped = ({ source, error }: SourceDrop) => {
    const reason = BaseError.is(error) ? error.summary : 'it does not answer'
    dropped.push({ source, reason })
    context.output.warn(`${source} is skipped: ${reason}`)
  }
  await withStorage(context.config, async ({ storage, sources }) => {
    const before = await pinnedAmong(storage, blobsOf(manifest))
    const { tokenizer, chatTemplate, license } = manifest
    const own = artifacts.map((artifact) => artifact.tokenizer)
    for (const blob of [...artifacts, ...own, tokenizer, chatTemplate, license.text]) {
      if (!blob) continue
      const progress = createProgress(blob.cid.slice(-8))
      const onProgress = ({ bytes }: { bytes: number }) =>
        progress.update(bytes, Number(blob.bytes))
      if (!(await storage.has(blob.cid))) {
        const want = { cid: blob.cid, sha256: blob.sha256 }
        const all = [...extra, ...sources]
        await storage.fetch(want, { sources: all, onProgress, onSourceDropped })
      }
      progress.end()
      await storage.pin(blob.cid)
      cids.push(blob.cid)
    }
    await storage.pin(Manifest.cidOf(id))
    changed = [...cids, Manifest.cidOf(id)].some((cid) => !before.has(cid))
    for (const artifact of artifacts) {
      const path = resolve(await storage.path(artifact.cid))
      paths.push({ artifact: Manifest.variantOf(artifact), path })
    }
  })
  const lines = paths.map(({ artifact, path }) => `${artifact}: ${path}`)
  const stored = `${model} is stored: ${cids.length} contents.`
  const first = changed ? stored : `Already so: ${stored} Nothing was fetched.`
  const result = { version: id, changed, cids, paths, dropped }
  context.output.result(result, [first, ...lines].join('\n'))
}

/** Runs `ostrom models verify <model>`. */
export async function verifyModel(
  model: string,
  _options: unknown,
  context: CommandContext,
): Promise<void> {
  const { openStore } = await import('../../context/open-store.ts')
  const { verifyArtifact } = await import('@ostrom/models/verify-artifact')
  const { id, manifest } = await requireModel(context, model)
  const storage = await openStore(context.config)
  const checked: { artifact: string; status: 'right' | 'not here' }[] = []
  try {
    for (const artifact of manifest.artifacts) {
      const { format, quantization, cid } = artifact
      const name = `${format}/${quantization}`
      const content = await storage.stat(cid)
      if (!content) checked.push({ artifact: name, status: 'not here' })
      else {
        await verifyArtifact(storage, { content, artifact })
        checked.push({ artifact: name, status: 'right' })
      }
    }
    if (!checked.some(({ status }) => status === 'right')) {
      const reason = 'none of its artifacts is in the store'
      const remedy = 'Fetch one first: `ostrom models pull`.'
      throw new NothingProducedError({ asked: model, reason, remedy })
    }
    const lines = checked.map(({ artifact, status }) => `${artifact}: ${status}`)
    context.output.result({ version: id, checked }, lines.join('\n'))
  } finally {
    await storage.close()
  }
}
