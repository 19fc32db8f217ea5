import { TokenizerUnsupportedError } from '../errors.ts'
import {
  ADDED_TOKENS_CHARACTERS_MAX,
  ADDED_TOKENS_MAX,
  NORMALIZER_GROWTH_MAX,
  TOKEN_CHARACTERS_MAX,
  TOKENIZER_STEPS_MAX,
  UNIGRAM_PREFIXES_MAX,
  WORD_PIECE_CHARACTERS_MAX,
} from '../limits.ts'

// Lists the supported normalizers and pre-tokenizers of a `tokenizer.json`. Its regular expressions
// are untrusted, so only those of this table run, all of which take linear time in a slice of text.
// A linear-time engine such as RE2 cannot run the expressions of GPT-2 and Llama 3, because of the
// lookahead in `\s+(?!\S)`. So all sides share this table, and any other expression is refused.

type Json = Readonly<Record<string, unknown>>

const contractions = "(?i:'s|'t|'re|'ve|'m|'ll|'d)"
const contractionsByLetter = "(?:'[sS]|'[tT]|'[rR][eE]|'[vV][eE]|'[mM]|'[lL][lL]|'[dD])"
const spaces = '|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+'
const marks = '| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*'
const words = '[^\\r\\n\\p{L}\\p{N}]?\\p{L}+'
const upper = '[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]'
const lower = '[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]'
const cased = (end: string) =>
  `[^\\r\\n\\p{L}\\p{N}]?${upper}*${lower}+${end}|[^\\r\\n\\p{L}\\p{N}]?${upper}+${lower}*${end}`
const casedMarks = `| ?[^\\s\\p{L}\\p{N}]+[\\r\\n/]*${spaces}`
const gpt2 = "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+"

/** Expressions, grouped by the model families that introduced them. */
const supportedPatterns: ReadonlySet<string> = new Set([
  // GPT-2, Falcon, StarCoder.
  gpt2,
  // Llama 3, DBRX, GLM 4; Qwen 2 and 3; each with both notations of the contractions.
  ...[contractions, contractionsByLetter].flatMap((begin) =>
    ['\\p{N}{1,3}', '\\p{N}', '\\p{N}+'].map(
      (digits) => `${begin}|${words}|${digits}${marks}${spaces}`,
    ),
  ),
  // Mistral's Tekken; GPT-4o and Llama 4.
  `${cased('')}|\\p{N}${casedMarks}`,
  `${cased(`${contractions}?`)}|\\p{N}{1,3}${casedMarks}`,
  // DeepSeek: digits, scripts of East Asia, and the rest.
  '\\p{N}{1,3}',
  '\\p{N}',
  '[一-龥\\u3040-ゟ゠-ヿ]+',
  '[一-龥぀-ゟ゠-ヿ]+',
  '[!"#$%&\'()*+,\\-./:;<=>?@\\[\\\\\\]^_`{|}~][A-Za-z]+|[^\\r\\n\\p{L}\\p{P}\\p{S}]?[\\p{L}\\p{M}]+' +
    '| ?[\\p{P}\\p{S}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+',
  '[\\r\\n]',
  '\\s?\\p{L}+',
  '\\s?\\p{P}+',
  '[一-龥ࠀ-一가-퟿]+',
  // BLOOM.
  ' ?[^(\\s|[.,!?…。，、।۔،])]+',
  // White space of SentencePiece, CLIP, and of code models.
  ' {2,}',
  '\\s+',
  '\\s',
  '\\r\\n',
  '\\n',
])

const unsupported = (field: string, value: string) =>
  new TokenizerUnsupportedError({
    field,
    value: value.slice(0, 80),
    remedy: 'Use the tokenizer.json of a known family of models; docs/spec/models.md lists them.',
  })

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Returns all steps that a step contains, including itself. */
function stepsOf(step: unknown, depth = 0): readonly Json[] {
  if (!isObject(step)) return []
  if (depth > TOKENIZER_STEPS_MAX) throw unsupported('Steps', 'nested too deeply')
  const inner = ['normalizers', 'pretokenizers', 'decoders'].flatMap((list) => {
    const steps = step[list]
    if (!Array.isArray(steps)) return []
    if (steps.length > TOKENIZER_STEPS_MAX) throw unsupported('Steps', `${steps.length}`)
    return steps.flatMap((one) => stepsOf(one, depth + 1))
  })
  return [step, ...inner]
}

/** Returns the maximum factor by which a step lengthens a text. */
function growthFactor(step: Json): number {
  const { type, pattern, content, prepend, replacement, str_rep } = step
  if (type === 'Prepend') return 1 + String(prepend ?? '').length
  if (type === 'Metaspace') return Math.max(1, String(replacement ?? str_rep ?? '').length)
  if (type !== 'Replace') return 1
  const to = typeof content === 'string' ? content.length : 0
  const from = isObject(pattern) && typeof pattern['String'] === 'string' ? pattern['String'] : ''
  return Math.max(1, to / Math.max(1, from.length))
}

