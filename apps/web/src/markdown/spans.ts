import { ADDRESS_CHARACTERS_MAX, MARKED_CHARACTERS_MAX, NESTED_MAX } from './limits.ts'

/** A piece of a line of text. */
export type Span =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'struck'; readonly spans: readonly Span[] }
  | { readonly kind: 'link'; readonly href: string; readonly spans: readonly Span[] }

const protocols: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])

/** An address that is safe to lead to; nothing for scripts, files and what is no address. */
export function safeAddress(text: string): string | undefined {
  if (text.length > ADDRESS_CHARACTERS_MAX || !URL.canParse(text)) return undefined
  return protocols.has(new URL(text).protocol) ? text : undefined
}

type Match = RegExpExecArray
/** Reads what stands between two marks. */
type Within = (text: string) => readonly Span[]
type Mark = {
  readonly form: RegExp
  readonly span: (match: Match, within: Within) => Span | undefined
}

/** A link where its address is safe; else it stays text, with nothing to press. */
const linkOf = (address: string, spans: readonly Span[]): Span | undefined => {
  const href = safeAddress(address)
  return href === undefined ? undefined : { kind: 'link', href, spans }
}

const bareLink = (address: string) => linkOf(address, [{ kind: 'text', text: address }])

/** In the order in which they are tried at a character; each begins exactly there. */
const marks: readonly Mark[] = [
  // Brackets after a backslash stand for formulas in answers, and stay.
  { form: /\\([!-'*-/:-@^-`|~\\])/y, span: ([, text = '']) => ({ kind: 'text', text }) },
  {
    form: /(`+)(?!`)([\s\S]*?[^`])\1(?!`)/y,
    span: ([, , text = '']) => ({ kind: 'code', text: text.replace(/^ (.*\S.*) $/s, '$1') }),
  },
  {
    form: /!?\[([^[\]]{1,500})\]\(((?:[^\s()]|\([^\s()]{0,500}\)){1,2000})(?: +"[^"]{0,500}")?\)/y,
    span: ([, words = '', address = ''], within) => linkOf(address, within(words)),
  },
  { form: /<(https?:\/\/[^\s<>]{1,2000})>/y, span: ([, address = '']) => bareLink(address) },
  {
    form: /https?:\/\/[^\s<>]{0,2000}[^\s<>.,;:!?'"*_~)\]}`]/y,
    span: ([address]) => bareLink(address),
  },
  {
    form: /\*\*(?=\S)([\s\S]*?\S)\*\*(?!\*)/y,
    span: ([, text = ''], within) => ({ kind: 'strong', spans: within(text) }),
  },
  {
    form: /(?<!\w)__(?=\S)([\s\S]*?\S)__(?!\w)/y,
    span: ([, text = ''], within) => ({ kind: 'strong', spans: within(text) }),
  },
  {
    form: /\*(?=[^\s*])((?:[^*]|\*\*[^*]+\*\*)*?)(?<=\S)\*(?!\*)/y,
    span: ([, text = ''], within) => ({ kind: 'emphasis', spans: within(text) }),
  },
  {
    form: /(?<!\w)_(?=[^\s_])([^_]*\S)_(?!\w)/y,
    span: ([, text = ''], within) => ({ kind: 'emphasis', spans: within(text) }),
  },
  {
    form: /~~(?=\S)([\s\S]*?\S)~~/y,
    span: ([, text = ''], within) => ({ kind: 'struck', spans: within(text) }),
  },
]

/** Characters that begin a mark. */
const begins = /[\\`![<h*_~]/g

type Found = { readonly span: Span; readonly next: number }

function markAt(text: string, at: number, within: Within): Found | undefined {
  for (const { form, span } of marks) {
    form.lastIndex = at
    const match = form.exec(text)
    const found = match && span(match, within)
    if (found) return { span: found, next: at + match[0].length }
  }
  return undefined
}

function read(text: string, depth: number): readonly Span[] {
  if (depth > NESTED_MAX) return [{ kind: 'text', text }]
  const within: Within = (inner) => read(inner, depth + 1)
  const spans: Span[] = []
  let from = 0
  const plain = (to: number) => {
    if (to > from) spans.push({ kind: 'text', text: text.slice(from, to) })
  }
  for (let at = 0; ; ) {
    begins.lastIndex = at
    const next = begins.exec(text)
    if (!next) break
    const found = markAt(text, next.index, within)
    at = found?.next ?? next.index + 1
    if (!found) continue
    plain(next.index)
    spans.push(found.span)
    from = found.next
  }
  plain(text.length)
  return spans
}

/** The pieces of a text with its marks read. Never throws: what is no mark is text. */
export const spansOf = (text: string): readonly Span[] =>
  text.length > MARKED_CHARACTERS_MAX ? [{ kind: 'text', text }] : read(text, 0)
