import { join } from 'node:path'
import type { Command } from 'commander'
import { catalogueEntry, readCatalogue } from '../models/catalogue.ts'
import { createProgress, table } from '../output.ts'
import { contextOf, withData, withLedger, withMarket } from './context.ts'

/** `ostrom models`: what is registered, what the catalogue has, and deploying from it. */
export function modelsCommand(program: Command): void {
  const models = withData(program.command('models').description('list registered models'))
  models.action(async (_options: unknown, command: Command) => {
    const context = await contextOf(command)
    await withMarket(context, async (market) => {
      const listed = await market.models()
      const rows = listed.map(({ model, version, license, status }) => [
        model,
        version,
        license,
        status,
      ])
      context.output.result(listed, table(['name', 'version', 'license', 'status'], rows))
    })
  })
  models
    .command('catalogue')
    .description('list models that can be deployed by one command')
    .action(async (_options: unknown, command: Command) => {
      const entries = await readCatalogue()
      const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
      const rows = entries.map(({ alias, license, artifact }) => [
        alias,
        license,
        `${(artifact.bytes / 1_048_576).toFixed(1)} MiB`,
      ])
      console.log(json ? JSON.stringify(entries) : table(['name', 'license', 'size'], rows))
    })
  withData(
    models
      .command('deploy <alias>')
      .description('fetch a model of the catalogue, store it and register it'),
  ).action(async (alias: string, _options: unknown, command: Command) => {
    const context = await contextOf(command)
    const { home, config, output } = context
    const { createStorageFiles } = await import('@ostrom/storage/files')
    const { createGatewaySource } = await import('@ostrom/storage/http')
    const { obtain } = await import('../models/obtain.ts')
    const { describeGguf, publish } = await import('../models/publish.ts')
    const entry = await catalogueEntry(alias)
    const storage = await createStorageFiles({ path: config.store.path })
    const progress = createProgress(entry.name)
    const content = await obtain({
      storage,
      entry,
      sources: config.mirrors.map((url) => createGatewaySource({ url })),
      folder: join(home.path, 'downloads'),
      onProgress: ({ bytes, bytesTotal }) => progress.update(bytes, bytesTotal),
      onSourceDropped: (source) => output.say(`${source} does not answer; trying the next source`),
    })
    progress.end()
    await withLedger(context, async (ledger) => {
      const { account: creator } = ledger
      const manifest = await describeGguf({ storage, content, facts: entry, creator })
      const { version } = await publish({ storage, ledger, alias, manifest })
      const { cid } = content
      output.result({ alias, version, cid }, `${alias} is registered as ${version}\nCID ${cid}`)
    })
    await storage.close()
  })
}
