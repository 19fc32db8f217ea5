import { useWindowVirtualizer } from '@tanstack/react-virtual'
import {
  memo,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react'
import { useCardLayout } from '../media-queries.ts'
import { type Column, useHeadings } from './table.tsx'

/** Pixels of a row, and of the card that it becomes, before it is measured. */
const HEIGHTS_PX = { row: 64, card: 132 } as const

/** Pixels at the top of the screen that the page's header covers. */
const HEADER_PX = 56

/**
 * Renders the cells of a row again only if the row changed, because other rows come and go while a
 * person scrolls.
 */
const Cells = memo(
  (props: { readonly columns: readonly Column<unknown>[]; readonly row: unknown }): ReactNode =>
    props.columns.map(({ name, show }, index) => (
      <span
        key={name}
        role="cell"
        {...(index === 0 ? { className: 'cell-name' } : { 'data-name': name })}
      >
        {show(props.row)}
      </span>
    )),
)

/**
 * Returns the rows to draw, and their positions. Heights are measured separately for each layout.
 * When the layout changes between rows and cards, the first visible row stays in place.
 */
function useRows(count: number, list: RefObject<HTMLElement | null>) {
  const layout = useCardLayout() ? 'card' : 'row'
  const getItemKey = useCallback((index: number) => `${layout} ${index}`, [layout])
  const rows = useWindowVirtualizer({
    count,
    getItemKey,
    estimateSize: () => HEIGHTS_PX[layout],
    overscan: 5,
    scrollMargin: list.current?.offsetTop ?? 0,
    scrollPaddingStart: HEADER_PX,
  })
  const seen = useRef({ layout, first: 0 })
  useLayoutEffect(() => {
    const { layout: before, first } = seen.current
    if (before !== layout && first > 0) rows.scrollToIndex(first, { align: 'start' })
    const atTop = (rows.scrollOffset ?? 0) + HEADER_PX
    const index = before === layout ? rows.getVirtualItemForOffset(atTop)?.index : first
    seen.current = { layout, first: index ?? 0 }
  })
  return rows
}

/**
 * A table of any number of rows, of which only the visible ones are rendered: ten thousand rows
 * scroll as quickly as ten.
 */
export function InfiniteTable<T>(props: {
  readonly label: string
  /**
   * The first column names the row. The array must stay the same between renderings, or every row
   * is rendered again.
   */
  readonly columns: readonly Column<T>[]
  /** The rows that were read so far. */
  readonly rows: readonly T[]
  readonly total: number
  /** Called when the last of the rows comes near. */
  readonly onEnd: () => void
  /** Sets the widths of the columns. */
  readonly kind: 'models' | 'providers'
}): ReactNode {
  const { label, rows, total, onEnd, kind } = props
  const columns = useHeadings(props.columns)
  const list = useRef<HTMLDivElement>(null)
  const window = useRows(rows.length, list)
  const items = window.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= rows.length - 10 && rows.length < total) onEnd()
  }, [last, rows.length, total, onEnd])
  return (
    <div
      role="table"
      aria-label={label}
      aria-rowcount={total + 1}
      className={`market-table market-${kind}`}
    >
      <div role="row" className="market-row market-head">
        {columns.map(({ name }) => (
          <span key={name} role="columnheader">
            {name}
          </span>
        ))}
      </div>
      <div
        role="rowgroup"
        ref={list}
        className="market-body"
        style={{ height: window.getTotalSize() }}
      >
        {items.map(({ index, key, start }) => (
          <div
            role="row"
            key={key}
            data-index={index}
            ref={window.measureElement}
            aria-rowindex={index + 2}
            className="market-row"
            style={{ transform: `translateY(${start - window.options.scrollMargin}px)` }}
          >
            <Cells columns={columns as readonly Column<unknown>[]} row={rows[index]!} />
          </div>
        ))}
      </div>
    </div>
  )
}
