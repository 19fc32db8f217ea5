import { type Ledger, parseAdapterName } from '@ostrom/ledger'
import type { Hash } from '@ostrom/protocol'
import { versionOf } from '../registered/version-of.ts'
import { ModelAliasUnprovenError } from './alias-errors.ts'
import { type CatalogueEntry, isPinned, repositoriesOf } from './catalogue.ts'

// A repository of a model hub, such as `Qwen/Qwen2.5-7B-Instruct`, stands for a registered model
// only if the hashes of its files prove it, or the owner of this machine maps it. A claim of the
// registrant is ignored: docs/spec/models.md, section 8.

/** Returns true if a text has the form of a repository: two names with a slash between them. */
export const isRepository = (text: string): boolean => /^[\w.-]{1,96}\/[\w.-]{1,96}$/.test(text)

/** Returns the key of a repository: hubs ignore case in names. */
export const repositoryKey = (repository: string): string => repository.toLowerCase()

/** The catalogue's record of a repository. */
export type AliasRecord = {
  /** Name under which the model is registered on the chain. */
  readonly model: string
  /** SHA-256 of all files that a version of the model may have; empty if no hash is known. */
  readonly files: ReadonlySet<Hash>
}

/** Returns the records of a catalogue by the keys of their repositories. */
export function recordsOf(entries: readonly CatalogueEntry[]): ReadonlyMap<string, AliasRecord> {
  return new Map(
    entries.flatMap((entry) => {
      const files = new Set(
        entry.artifacts
          // Only artifacts of one file: the hash of a folder is the hash of its list of files, and
          // so the hash of no file in the repository.
          .filter((artifact) => isPinned(artifact) && artifact.files.length === 1)
          .map(({ files: [file] }): Hash => `0x${file?.sha256}`),
      )
      const record = { model: entry.alias, files }
      return repositoriesOf(entry).map((name) => [repositoryKey(name), record] as const)
    }),
  )
}

type ModelResolver = Pick<Ledger, 'resolveModel' | 'modelVersion'> & {
  readonly adapters?: Pick<NonNullable<Ledger['adapters']>, 'adapter'>
}

/** Returns the version under a record's name if all of its files are in the record. */
async function provenVersion(
  ledger: ModelResolver,
  alias: string,
  { model, files }: AliasRecord,
): Promise<Hash | undefined> {
  const version = await ledger.resolveModel(model)
  const registered = version && (await ledger.modelVersion(version))
  if (!registered) return undefined
  const stranger = registered.artifacts.find(({ sha256 }) => !files.has(sha256))
  if (!stranger && registered.artifacts.length > 0) return version
  const reason =
    files.size === 0
      ? 'the catalogue has no hashes of its files'
      : `the file ${stranger?.sha256 ?? ''} is none that the catalogue knows`
  throw new ModelAliasUnprovenError({ alias, model, reason })
}

/**
 * Returns a ledger that also accepts repositories of model hubs as names of models.
 *
 * @param options.named Models by repository, as mapped by the owner of this machine.
 * @param options.records Records of the catalogue, read when the first repository is resolved.
 */
export function withAliases<T extends ModelResolver>(ledger: T, options: withAliases.Options): T {
  const named = new Map(
    Object.entries(options.named).map(([key, model]) => [repositoryKey(key), model] as const),
  )
  let records: Promise<ReadonlyMap<string, AliasRecord>> | undefined
  /** @throws {ModelAliasUnprovenError} The files of the model are not the known files. */
  const resolveOne = async (name: string): Promise<Hash | undefined> => {
    if (!isRepository(name)) return await ledger.resolveModel(name)
    const key = repositoryKey(name)
    const own = named.get(key)
    if (own !== undefined) return await versionOf(ledger, own)
    records ??= options.records()
    const record = (await records).get(key)
    // A name on the chain may look like a repository, but cannot replace a repository with a
    // record.
    if (record) return await provenVersion(ledger, name, record)
    return await ledger.resolveModel(name)
  }
  /**
   * @throws {ModelAliasUnprovenError} The files of either part of `base+adapter` are not the known
   * files.
   */
  const resolveModel = async (name: string): Promise<Hash | undefined> => {
    const parts = parseAdapterName(name)
    if (!parts) return await resolveOne(name)
    if (!isRepository(parts.base) && !isRepository(parts.adapter)) {
      return await ledger.resolveModel(name)
    }
    const [base, version] = await Promise.all([resolveOne(parts.base), resolveOne(parts.adapter)])
    if (!base || !version) return undefined
    const adapter = await ledger.adapters?.adapter(version)
    return adapter?.base === base ? version : undefined
  }
  return { ...ledger, resolveModel }
}

export declare namespace withAliases {
  type Options = {
    readonly named: Readonly<Record<string, string>>
    readonly records: () => Promise<ReadonlyMap<string, AliasRecord>>
  }
}
