import { memo, type ReactNode, useRef } from 'react'
import { Code } from '../parts/definition-list.tsx'
import { blocksOf, type Parsed, parseMarkdown } from './document.ts'
import type { Block, Span } from './tree.ts'

const renderSpan = (span: Span): ReactNode => {
  switch (span.kind) {
    case 'text':
      return span.text
    case 'code':
      return <code className="code-word">{span.text}</code>
    case 'link':
      return (
        <a href={span.href} title={span.href} target="_blank" rel="noopener noreferrer">
          <Spans spans={span.spans} />
        </a>
      )
    case 'strong':
      return (
        <strong>
          <Spans spans={span.spans} />
        </strong>
      )
    case 'emphasis':
      return (
        <em>
          <Spans spans={span.spans} />
        </em>
      )
    case 'struck':
      return (
        <s>
          <Spans spans={span.spans} />
        </s>
      )
  }
}

const keyed = <T,>(list: readonly T[]) => list.map((item, key) => ({ item, key }))

const Spans = ({ spans }: { readonly spans: readonly Span[] }): ReactNode =>
  keyed(spans).map(({ item, key }) => <Piece key={key} span={item} />)

const Piece = ({ span }: { readonly span: Span }): ReactNode => renderSpan(span)

type TableNode = Extract<Block, { kind: 'table' }>

const Grid = ({ table }: { readonly table: TableNode }): ReactNode => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: keys must reach what scrolls.
  <div className="answer-table" tabIndex={0}>
    <table>
      <thead>
        <tr>
          {keyed(table.head).map(({ item, key }) => (
            <th key={key} className={table.right[key] ? 'numeric' : undefined}>
              <Spans spans={item} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keyed(table.rows).map((row) => (
          <tr key={row.key}>
            {keyed(row.item).map(({ item, key }) => (
              <td key={key} className={table.right[key] ? 'numeric' : undefined}>
                <Spans spans={item} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

type Blocks = { readonly blocks: readonly Block[] }

/** Renders a list item again only if it changed: an arriving answer changes the last items. */
const Item = memo(
  ({ blocks }: Blocks): ReactNode => (
    <li>
      <Blocks blocks={blocks} />
    </li>
  ),
)

function List({ list }: { readonly list: Extract<Block, { kind: 'list' }> }) {
  const items = keyed(list.items).map(({ item, key }) => <Item key={key} blocks={item} />)
  return list.start === undefined ? <ul>{items}</ul> : <ol start={list.start}>{items}</ol>
}

function Shape({ block }: { readonly block: Block }): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} />
        </p>
      )
    case 'heading': {
      // The headings of the page and its parts have the first two levels.
      const Heading = `h${Math.min(6, block.level + 2)}` as 'h3'
      return (
        <Heading>
          <Spans spans={block.spans} />
        </Heading>
      )
    }
    case 'code':
      return <Code text={block.text} label="code" language={block.language} />
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      )
    case 'list':
      return <List list={block} />
    case 'table':
      return <Grid table={block} />
    case 'rule':
      return <hr />
  }
}

/** Renders a block again only if it changed: an arriving answer changes its last blocks. */
const StableShape = memo(Shape)

const Blocks = ({ blocks }: Blocks): ReactNode =>
  keyed(blocks).map(({ item, key }) => <StableShape key={key} block={item} />)

/**
 * An answer of a model, as Markdown. The text becomes React elements, never HTML: HTML that a model
 * writes is shown as text. Pictures become links, so that reading an answer loads nothing from
 * other servers.
 */
export const Markdown = memo(({ text }: { readonly text: string }): ReactNode => {
  const parsed = useRef<Parsed>(undefined)
  parsed.current = parseMarkdown(text, parsed.current)
  return <Blocks blocks={blocksOf(parsed.current)} />
})
