import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { evmDeploymentSchema } from '@ostrom/ledger/evm'
import { License } from '@ostrom/model-metadata'
import { artifactBytes, isPinned } from '@ostrom/models/catalogue/catalogue'
import {
  type GenesisModel,
  type GenesisTarget,
  genesisDefaults,
  registerGenesisModels,
  selectGenesisModel,
  writeGenesis,
} from '@ostrom/models/genesis'
import { Manifest } from '@ostrom/protocol'
import type { Command } from 'commander'
import { jsonFileArgument } from '../../command-line/arguments.ts'
import { createOutput, createProgress, formatBytes } from '../../command-line/output.ts'
import { readConfig } from '../../config/config.ts'
import { type CommandContext, openContext, withLedger } from '../../context/context.ts'
import { parseDeploymentFile } from '../../deployment/deployment-file.ts'

type WriteOptions = {
  readonly data?: string
  readonly out: string
  readonly deployment?: string
  readonly withModels?: true | readonly string[]
  readonly hub?: string
  readonly confirm?: readonly string[]
}

type ConfirmCommandOptions = { readonly hub?: string; readonly confirm?: readonly string[] }

/** Runs `ostrom genesis`. */
export async function showGenesis(options: WriteOptions, command: Command): Promise<void> {
  const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
  const { withModels: rich = [], hub, confirm } = options
  const folder = resolve(options.out)
  const progresses = new Map<string, ReturnType<typeof createProgress>>()
  const written = await writeGenesis({
    folder,
    deployment: await deploymentOf(options),
    rich: rich === true ? genesisDefaults : rich,
    after: rich === true ? [] : genesisDefaults.filter((name) => !rich.includes(name)),
    hub,
    confirm,
    onProgress: (name, bytes, bytesTotal) => {
      const progress = progresses.get(name) ?? createProgress(name)
      progresses.set(name, progress)
      progress.update(bytes, bytesTotal)
    },
  })
  for (const progress of progresses.values()) progress.end()
  const bytes = written.models
    .flatMap(({ artifacts }) => artifacts)
    .reduce((sum, artifact) => sum + artifact.bytes, 0)
  const names = written.models.map(({ alias }) => alias).join(', ')
  const summary = `Wrote ${folder}: ${names}, ${bytes} bytes of models`
  const next = `Then: ostrom genesis deploy --genesis ${options.out}`
  createOutput({ json }).result({ folder, ...written }, `${summary}\n${next}`)
}

/**
 * Returns a deployment on an EVM chain: from the given file, otherwise from the data folder's
 * configuration. Returns undefined without a configuration, or if it names a Solana deployment.
 */
async function deploymentOf({ data, deployment }: WriteOptions) {
  if (deployment !== undefined) {
    const given = await jsonFileArgument('--deployment', deployment)
    return evmDeploymentSchema(parseDeploymentFile(given, deployment).deployment, 'deployment')
  }
  const home = homeOf(data)
  if (!existsSync(home.config)) return undefined
  const found = (await readConfig(home.config)).chain.deployment
  return 'chainId' in found ? found : undefined
}

/** Runs `ostrom genesis deploy [models]`. */
export async function deployGenesis(
  models: readonly string[],
  { genesis: folder }: { genesis?: string },
  command: Command,
): Promise<void> {
  // These options may be given before `deploy`, as options of `genesis`, or after it.
  const { hub, confirm } = command.optsWithGlobals<ConfirmCommandOptions>()
  const context = await openContext(command)
  const { deployModel } = await import('../../composition/models/deploy-model.ts')
  const { assertConfirmed } = await import('@ostrom/models/download')
  const names = models.length > 0 ? models : genesisDefaults
  const chosen = await Promise.all(names.map(selectGenesisModel))
  for (const { entry, artifact } of chosen) {
    const exact = isPinned(artifact) ? '' : 'about '
    const form = Manifest.variantOf(artifact)
    context.output.print(`${entry.name}, ${form}, ${exact}${formatBytes(artifactBytes(artifact))}`)
    for (const line of License.describe(entry.license)) context.output.print(`  ${line}`)
  }
  // Throws before the first large download if a model's hashes are not pinned in the catalogue and
  // `--confirm` does not state the digest of its files.
  await assertConfirmed(
    chosen.map(({ artifact }) => artifact),
    { ...(hub && { hub }), ...(confirm && { confirm }) },
  )
  const planted = folder === undefined ? [] : await registerModels(context, resolve(folder))
  const deployed = []
  for (const { entry, artifact } of chosen) {
    const form = Manifest.variantOf(artifact)
    deployed.push(await deployModel(context, entry, { artifact: form, hub, confirm }))
  }
  const lines = [...planted, ...deployed].map(({ alias, version, isNew }) => {
    return `${alias} ${isNew ? 'is registered' : 'was registered before'} as ${version}`
  })
  const changed = [...planted, ...deployed].some(({ isNew }) => isNew)
  context.output.result({ planted, deployed, changed }, lines.join('\n'))
}

/** Adds the model files of a genesis folder to the configured store, and registers the models. */
async function registerModels(
  context: CommandContext,
  folder: string,
): Promise<readonly GenesisModel[]> {
  const { openStore } = await import('../../context/open-store.ts')
  const storage = await openStore(context.config)
  try {
    const target: GenesisTarget = { storage, withLedger: (act) => withLedger(context, act) }
    return await registerGenesisModels(target, folder)
  } finally {
    await storage.close()
  }
}
