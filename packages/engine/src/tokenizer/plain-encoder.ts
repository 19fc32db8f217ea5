import { Tokenizer as Library } from '@huggingface/tokenizers'
import { TokenizerUnsupportedError } from '../errors.ts'
import { ENCODE_SLICE_CHARACTERS } from '../limits.ts'

// Encodes plain text by the library, in slices: a prompt that is far too long must not hold this
// process until all of it is counted, and the library takes a minute for megabytes without a space.

type Json = Record<string, unknown>

/** Where in the prompt a text stands, which SentencePiece's space in front depends on. */
type Place = 'first' | 'later' | 'inner'

/** Takes the space in front of a text out of a normalizer. */
function withoutPrepend(normalizer: unknown): unknown {
  if (typeof normalizer !== 'object' || normalizer === null) return normalizer
  const { type, normalizers } = normalizer as { type?: unknown; normalizers?: unknown }
  if (type === 'Prepend') return null
  if (!Array.isArray(normalizers)) return normalizer
  return { ...normalizer, normalizers: normalizers.map(withoutPrepend).filter(Boolean) }
}

/** `tokenizer.json` changed so that it treats every text as standing at `place`. */
function adapt(json: Json, place: Place): Json {
  if (place === 'first') return json
  const schemes = place === 'later' ? /"prepend_scheme":"first"/g : /"prepend_scheme":"[a-z]+"/g
  const replaced = JSON.stringify(json['pre_tokenizer'] ?? null)
    .replace(schemes, '"prepend_scheme":"never"')
    .replaceAll('"add_prefix_space":true', `"add_prefix_space":${place === 'later'}`)
  const normalizer = place === 'inner' ? withoutPrepend(json['normalizer']) : json['normalizer']
  return { ...json, normalizer, pre_tokenizer: JSON.parse(replaced) as unknown }
}

/**
 * Cuts a long text before spaces that follow something else, where no pre-tokenizer in use joins
 * the two sides; the ids are those of the whole. Only a run of `ENCODE_SLICE_CHARACTERS` without
 * such a place is cut anywhere.
 */
function* slices(text: string): Generator<string> {
  let from = 0
  while (text.length - from > 2 * ENCODE_SLICE_CHARACTERS) {
    const least = from + ENCODE_SLICE_CHARACTERS
    const window = text.slice(least, least + ENCODE_SLICE_CHARACTERS)
    const found = window.search(/(?<=\S) /u)
    let to = found < 0 ? least + ENCODE_SLICE_CHARACTERS : least + found
    // Never between the two halves of a character.
    if (found < 0 && /[\ud800-\udbff]/.test(text[to - 1] ?? '')) to--
    yield text.slice(from, to)
    from = to
  }
  yield text.slice(from)
}

/**
 * An encoder of plain text. Control tokens must have been taken out of `added`.
 *
 * @throws {TokenizerUnsupportedError} A part of `tokenizer.json` is not implemented.
 */
export function createPlainEncoder(json: Json, added: readonly unknown[]) {
  const encoders = new Map<string, Library>()
  const adapted = new Map<Place, Library>()
  const libraryOf = (place: Place): Library => {
    const known = adapted.get(place)
    if (known) return known
    const variant: Json = { ...adapt(json, place), added_tokens: added, post_processor: null }
    // Most vocabularies are the same at every place: they share one, for its size.
    const key = JSON.stringify([variant['normalizer'], variant['pre_tokenizer']])
    try {
      const library = encoders.get(key) ?? new Library(variant, {})
      encoders.set(key, library)
      adapted.set(place, library)
      return library
    } catch (cause) {
      throw new TokenizerUnsupportedError({
        field: 'tokenizer.json',
        value: 'holds a part that is not implemented',
        remedy: 'Use a tokenizer.json with a BPE or Unigram model and a text decoder.',
        cause,
      })
    }
  }
  // Faults of the file come out now, not with the first question.
  libraryOf('first')

  return (text: string, continues: boolean, tokensMax: number): number[] => {
    const ids: number[] = []
    let place: Place = continues ? 'later' : 'first'
    for (const slice of slices(text)) {
      if (slice === '') continue
      for (const id of libraryOf(place).encode(slice, { add_special_tokens: false }).ids) {
        ids.push(id)
      }
      if (ids.length > tokensMax) break
      place = 'inner'
    }
    return ids
  }
}
