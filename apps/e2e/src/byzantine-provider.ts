import { join } from 'node:path'
import type { EngineStreamPart, GenerateOptions } from '@ostrom/engine'
import { countPrompt } from '@ostrom/engine/tokenizer'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { createProvider, type ServedModel } from '@ostrom/node'
import { openRoleDependencies } from '../../cli/src/composition/network/role-dependencies.ts'
import { loadServedModels } from '../../cli/src/composition/node/provider-node.ts'
import { readConfig } from '../../cli/src/config/config.ts'
import { createLog } from '../../cli/src/system/log.ts'

// Runs a provider that claims to have processed prompts, but sends no answers. The first argument
// is its data folder. The provider reports its signed, unsettled value to its parent process every
// `LOOK_MS`.

/** Milliseconds between two reports. */
const LOOK_MS = 100

/** A report of the provider: its signed, unsettled value in base units, as decimal text. */
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
