import { memo, type ReactNode } from 'react'
import { Code } from '../parts/facts.tsx'
import { type Block, blocksOf } from './blocks.ts'
import { NESTED_MAX } from './limits.ts'
import { type Span, spansOf } from './spans.ts'

const shown = (span: Span): ReactNode => {
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

const Piece = ({ span }: { readonly span: Span }): ReactNode => shown(span)

const Line = ({ text }: { readonly text: string }): ReactNode => <Spans spans={spansOf(text)} />

type Table = Extract<Block, { kind: 'table' }>

const Grid = ({ table }: { readonly table: Table }): ReactNode => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: keys must reach what scrolls.
  <div className="answer-table" tabIndex={0}>
    <table>
      <thead>
        <tr>
          {keyed(table.head).map(({ item, key }) => (
            <th key={key} className={table.right[key] ? 'numeric' : undefined}>
              <Line text={item} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keyed(table.rows).map((row) => (
          <tr key={row.key}>
            {keyed(row.item).map(({ item, key }) => (
              <td key={key} className={table.right[key] ? 'numeric' : undefined}>
                <Line text={item} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

type Nested = { readonly depth: number }

function List({ list, depth }: Nested & { readonly list: Extract<Block, { kind: 'list' }> }) {
  const items = keyed(list.items).map(({ item, key }) => (
    <li key={key}>
      <Blocks text={item} depth={depth} />
    </li>
  ))
  return list.start === undefined ? <ul>{items}</ul> : <ol start={list.start}>{items}</ol>
}

function Shape({ block, depth }: Nested & { readonly block: Block }): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Line text={block.text} />
        </p>
      )
    case 'heading': {
      // The page and its parts have the first two levels.
      const Heading = `h${Math.min(6, block.level + 2)}` as 'h3'
      return (
        <Heading>
          <Line text={block.text} />
        </Heading>
      )
    }
    case 'code':
      return <Code text={block.text} label="code" language={block.language} />
    case 'quote':
      return (
        <blockquote>
          <Blocks text={block.text} depth={depth} />
        </blockquote>
      )
    case 'list':
      return <List list={block} depth={depth} />
    case 'table':
      return <Grid table={block} />
    case 'rule':
      return <hr />
  }
}

type Kept = Nested & { readonly block: Block; readonly source: string }

/** Drawn again only where its lines have changed: of an answer that comes, the last block. */
const Kept = memo(
  ({ block, depth }: Kept): ReactNode => <Shape block={block} depth={depth} />,
  (before, after) => before.source === after.source && before.depth === after.depth,
)

function Blocks({ text, depth }: Nested & { readonly text: string }): ReactNode {
  if (depth >= NESTED_MAX) return <p>{text}</p>
  return keyed(blocksOf(text)).map(({ item, key }) => (
    <Kept key={key} {...item} depth={depth + 1} />
  ))
}

/**
 * An answer of a model, as Markdown. Elements are made of it, never HTML: what a model writes as
 * HTML is shown as text. Pictures become links, so that nothing is fetched by reading.
 */
export const Markdown = memo(
  ({ text }: { readonly text: string }): ReactNode => <Blocks text={text} depth={0} />,
)
