import { echoTemplate, echoTokenizerJson } from '@ostrom/engine/echo'
import type { Ledger } from '@ostrom/ledger'
import { type AccountId, Manifest } from '@ostrom/protocol'
import { sampleManifest } from '@ostrom/protocol/testing'
import { addBlob, addManifest, type Storage } from '@ostrom/storage'
import type { NamedVersion } from './participant-messages.ts'

/** The model that honest questions name. */
export const ECHO = 'echo'
/**
 * The model `ECHO` under another name, at a thousand times the price. No client may get it for the
 * price of `ECHO`.
 */
export const EXPENSIVE = 'dear'
/** Price of `EXPENSIVE` divided by the price of `ECHO`. */
export const EXPENSIVE_FACTOR = 1_000n

export const CONTEXT_LENGTH = 32_768

/** Names of the honest models that replace the hostile models. */
export const plainNames = ['plain-one', 'plain-two', 'plain-three', 'plain-four'] as const

type ModelTestFiles = {
  readonly tokenizer: string
  readonly template: string
  readonly stored: boolean
}

const echoFiles: ModelTestFiles = {
  tokenizer: echoTokenizerJson,
  template: echoTemplate,
  stored: true,
}

/** A pre-tokenizer whose time doubles with each character of a text that does not match. */
const regexBomb = (): string => {
  const json = JSON.parse(echoTokenizerJson) as Record<string, unknown>
  const pattern = { Regex: '(a+)+$' }
  json.pre_tokenizer = { type: 'Split', pattern, behavior: 'Isolated', invert: false }
  return JSON.stringify(json)
}

/** A template whose output texts together need more memory than any heap has. */
const templateBomb =
  "{% set ns = namespace(text='aaaaaaaa', all=[]) %}" +
  '{% for i in range(24) %}{% set ns.text = ns.text + ns.text %}{% endfor %}' +
  '{% for i in range(64) %}{% set ns.all = ns.all + [(ns.text + (i | string)) | upper] %}' +
  '{% endfor %}{{ ns.all | join }}'

/** Models that harm the programs that read them, by name. */
export const hostileModels: Readonly<Record<string, ModelTestFiles>> = {
  'regex-bomb': { ...echoFiles, tokenizer: regexBomb() },
  'template-bomb': { ...echoFiles, template: templateBomb },
  'tokenizer-broken': { ...echoFiles, tokenizer: '{}' },
  'manifest-missing': { ...echoFiles, stored: false },
}

/**
 * Registers a model under `name`, and stores its files, but not a manifest that must be missing.
 */
export async function publishModel(
  { storage, ledger }: { readonly storage: Storage; readonly ledger: Ledger },
  name: string,
): Promise<NamedVersion> {
  const files = hostileModels[name] ?? echoFiles
  const manifest = await manifestOf(storage, { name, files, creator: ledger.account })
  if (files.stored) await addManifest(storage, Manifest.encode(manifest))
  await ledger.registerModel({ name, manifest, royalties: [], access: 'public' })
  return { name, version: Manifest.hash(manifest) }
}

async function manifestOf(
  storage: Storage,
  { name, files, creator }: { name: string; files: ModelTestFiles; creator: AccountId },
): Promise<Manifest.Manifest> {
  const add = (text: string) => addBlob(storage, new TextEncoder().encode(text))
  const artifact = await add(`artifact of ${name}`)
  return sampleManifest({
    name,
    creator,
    architecture: 'echo',
    parameters: 0n,
    contextLength: CONTEXT_LENGTH,
    tokenizer: await add(files.tokenizer),
    chatTemplate: await add(files.template),
    artifacts: [{ ...artifact, format: 'gguf', quantization: 'f16', files: ['echo'] }],
    description: 'Repeats what it is told.',
  })
}
