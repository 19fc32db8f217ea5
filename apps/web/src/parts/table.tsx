import type { ReactNode } from 'react'

/** One column: its heading, and what stands in it. */
export type Column<T> = {
  readonly name: string
  readonly show: (row: T) => ReactNode
  /** Numbers stand right. */
  readonly numeric?: boolean
}

/** A table that becomes one card for each row where there is little room. */
export function Table<T>(props: {
  readonly label: string
  readonly columns: readonly Column<T>[]
  readonly rows: readonly T[]
  readonly keyOf: (row: T) => string | number
}): ReactNode {
  const { label, columns, rows, keyOf } = props
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
              {columns.map(({ name, show, numeric }) => (
                <td key={name} data-name={name} className={numeric ? 'numeric' : undefined}>
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
