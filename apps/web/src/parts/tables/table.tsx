import { type ReactNode, useMemo, useState } from 'react'
import { useChain } from '../../api/queries.ts'
import { blockLabel } from '../../chain.ts'

/** One column: its heading, and what stands in it. */
export type Column<T> = {
  readonly name: string
  readonly show: (row: T) => ReactNode
  /** Numbers stand right. */
  readonly numeric?: boolean
  /** Takes a whole line of its card where there is little room. */
  readonly isWide?: boolean
  /** Holds a block: its heading is the chain's own word for one. */
  readonly isBlock?: boolean
}

/** Columns with the headings of this chain; the same list as long as that does not change. */
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

/** A table that becomes one card for each row where there is little room. */
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

/** Rows that are shown before one asks for all. */
const FIRST_ROWS = 10

/** A table of which the first rows are shown, and all of them when they are asked for. */
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
