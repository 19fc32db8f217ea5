import type { ListItem, Node, Table } from './grammar.ts'
import { NESTED_MAX } from './limits.ts'
import { sourceOf, spansOf } from './spans.ts'
import { type Block, plainParagraph } from './tree.ts'

/**
 * Converts a node of the syntax tree to a block. A node without a matching kind of block, or nested
 * deeper than `NESTED_MAX`, becomes its source text.
 */
export function blockOf(node: Node, source: string, depth = 0): Block {
  switch (node.type) {
    case 'paragraph':
      return { kind: 'paragraph', spans: spansOf(node.children, source) }
    case 'heading':
      return { kind: 'heading', level: node.depth, spans: spansOf(node.children, source) }
    case 'code': {
      const language = [node.lang, node.meta].filter((word) => word != null).join(' ')
      return { kind: 'code', language, text: node.value }
    }
    case 'thematicBreak':
      return { kind: 'rule' }
    case 'table':
      return tableOf(node, source)
    case 'blockquote': {
      if (depth >= NESTED_MAX) break
      const blocks = node.children.map((child) => blockOf(child, source, depth + 1))
      return { kind: 'quote', blocks }
    }
    case 'list': {
      if (depth >= NESTED_MAX) break
      const items = node.children.map((item) => itemOf(item, source, depth))
      return { kind: 'list', start: node.ordered ? (node.start ?? 1) : undefined, items }
    }
  }
  return plainParagraph(sourceOf(node, source))
}

/** The blocks of one item of a list. */
export const itemOf = (item: ListItem, source: string, depth = 0): readonly Block[] =>
  item.children.map((child) => blockOf(child, source, depth + 1))

/** A table whose rows have as many cells as its head. */
function tableOf({ align, children }: Table, source: string): Block {
  const [head = [], ...rows] = children.map((row) =>
    row.children.map((cell) => spansOf(cell.children, source)),
  )
  return {
    kind: 'table',
    head,
    rows: rows.map((cells) => head.map((_, column) => cells[column] ?? [])),
    right: head.map((_, column) => align?.[column] === 'right'),
  }
}
