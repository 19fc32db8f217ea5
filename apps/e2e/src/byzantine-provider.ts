import { join } from 'node:path'
import { homeOf } from '@ostrom/console/data-folder/home'
import type { EngineStreamPart, GenerateOptions } from '@ostrom/engine'
import { countPrompt } from '@ostrom/engine/tokenizer'
import { createProvider, type ServedModel } from '@ostrom/node'
import { openRoleDependencies } from '../../cli/src/composition/network/role-dependencies.ts'
import { loadServedModels } from '../../cli/src/composition/node/provider-node.ts'
import { readConfig } from '../../cli/src/config/config.ts'
import { createLog } from '../../cli/src/system/log.ts'

// Runs a provider, with the given data folder of `ostrom` (its home), that claims to have processed
// prompts, but sends no answers. It reports to its parent process the amount that clients have
// promised and that is not yet settled.

/** Milliseconds between two reads of the promised amount. */
const LOOK_MS = 100

/** Message of a lying provider. */
export type ByzantineProviderMessage = { readonly unsettled: string }

async function* claims(
  { tokenizer }: ServedModel,
  { prompt, signal }: GenerateOptions,
): AsyncGenerator<EngineStreamPart> {
  yield { kind: 'prefill', tokens: countPrompt(prompt, tokenizer), cached: 0 }
  await new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

const [folder] = process.argv.slice(2)
const home = homeOf(folder)
const config = await readConfig(home.config)
const log = createLog(join(home.path, 'log.jsonl'))
const parts = await openRoleDependencies(home, config, log)
await parts.network.start()
const { served } = await loadServedModels(parts, config.provider!)
const lying = served.map((one) => ({
  ...one,
  model: { ...one.model, generate: (options: GenerateOptions) => claims(one, options) },
}))
const provider = createProvider({ ...parts, served: lying, settings: { requests: false } })
await provider.start()
setInterval(() => {
  const message: ByzantineProviderMessage = { unsettled: String(provider.status().unsettled) }
  process.send?.(message)
}, LOOK_MS)
