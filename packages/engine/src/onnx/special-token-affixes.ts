// Special tokens that an encoder's tokenizer puts around a text: `[CLS]` and `[SEP]`, under any
// names.

type JsonObject = Readonly<Record<string, unknown>>

/** Token ids before and after an input. */
export type SpecialTokenAffixes = {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

const none: SpecialTokenAffixes = { before: [], after: [] }

const recordOf = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null ? (value as JsonObject) : {}

const idsOf = (value: unknown): number[] =>
  (Array.isArray(value) ? value : []).filter((id) => Number.isSafeInteger(id) && id >= 0)

/**
 * Reads the special tokens around an input from the field `single` of a post-processor of type
 * `TemplateProcessing`.
 */
function templateAffixes(processor: JsonObject): SpecialTokenAffixes {
  const parts = (Array.isArray(processor['single']) ? processor['single'] : []).map(recordOf)
  const tokens = recordOf(processor['special_tokens'])
  const at = parts.findIndex((part) => 'Sequence' in part)
  if (at < 0) return none
  const ids = (part: JsonObject): number[] => {
    const { id } = recordOf(part['SpecialToken'])
    return idsOf(recordOf(tokens[String(id)])['ids'])
  }
  return { before: parts.slice(0, at).flatMap(ids), after: parts.slice(at + 1).flatMap(ids) }
}

/**
 * Returns the special tokens that the `post_processor` of a `tokenizer.json` adds; empty if it adds
 * none.
 */
export function specialTokenAffixes(tokenizerJson: JsonObject | undefined): SpecialTokenAffixes {
  const first = recordOf(tokenizerJson?.['post_processor'])
  const inner = Array.isArray(first['processors']) ? first['processors'].map(recordOf) : [first]
  for (const processor of inner) {
    const { type, cls, sep } = processor
    if (type === 'TemplateProcessing') return templateAffixes(processor)
    if (type === 'BertProcessing' || type === 'RobertaProcessing') {
      const idOf = (pair: unknown) => idsOf([Array.isArray(pair) ? pair[1] : undefined])
      return { before: idOf(cls), after: idOf(sep) }
    }
  }
  return none
}
