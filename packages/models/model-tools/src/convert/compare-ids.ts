import { withTokenizerHost } from '@ostrom/engine/reader'
import {
  type AsyncTokenizer,
  bindTemplate,
  type ggufTokenizer,
  type TokenizerHost,
  tokenizerFromGguf,
} from '@ostrom/engine/tokenizer'
import { ModelUnsupportedError } from '@ostrom/model-metadata'
import { BaseError, type Inference } from '@ostrom/protocol'

// Logits are compared for the same ids. That a server makes the same ids of a prompt is a property
// of the tokenizer in the GGUF file, which is compared here with the tokenizer of its source.

const message = (role: 'user' | 'assistant', content: string): Inference.ChatMessage => ({
  role,
  content,
})

/** White space around messages, which tokens with `lstrip` or `rstrip` take away. */
const conversations: readonly (readonly Inference.ChatMessage[])[] = [
  [message('user', 'How many birds are on the roof?')],
  [message('user', '\n Hello \n')],
  [message('user', ' a'), message('assistant', '\tb '), message('user', 'c\n\n')],
]

const texts = [
  'The mek sings 12 songs.',
  '  two spaces\n\n\tand a tab ',
  'Grüße, 東京! 😀',
  "it's don't",
]

/** Most added tokens that are searched for in texts. */
const ADDED_TOKENS_MAX = 64

/** Texts with an added token of a tokenizer between other characters. */
const aroundOf = (token: string): readonly string[] => [`a${token}b`, `a ${token} b`, ` ${token}\n`]

/** The files of a model from which its tokenizer is read. */
export type TokenizerSource = {
  readonly tokenizerJson: Uint8Array
  readonly template?:
    | {
        readonly text: string
        readonly bosToken?: string | undefined
        readonly eosToken?: string | undefined
      }
    | undefined
}

/** Returns the ids of a prompt as text; for a prompt that is refused, the code of the refusal. */
async function idsOf(tokenizer: AsyncTokenizer, prompt: Inference.Prompt): Promise<string> {
  try {
    return (await tokenizer.encodePrompt(prompt)).join(', ')
  } catch (error) {
    if (BaseError.is(error)) return error.code
    throw error
  }
}

/** @param made The tokenizer of the GGUF file, whose list of added tokens this project wrote. */
function promptsOf(made: Uint8Array, hasTemplate: boolean): readonly Inference.Prompt[] {
  const { added_tokens: added } = JSON.parse(new TextDecoder().decode(made)) as {
    readonly added_tokens: readonly { readonly content: string; readonly special: boolean }[]
  }
  const plain = added.filter(({ special }) => !special).slice(0, ADDED_TOKENS_MAX)
  const around = plain.flatMap(({ content }) => aroundOf(content))
  const chats = hasTemplate ? conversations : []
  return [
    ...chats.map((messages) => ({ kind: 'messages' as const, messages })),
    ...[...texts, ...around].map((text) => ({ kind: 'text' as const, text })),
  ]
}

const boundTemplate = ({ template }: TokenizerSource): Uint8Array | undefined => {
  if (!template) return undefined
  const { text, bosToken, eosToken } = template
  return new TextEncoder().encode(bindTemplate(text, { bos_token: bosToken, eos_token: eosToken }))
}

async function compareBy(
  host: TokenizerHost,
  source: TokenizerSource,
  metadata: ReturnType<typeof ggufTokenizer>,
): Promise<void> {
  const values = Object.entries(metadata).map(([key, one]) => {
    return [key, typeof one === 'string' ? one : one.value]
  })
  const { tokenizerJson, template } = tokenizerFromGguf(Object.fromEntries(values))
  const own = await host.open(async () => {
    return { tokenizerJson: source.tokenizerJson, template: boundTemplate(source) }
  })
  const made = await host.open(async () => ({ tokenizerJson, template }))
  for (const prompt of promptsOf(tokenizerJson, source.template !== undefined)) {
    const [due, found] = [await idsOf(own, prompt), await idsOf(made, prompt)]
    if (due === found) continue
    throw new ModelUnsupportedError({
      file: 'tokenizer.json',
      field: `Ids of ${JSON.stringify(prompt)}`.slice(0, 160),
      value: `${found} in the GGUF file, ${due} by its source`.slice(0, 240),
      remedy: 'A GGUF file cannot hold this tokenizer: serve the safetensors as they are.',
    })
  }
}

/**
 * Compares the ids that a GGUF file's tokenizer gives for rendered prompts and texts with those of
 * its source's tokenizer.
 *
 * @param host Reader of both tokenizers; a process of its own when absent.
 * @throws {ModelUnsupportedError} A prompt has other ids; the error shows the prompt.
 * @throws {TokenizerUnsupportedError} {ModelUnreadableError} A tokenizer cannot be read.
 */
export async function compareIds(
  source: TokenizerSource,
  metadata: ReturnType<typeof ggufTokenizer>,
  host?: TokenizerHost,
): Promise<void> {
  await withTokenizerHost(host, (reader) => compareBy(reader, source, metadata))
}
