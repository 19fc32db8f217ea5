/** A share of money that flows to one target. */
export type FlowPart = { readonly name: string; readonly amount: bigint }

/** A band from the source on the left to its target's row on the right, in the layout's units. */
export type FlowBand = {
  readonly name: string
  readonly path: string
}

/** Height of a target's row. */
export const FLOW_ROW = 48

/** Width of the picture, which is stretched to its frame. */
export const FLOW_WIDTH = 100

/** Least height of a band, so that a small amount is visible. */
const BAND_MIN = 1

/**
 * Number of parts into which all money is divided: whole numbers of any size keep their proportion.
 */
const PARTS = 100_000n

/** Returns the thickness of all bands together, and the top of the first band on the left. */
function sourceOf(rows: number): { readonly top: number; readonly thickness: number } {
  const height = rows * FLOW_ROW
  // The thickness is at most two thirds of a row, for the case that all money flows to one target.
  const thickness = Math.min(height, FLOW_ROW) * (2 / 3)
  return { top: (height - thickness) / 2, thickness }
}

/**
 * Lays out bands from one source to a row for each part. A band is as thick as its share of all
 * money; zero shares have a row, but no band.
 */
export function layoutFlow(parts: readonly FlowPart[]): {
  readonly height: number
  readonly bands: readonly FlowBand[]
} {
  const height = parts.length * FLOW_ROW
  const total = parts.reduce((sum, { amount }) => sum + amount, 0n)
  const { top, thickness } = sourceOf(parts.length)
  let left = top
  const bands: FlowBand[] = []
  for (const [row, { name, amount }] of parts.entries()) {
    if (amount === 0n) continue
    const share = Number((amount * PARTS) / total) / Number(PARTS)
    const wide = Math.max(BAND_MIN, share * thickness)
    const right = row * FLOW_ROW + FLOW_ROW / 2 - wide / 2
    bands.push({ name, path: bandOf({ left, right, wide }) })
    left += share * thickness
  }
  return { height, bands }
}

type BandEdges = { readonly left: number; readonly right: number; readonly wide: number }

/** A curved band between two edges of the picture. */
function bandOf({ left, right, wide }: BandEdges): string {
  const middle = FLOW_WIDTH / 2
  const [a, b, c, d] = [left, right, right + wide, left + wide].map((y) => y.toFixed(2))
  return (
    `M0 ${a}C${middle} ${a} ${middle} ${b} ${FLOW_WIDTH} ${b}V${c}` +
    `C${middle} ${c} ${middle} ${d} 0 ${d}Z`
  )
}
