// Pre-tokenizers of byte-level BPE, in the format of `tokenizer.json`. Table of their names in GGUF
// files: src/llama-vocab.cpp of llama.cpp, release v0.5.0.

export type GgufJson = Record<string, unknown>

export const byteLevel = (useRegex: boolean): GgufJson => ({
  type: 'ByteLevel',
  add_prefix_space: false,
  trim_offsets: true,
  use_regex: useRegex,
})

const splitBy = (pattern: string): GgufJson => ({
  type: 'Sequence',
  pretokenizers: [
    { type: 'Split', pattern: { Regex: pattern }, behavior: 'Isolated', invert: false },
    byteLevel(false),
  ],
})

const contractions = "(?i:'s|'t|'re|'ve|'m|'ll|'d)"
const tail = '| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+'
const words = '[^\\r\\n\\p{L}\\p{N}]?\\p{L}+'
const upper = '[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]'
const lower = '[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]'
const cased = (end: string) =>
  `[^\\r\\n\\p{L}\\p{N}]?${upper}*${lower}+${end}|[^\\r\\n\\p{L}\\p{N}]?${upper}+${lower}*${end}`
const casedTail = '| ?[^\\s\\p{L}\\p{N}]+[\\r\\n/]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+'

export const preTokenizers = {
  gpt2: byteLevel(true),
  digits: {
    type: 'Sequence',
    pretokenizers: [{ type: 'Digits', individual_digits: true }, byteLevel(true)],
  },
  llama3: splitBy(`${contractions}|${words}|\\p{N}{1,3}${tail}`),
  qwen2: splitBy(`${contractions}|${words}|\\p{N}${tail}`),
  tekken: splitBy(`${cased('')}|\\p{N}${casedTail}`),
  gpt4o: splitBy(`${cased(`${contractions}?`)}|\\p{N}{1,3}${casedTail}`),
} satisfies Record<string, GgufJson>

/** For each form of pre-tokenizer, its names in the field `tokenizer.ggml.pre` of GGUF files. */
const preTokenizerNames: Readonly<Record<keyof typeof preTokenizers, readonly string[]>> = {
  gpt2: ['gpt-2', 'phi-2', 'mpt', 'olmo', 'jais', 'trillion', 'granite-docling'],
  digits: ['smollm', 'starcoder', 'refact', 'command-r', 'codeshell', 'exaone', 'minerva-7b'],
  llama3: [
    'llama3',
    'llama-v3',
    'llama-bpe',
    'falcon3',
    'falcon-h1',
    'pixtral',
    'lfm2',
    'dbrx',
    'smaug-bpe',
    'glm4',
    'chatglm-bpe',
  ],
  qwen2: ['qwen2', 'deepseek-r1-qwen', 'stablelm2', 'megrez', 'hunyuan'],
  tekken: ['tekken'],
  gpt4o: ['gpt-4o', 'llama4', 'kanana2'],
}

const ignoring: ReadonlySet<string> = new Set([
  'llama3',
  'llama-v3',
  'llama-bpe',
  'falcon3',
  'falcon-h1',
  'pixtral',
  'lfm2',
  'tekken',
])

/**
 * Returns whether the pre-tokenizer with this name in `tokenizer.ggml.pre` encodes a word that is
 * itself a token as this token, without applying merges.
 */
export const ignoresMerges = (pre: string): boolean => ignoring.has(pre)

/** Returns the pre-tokenizer with a name in `tokenizer.ggml.pre`; `undefined` if it is unknown. */
export function ggufPreTokenizer(pre: string): GgufJson | undefined {
  const forms = Object.keys(preTokenizers) as (keyof typeof preTokenizers)[]
  const form = forms.find((key) => preTokenizerNames[key].includes(pre))
  return form && preTokenizers[form]
}
