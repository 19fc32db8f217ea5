import type { CSSProperties, ReactNode } from 'react'
import { Amount } from '../definition-list.tsx'
import { FLOW_ROW, FLOW_WIDTH, layoutFlow } from './flow-layout.ts'

/** A recipient of a share of the money. */
export type MoneyTarget = {
  readonly name: string
  readonly note: string
  readonly amount: bigint
}

/**
 * Shows the division of money as bands whose thickness is proportional to their shares. Names and
 * amounts are text beside the picture, so that screen readers read them, and they grow with the
 * text.
 */
export function MoneyFlow(props: {
  readonly label: string
  readonly source: string
  readonly targets: readonly MoneyTarget[]
}): ReactNode {
  const { label, source, targets } = props
  const { height, bands } = layoutFlow(targets)
  const total = targets.reduce((sum, { amount }) => sum + amount, 0n)
  const rows = { '--flow-rows': targets.length, '--flow-row': `${FLOW_ROW / 15}rem` }
  return (
    <figure className="flow" aria-label={label} style={rows as CSSProperties}>
      <figcaption className="flow-source">
        <span>{source}</span>
        <strong>
          <Amount value={total} />
        </strong>
      </figcaption>
      <svg
        className="flow-bands"
        viewBox={`0 0 ${FLOW_WIDTH} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {bands.map(({ name, path }) => (
          <path key={name} d={path} />
        ))}
      </svg>
      <ul className="flow-targets">
        {targets.map(({ name, note, amount }) => (
          <li key={name} title={note}>
            <span>{name}</span>
            <Amount value={amount} />
          </li>
        ))}
      </ul>
    </figure>
  )
}
