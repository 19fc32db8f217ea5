import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { deploymentShape } from '@ostrom/ledger/evm'
import { License } from '@ostrom/models'
import { Manifest } from '@ostrom/protocol'
import type { Command } from 'commander'
import { readConfig } from '../config/config.ts'
import { homeOf } from '../config/home.ts'
import { openDeployment } from '../deploying/deployment-file.ts'
import { bytesOf, isPinned } from '../models/catalogue.ts'
import { chosenModel, genesisDefaults, plantGenesis, writeGenesis } from '../models/genesis.ts'
import { createOutput, createProgress, sizeText } from '../output.ts'
import { jsonFileArgument } from './arguments.ts'
import { contextOf, withData } from './context.ts'

type WriteOptions = {
  readonly data?: string
  readonly out: string
  readonly deployment?: string
  readonly rich?: true | readonly string[]
  readonly hub?: string
  readonly confirm?: readonly string[]
}

type Confirming = { readonly hub?: string; readonly confirm?: readonly string[] }

/** `ostrom genesis`: what a network begins with, and the models that come after it. */
export function genesisCommand(program: Command): void {
  const genesis = withData(
    program
      .command('genesis')
      .description('write what a network begins with: its contracts and a placeholder model'),
  )
    .option('--out <folder>', 'folder to write', 'genesis')
    .option('--deployment <file>', 'JSON file that names the contracts')
    .option(
      '--rich [models...]',
      'put the files of models into it; the usual two when none is named',
    )
    .option('--hub <url>', 'model hub to fetch from; huggingface.co when absent')
    .option('--confirm <digest...>', 'fetch what the hub was seen to say, where no hash is known')
  genesis.action(async (options: WriteOptions, command: Command) => {
    const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
    const { rich = [], hub, confirm } = options
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
    const told = `Wrote ${folder}: ${names}, ${bytes} bytes of models`
    const next = `Then: ostrom genesis deploy --genesis ${options.out}`
    createOutput({ json }).result({ folder, ...written }, `${told}\n${next}`)
  })
  deployCommand(genesis)
}

/** The contracts: those of a file, else those of the configuration, if there is one. */
async function deploymentOf({ data, deployment }: WriteOptions) {
  if (deployment !== undefined) {
    const given = await jsonFileArgument('--deployment', deployment)
    return deploymentShape(openDeployment(given, deployment).deployment, 'deployment')
  }
  const home = homeOf(data)
  if (!existsSync(home.config)) return undefined
  const found = (await readConfig(home.config)).chain.deployment
  return 'chainId' in found ? found : undefined
}

function deployCommand(genesis: Command): void {
  withData(
    genesis
      .command('deploy [models...]')
      .description('bring models onto the chain after its genesis')
      .option('--genesis <folder>', 'register the models whose files it holds, first')
      .option('--hub <url>', 'model hub to fetch from; huggingface.co when absent')
      .option(
        '--confirm <digest...>',
        'fetch what the hub was seen to say, where no hash is known',
      ),
  ).action(
    async (
      models: readonly string[],
      { genesis: folder }: { genesis?: string },
      command: Command,
    ) => {
      // These may stand before `deploy`, as options of `genesis`, or after it.
      const { hub, confirm } = command.optsWithGlobals<Confirming>()
      const context = await contextOf(command)
      const { deploy } = await import('../models/deploy.ts')
      const { assertConfirmed } = await import('../models/obtain.ts')
      const names = models.length > 0 ? models : genesisDefaults
      const chosen = await Promise.all(names.map(chosenModel))
      for (const { entry, artifact } of chosen) {
        const exact = isPinned(artifact) ? '' : 'about '
        const form = Manifest.formOf(artifact)
        context.output.say(`${entry.name}, ${form}, ${exact}${sizeText(bytesOf(artifact))}`)
        for (const line of License.describe(entry.license)) context.output.say(`  ${line}`)
      }
      // Every digest is asked for before the first gigabyte comes.
      await assertConfirmed(
        chosen.map(({ artifact }) => artifact),
        { ...(hub && { hub }), ...(confirm && { confirm }) },
      )
      const planted = folder === undefined ? [] : await plantGenesis(context, resolve(folder))
      const deployed = []
      for (const { entry, artifact } of chosen) {
        const form = Manifest.formOf(artifact)
        deployed.push(await deploy(context, entry, { artifact: form, hub, confirm }))
      }
      const lines = [...planted, ...deployed].map(({ alias, version }) => {
        return `${alias} is registered as ${version}`
      })
      context.output.result({ planted, deployed }, lines.join('\n'))
    },
  )
}
