import { Tokenizer as Library } from '@huggingface/tokenizers'
import { TokenizerUnsupportedError } from '../errors.ts'
import { ENCODE_SLICE_CHARACTERS } from '../limits.ts'
import { createCharsmap } from './charsmap.ts'

// Encodes plain text in slices with the library, so that counting a prompt that is far too long
// does not block this process; the library takes a minute for megabytes without a space.

type Json = Record<string, unknown>

/**
 * A `tokenizer.json` without some steps of its normalizer, and the function `prepare`, which
 * applies these steps to a text as a whole before any of it is encoded.
 */
type SplitNormalizer = { readonly json: Json; readonly prepare: (text: string) => string }

const isSpaces = ({ type, pattern }: Json) =>
  type === 'Replace' && (pattern as { Regex?: unknown })?.Regex === ' {2,}'

/**
 * Separates from a normalizer the steps that need the whole text: SentencePiece's table, which the
 * library only approximates, and the handling of white space, which slices would change.
 */
function splitNormalizer(json: Json): SplitNormalizer {
  const { normalizer } = json as { normalizer?: Json | null }
  const inner = normalizer?.['type'] === 'Sequence' ? normalizer['normalizers'] : [normalizer]
  const steps = (Array.isArray(inner) ? inner : []).filter((step): step is Json => Boolean(step))
  if (steps[0]?.['type'] !== 'Precompiled') return { json, prepare: (text) => text }
  const whole: ((text: string) => string)[] = []
  let taken = 0
  for (const step of steps) {
    if (step['type'] === 'Precompiled')
      whole.push(createCharsmap(String(step['precompiled_charsmap'])))
    else if (isSpaces(step)) whole.push((text) => text.replace(/ {2,}/g, String(step['content'])))
    else if (step['type'] === 'Strip') {
      if (step['strip_left']) whole.push((text) => text.replace(/^ +/, ''))
      if (step['strip_right']) whole.push((text) => text.replace(/ +$/, ''))
    } else break
    taken++
  }
  const rest = { type: 'Sequence', normalizers: steps.slice(taken) }
  return {
    json: { ...json, normalizer: taken === steps.length ? null : rest },
    prepare: (text) => whole.reduce((given, step) => step(given), text),
  }
}

/**
 * Removes the texts of control tokens from a Unigram vocabulary, because the library would
 * otherwise find them in plain text.
 */
function withoutControl(json: Json): Json {
  const { model, added_tokens: added } = json as {
    model?: Json & { readonly vocab?: unknown }
    added_tokens?: unknown
  }
  if (model?.['type'] !== 'Unigram' || !Array.isArray(model.vocab)) return json
  const tokens = (Array.isArray(added) ? added : []) as readonly Json[]
  const hidden = new Set(tokens.filter((token) => token['special']).map(({ content }) => content))
  const vocab = model.vocab.map((entry: readonly unknown[], id) =>
    // A noncharacter, which no text for interchange contains.
    hidden.has(entry[0]) ? [`\ufdd0${id}`, entry[1]] : entry,
  )
  return { ...json, model: { ...model, vocab } }
}

/**
 * Position of a text in a prompt: at the beginning, after a control token, or after other text.
 * SentencePiece's leading space depends on it.
 */
export type SlicePosition = 'first' | 'later' | 'inner'

/** Removes the leading space from a normalizer. */
function withoutPrepend(normalizer: unknown): unknown {
  if (typeof normalizer !== 'object' || normalizer === null) return normalizer
  const { type, normalizers } = normalizer as { type?: unknown; normalizers?: unknown }
  if (type === 'Prepend') return null
  if (!Array.isArray(normalizers)) return normalizer
  return { ...normalizer, normalizers: normalizers.map(withoutPrepend).filter(Boolean) }
}

/** Returns a changed `tokenizer.json` that treats every text as being at `position`. */
function adapt(json: Json, position: SlicePosition): Json {
  if (position === 'first') return json
  const schemes = position === 'later' ? /"prepend_scheme":"first"/g : /"prepend_scheme":"[a-z]+"/g
  const replaced = JSON.stringify(json['pre_tokenizer'] ?? null)
    .replace(schemes, '"prepend_scheme":"never"')
    .replaceAll('"add_prefix_space":true', `"add_prefix_space":${position === 'later'}`)
  const normalizer = position === 'inner' ? withoutPrepend(json['normalizer']) : json['normalizer']
  return { ...json, normalizer, pre_tokenizer: JSON.parse(replaced) as unknown }
}

/**
 * Splits a long text before spaces that follow another character, where no supported pre-tokenizer
 * joins the two sides, so that the ids equal those of the whole text. Only a run of
 * `ENCODE_SLICE_CHARACTERS` without such a position is split anywhere.
 */
function* slices(text: string): Generator<string> {
  let from = 0
  while (text.length - from > 2 * ENCODE_SLICE_CHARACTERS) {
    const least = from + ENCODE_SLICE_CHARACTERS
    const window = text.slice(least, least + ENCODE_SLICE_CHARACTERS)
    const found = window.search(/(?<=\S) /u)
    let to = found < 0 ? least + ENCODE_SLICE_CHARACTERS : least + found
    // Never splits between the two halves of a surrogate pair.
    if (found < 0 && /[\ud800-\udbff]/.test(text[to - 1] ?? '')) to--
    yield text.slice(from, to)
    from = to
  }
  yield text.slice(from)
}

/**
 * Creates an encoder of plain text. `added` must contain no control tokens.
 *
 * @throws {TokenizerUnsupportedError} A part of `tokenizer.json` is not implemented.
 */
export function createPlainEncoder(given: Json, added: readonly unknown[]) {
  const { json, prepare } = splitNormalizer(withoutControl(given))
  const encoders = new Map<string, Library>()
  const adapted = new Map<SlicePosition, Library>()
  const libraryOf = (position: SlicePosition): Library => {
    const tokenizerLibrary = adapted.get(position)
    if (tokenizerLibrary) return tokenizerLibrary
    const variant: Json = { ...adapt(json, position), added_tokens: added, post_processor: null }
    // Most vocabularies are the same at every position, so the positions share one library instance
    // because of its size.
    const key = JSON.stringify([variant['normalizer'], variant['pre_tokenizer']])
    try {
      const library = encoders.get(key) ?? new Library(variant, {})
      encoders.set(key, library)
      adapted.set(position, library)
      return library
    } catch (cause) {
      throw new TokenizerUnsupportedError({
        field: 'tokenizer.json',
        value: 'holds a part that is not implemented',
        remedy: 'Use a tokenizer.json with a BPE, Unigram or WordPiece model and a text decoder.',
        cause,
      })
    }
  }
  // Faults of the file must appear now, not with the first question.
  libraryOf('first')

  return (text: string, first: SlicePosition, tokensMax: number): number[] => {
    const ids: number[] = []
    let position = first
    for (const slice of slices(prepare(text))) {
      if (slice === '') continue
      for (const id of libraryOf(position).encode(slice, { add_special_tokens: false }).ids) {
        ids.push(id)
      }
      if (ids.length > tokensMax) break
      position = 'inner'
    }
    return ids
  }
}