const unicodeForms: ReadonlySet<unknown> = new Set(['NFC', 'NFD', 'NFKC', 'NFKD', 'BertNormalizer'])

/**
 * Refuses more than one step that maps single characters: one step makes a text at most eighteen
 * times longer (U+FDFA), and several steps with replacements between them multiply this factor.
 */
function assertFormsOnce(name: string, steps: readonly Json[]): void {
  const forms = steps.filter(({ type }) => unicodeForms.has(type)).length
  const tables = steps.filter(({ type }) => type === 'Precompiled').length
  if (forms > 1) throw unsupported(name, `${forms} steps of Unicode's forms`)
  if (tables > 1) throw unsupported(name, `${tables} tables of replacements`)
}

function assertSteps(name: string, root: unknown): void {
  const steps = stepsOf(root)
  if (steps.length > TOKENIZER_STEPS_MAX) throw unsupported(`Steps of ${name}`, `${steps.length}`)
  assertFormsOnce(name, steps)
  let growth = 1
  for (const step of steps) {
    const { pattern, content, prepend, replacement } = step
    if (isObject(pattern) && pattern['Regex'] !== undefined) {
      const expression = String(pattern['Regex'])
      if (!supportedPatterns.has(expression))
        throw unsupported(`Regular expression of ${name}`, expression)
    }
    const texts = [
      content,
      prepend,
      replacement,
      step['str_rep'],
      isObject(pattern) ? pattern['String'] : undefined,
    ]
    for (const text of texts) {
      const isLong = typeof text === 'string' && text.length > TOKEN_CHARACTERS_MAX
      if (isLong) throw unsupported(`Text of ${name}`, `${text.length} characters`)
    }
    if (step['type'] === 'FixedLength' && !(Number(step['length']) >= 1)) {
      throw unsupported('FixedLength', String(step['length']))
    }
    growth *= growthFactor(step)
  }
  if (growth > NORMALIZER_GROWTH_MAX) throw unsupported(name, `makes a text ${growth} times longer`)
}

/**
 * Returns the length of the longest chain of entries in which each begins with the one before: `a`,
 * `ab` and `abc` are three.
 */
function prefixChain(tokens: readonly string[]): number {
  const open: string[] = []
  let longest = 0
  for (const token of [...tokens].sort()) {
    while (open.length > 0 && !token.startsWith(open.at(-1)!)) open.pop()
    if (open.at(-1) !== token) open.push(token)
    longest = Math.max(longest, open.length)
  }
  return longest
}

/**
 * Refuses a model whose work grows with the square of the length of its words or tokens: the
 * library tries each pair of positions in a WordPiece word, compares all Unigram tokens that end at
 * a position with all that begin there, and writes out both sides of each merge.
 */
function assertModel(model: unknown): void {
  if (!isObject(model)) return
  const { max_input_chars_per_word: most, vocab, merges } = model
  const isMost = most == null || (Number.isSafeInteger(most) && (most as number) >= 1)
  if (!isMost || Number(most ?? 1) > WORD_PIECE_CHARACTERS_MAX) {
    throw unsupported('max_input_chars_per_word', String(most))
  }
  if (Array.isArray(vocab)) {
    const tokens = vocab.map((entry) => String((entry as readonly unknown[])?.[0]))
    for (const token of tokens) assertTokenLength(token)
    const chain = prefixChain(tokens)
    if (chain > UNIGRAM_PREFIXES_MAX) throw unsupported('Tokens that begin alike', `${chain}`)
  }
  if (!Array.isArray(merges)) return
  for (const merge of merges as readonly unknown[]) {
    assertTokenLength(Array.isArray(merge) ? merge.join(' ') : String(merge))
  }
}

/**
 * Refuses parts that no tokenizer of a known family has, before running any of them.
 *
 * @throws {TokenizerUnsupportedError}
 */
export function assertSupported(json: Json): void {
  for (const name of ['normalizer', 'pre_tokenizer', 'decoder']) assertSteps(name, json[name])
  assertModel(json['model'])
  const added = Array.isArray(json['added_tokens']) ? (json['added_tokens'] as unknown[]) : []
  if (added.length > ADDED_TOKENS_MAX) throw unsupported('Added tokens', `${added.length}`)
  let characters = 0
  for (const token of added) {
    if (!isObject(token) || typeof token['content'] !== 'string' || token['content'] === '') {
      throw unsupported('Added tokens', 'one without a text')
    }
    characters += token['content'].length
  }
  if (characters > ADDED_TOKENS_CHARACTERS_MAX) {
    throw unsupported('Added tokens', `${characters} characters`)
  }
}

/** @throws {TokenizerUnsupportedError} A token is longer than any token of known models. */
export function assertTokenLength(token: string): void {
  if (token.length <= TOKEN_CHARACTERS_MAX) return
  throw unsupported('Token', `${token.length} characters, more than ${TOKEN_CHARACTERS_MAX}`)
}
