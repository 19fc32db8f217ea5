import type { Ledger } from '@ostrom/ledger'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { registerAdapter } from '@ostrom/models/adapter-register'
import { addModel } from '@ostrom/models/add'
import { buildManifest } from '@ostrom/models/describe'
import { publish } from '@ostrom/models/publish'
import { publishDataset } from '@ostrom/node/training'
import { Dataset, type Hash, Hex, Manifest } from '@ostrom/protocol'
import type { StorageWithPaths } from '@ostrom/storage'
import { type LocalBase, requireBaseLicense } from './local-base.ts'
import type { ServableRun } from './local-run.ts'
import { saveRegistration } from './parent-adapter.ts'
import type { LocalRows } from './training-rows.ts'

/** A trained run to register, with the name and the licenses of its registration. */
export type RunRegistration = {
  readonly base: LocalBase
  readonly trained: ServableRun
  readonly rows: LocalRows
  /** Name of the adapter; clients request BASE+ALIAS. */
  readonly alias: string
  /** SPDX id of the license of base and adapter; the license in the base's files when absent. */
  readonly license?: string | undefined
  /** SPDX id of the rows' license. If it is an open license, the rows are proposed as a dataset. */
  readonly dataLicense: string
}

/** Name and versions under which a run was registered. */
export type RegisteredRun = {
  readonly name: string
  readonly version: Hash
  readonly base: Hash
  readonly dataset: Hash
  readonly datasetStatus: 'proposed' | 'stored'
}

type Stores = { readonly ledger: Ledger; readonly storage: StorageWithPaths }

/** Registers the base, with its safetensors and GGUF forms, as a version under the base's name. */
async function publishBase(
  { ledger, storage }: Stores,
  { base, trained, license }: RunRegistration,
): Promise<{ readonly version: Hash; readonly license: string }> {
  const described = [...(await addModel({ storage, path: base.folder }))]
  if (!described.some(({ metadata }) => metadata.format === 'gguf')) {
    // The GGUF form is first, because providers serve it, and the version's tokenizer is that of
    // its first artifact.
    described.unshift(...(await addModel({ storage, path: trained.gguf })))
  }
  const spdx = await requireBaseLicense(base, license)
  const description = 'Base of adapters that were trained on this machine.'
  const stated = { name: base.name, version: '1', license: spdx, description }
  const creator = ledger.account
  const manifest = await buildManifest({ storage, described, stated, creator })
  const { version } = await publish({ storage, ledger, alias: base.name, manifest })
  // Clients request the adapter by the base's name. If the files of the base have changed, that
  // name belongs to an earlier version, so it is set to this version.
  if ((await ledger.resolveModel(base.name)) !== version) {
    await ledger.setAlias({ name: base.name, version })
  }
  return { version, license: spdx }
}

/**
 * Stores the rows as a dataset. If the license is an open one, it also proposes the dataset on the
 * chain, with the bond for proposals.
 */
async function registerRows(
  { ledger, storage }: Stores,
  { rows, dataLicense: license }: RunRegistration,
): Promise<Pick<RegisteredRun, 'dataset' | 'datasetStatus'>> {
  const { account: creator } = ledger
  const { name, text } = rows
  const about = { name, creator, license, description: 'Rows of a training run.', text }
  const dataset = await publishDataset(storage, about)
  const { datasets } = ledger
  if (!datasets || !Dataset.openLicenses.includes(license)) {
    return { dataset, datasetStatus: 'stored' }
  }
  if (!(await datasets.dataset(dataset))) {
    const { caseBond } = await ledger.parameters()
    const asset = ledger.nativeAsset
    const missing = caseBond - (await ledger.balance(creator, asset))
    if (missing > 0n) await ledger.deposit({ asset, amount: missing })
    const manifest = Hex.concat(
      ...(await Array.fromAsync(storage.read(Manifest.cidOf(dataset)), (part) => part.slice())),
    )
    const { cid } = Dataset.decode(manifest).data
    await datasets.proposeDataset({ manifest, cid, license })
  }
  return { dataset, datasetStatus: 'proposed' }
}

/**
 * Registers base, rows and adapter of a run, and gives the adapter its name. A call after a failed
 * call continues the registration.
 *
 * @throws {InputInvalidError} No license is known.
 * @throws {LedgerError} The same as for `registerAdapter`: ten adapters were already registered
 * that day, or another account has the name.
 */
export async function registerRun(
  stores: Stores,
  registration: RunRegistration,
): Promise<RegisteredRun> {
  const { ledger } = stores
  const { base, trained, alias } = registration
  const published = await publishBase(stores, registration)
  const data = await registerRows(stores, registration)
  const [low, high] = [trained.evaluation.low, trained.evaluation.high].map((one) => one.toFixed(3))
  const files = await filesOnDisk(trained.adapter)
  const { version } = await registerAdapter({
    ...stores,
    sources: [],
    files,
    base: published.version,
    continuedFrom: trained.continuedFrom,
    claims: {
      alias,
      version: trained.state.slice(2, 14),
      license: published.license,
      description: `The loss on rows that were not trained changes by ${low} to ${high} nats.`,
      keywords: [],
      trainingSteps: BigInt(trained.steps),
      royaltyBps: 0,
      datasetHash: data.dataset,
    },
  })
  if ((await ledger.resolveModel(alias)) !== version) {
    await ledger.setAlias({ name: alias, version })
  }
  const name = `${base.name}+${alias}`
  await saveRegistration(trained.folder, { name, version })
  return { name, version, base: published.version, ...data }
}
