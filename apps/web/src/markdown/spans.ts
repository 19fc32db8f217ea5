import type { Node, PhrasingNode } from './grammar.ts'
import { ADDRESS_CHARACTERS_MAX, NESTED_MAX } from './limits.ts'
import type { Span } from './tree.ts'

const protocols: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])

/**
 * Returns an address that is safe as a link; `undefined` for scripts, files, relative addresses,
 * and addresses above `ADDRESS_CHARACTERS_MAX`.
 */
export function safeAddress(text: string): string | undefined {
  if (text.length > ADDRESS_CHARACTERS_MAX || !URL.canParse(text)) return undefined
  return protocols.has(new URL(text).protocol) ? text : undefined
}

/** Returns the source text of a node. */
export const sourceOf = ({ position }: Node, source: string): string =>
  source.slice(position?.start.offset, position?.end.offset)

const textSpan = (text: string): Span => ({ kind: 'text', text })

/** The spans of a paragraph, heading or cell. An unsafe link becomes its source text. */
export function spansOf(
  nodes: readonly PhrasingNode[],
  source: string,
  depth = 0,
): readonly Span[] {
  return nodes.map((node) => spanOf(node, source, depth))
}

function spanOf(node: PhrasingNode, source: string, depth: number): Span {
  const written = () => textSpan(sourceOf(node, source))
  if (depth > NESTED_MAX) return written()
  const link = (address: string, spans: readonly Span[]): Span => {
    const href = safeAddress(address)
    if (href === undefined) return written()
    return { kind: 'link', href, spans: spans.length > 0 ? spans : [textSpan(address)] }
  }
  switch (node.type) {
    case 'text':
      return textSpan(node.value)
    case 'inlineCode':
      return { kind: 'code', text: node.value }
    case 'break':
      return textSpan('\n')
    case 'strong':
      return { kind: 'strong', spans: spansOf(node.children, source, depth + 1) }
    case 'emphasis':
      return { kind: 'emphasis', spans: spansOf(node.children, source, depth + 1) }
    case 'delete':
      return { kind: 'struck', spans: spansOf(node.children, source, depth + 1) }
    case 'link':
      return link(node.url, spansOf(node.children, source, depth + 1))
    case 'image':
      return link(node.url, node.alt ? [textSpan(node.alt)] : [])
    default:
      return written()
  }
}
