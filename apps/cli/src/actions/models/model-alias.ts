import { modelOfFiles } from '@ostrom/models/alias-search'
import { isRepository, repositoryKey } from '@ostrom/models/catalogue/alias'
import { HUB_DEFAULT, resolveHub } from '@ostrom/models/hub'
import type { Hash } from '@ostrom/protocol'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import { printUnchanged } from '../../command-line/outcome.ts'
import { table } from '../../command-line/output.ts'
import { saveAlias } from '../../config/aliases.ts'
import { type CommandContext, withMarket } from '../../context/context.ts'

type AliasOptions = {
  readonly model?: string
  readonly hub?: string
  readonly remove?: boolean
}

/** Runs `ostrom models alias [repository]`. */
export async function aliasModel(
  repository: string | undefined,
  options: AliasOptions,
  context: CommandContext,
): Promise<void> {
  const { output, config } = context
  if (repository === undefined) {
    const rows = Object.entries(config.aliases)
    output.result(config.aliases, table(['repository', 'model'], rows))
    return
  }
  if (!isRepository(repository)) {
    const expected = 'a repository, such as Qwen/Qwen2.5-7B-Instruct'
    throw new ArgumentInvalidError({
      argument: 'repository',
      value: repository,
      expected,
    })
  }
  const key = repositoryKey(repository)
  const model = options.remove ? undefined : await modelFor(context, repository, options)
  const result = { repository: key, model }
  const text = model ? `${repository} maps to ${model}` : `${repository} has no alias`
  if (config.aliases[key] === model) return printUnchanged(output, result, text)
  await saveAlias(context.home.config, key, model)
  output.result({ ...result, changed: true }, `${text}.`)
}

/**
 * Returns the model for the alias: the named model or, without a name, the version that has the
 * hub's files.
 */
async function modelFor(
  context: CommandContext,
  repository: string,
  { model, hub = HUB_DEFAULT }: AliasOptions,
): Promise<string> {
  return await withMarket(context, async (market, ledger) => {
    if (model !== undefined) {
      if (await ledger.resolveModel(model)) return model
      if (await ledger.modelVersion(model as Hash).catch(() => undefined)) return model
      const expected = 'the name or the id of a registered model'
      throw new ArgumentInvalidError({ argument: '--model', value: model, expected })
    }
    const { files } = await resolveHub({ hub, repository, match: ['*', '*/*'] })
    const hashes = new Set(files.flatMap(({ sha256 }): Hash[] => (sha256 ? [`0x${sha256}`] : [])))
    const { version } = await modelOfFiles(market, { repository, hub, hashes })
    // Returns the version and not its name, because a name can later point to another version.
    return version
  })
}
