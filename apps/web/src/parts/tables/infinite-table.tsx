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

/** Pixels at the top of the screen that the page's header takes. */
const HEADER_PX = 56

/** Drawn again only where its row changed: those around it come and go while one scrolls. */
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
 * Returns the rows to draw, and their positions. Heights are known for each layout apart, and where
 * rows become cards, or cards rows, the first on the screen stays there.
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
 * A table of as many rows as there are, of which only those on the screen are drawn: ten thousand
 * are as quick to go through as ten.
 */
export function InfiniteTable<T>(props: {
  readonly label: string
  /** The first names the row. Made once, or every row is drawn again with each of them. */
  readonly columns: readonly Column<T>[]
  /** Those that were read so far. */
  readonly rows: readonly T[]
  readonly total: number
  /** Called when the last of the rows comes near. */
  readonly onEnd: () => void
  /** Sets how wide the columns are. */
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
