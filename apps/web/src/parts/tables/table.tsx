import { type ReactNode, useMemo, useState } from 'react'
import { useChain } from '../../api/queries.ts'
import { blockLabel } from '../../chain.ts'

/** One column: its heading, and the contents of its cells. */
export type Column<T> = {
  readonly name: string
  readonly show: (row: T) => ReactNode
  /** Numbers are aligned to the right. */
  readonly numeric?: boolean
  /** Whether the cell takes a whole line of its card in narrow windows. */
  readonly isWide?: boolean
  /** Whether the cell has a block number: the heading is then the chain's own word for a block. */
  readonly isBlock?: boolean
}

/** Returns the columns with the headings of this chain; the same array until the chain changes. */
export function useHeadings<T>(columns: readonly Column<T>[]): readonly Column<T>[] {
  const word = blockLabel(useChain())
  return useMemo(
    () => columns.map((column) => (column.isBlock ? { ...column, name: word } : column)),
    [columns, word],
  )
}

type TableProps<T> = {
  readonly label: string
  readonly columns: readonly Column<T>[]
  readonly rows: readonly T[]
  readonly keyOf: (row: T) => string | number
}

/** A table whose rows become cards in narrow windows. */
export function Table<T>(props: TableProps<T>): ReactNode {
  const { label, rows, keyOf } = props
  const columns = useHeadings(props.columns)
  return (
    <div className="table-frame">
      <table className="table" aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ name, numeric }) => (
              <th key={name} scope="col" className={numeric ? 'numeric' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ name, show, numeric, isWide }) => (
                <td
                  key={name}
                  data-name={name}
                  className={isWide ? 'wide' : numeric ? 'numeric' : undefined}
                >
                  {show(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Rows that are shown until a person asks for all. */
const FIRST_ROWS = 10

/** A table that shows its first rows, and all of them on request. */
export function LongTable<T>(props: TableProps<T>): ReactNode {
  const { rows } = props
  const [isWhole, setWhole] = useState(false)
  return (
    <>
      <Table {...props} rows={isWhole ? rows : rows.slice(0, FIRST_ROWS)} />
      {!isWhole && rows.length > FIRST_ROWS && (
        <button type="button" className="button more" onClick={() => setWhole(true)}>
          Show all {rows.length}
        </button>
      )}
    </>
  )
}
