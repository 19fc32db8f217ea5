import { BAD_COLOUR, GOOD_COLOUR } from './colours.ts'
import { px, svgDocument, svgLine, svgText } from './svg.ts'

const WIDTH = 900
const ROW = 24
const TOP = 46
/** Width in pixels that is reserved for the values beside the bars. */
const VALUES = 110
/** Pixels of a character, at most. */
const CHARACTER = 7.4

/** A bar, and its value as it is written beside the bar. */
export type Bar = {
  readonly label: string
  readonly value: number
  readonly words: string
  readonly colour?: string
}

/**
 * Draws bars from zero, negative ones to the left in another colour, as the text of an SVG file.
 * Pure.
 *
 * @param options.limit A value that no bar should exceed.
 */
export function barChart(options: {
  readonly title: string
  readonly bars: readonly Bar[]
  readonly limit?: { readonly value: number; readonly words: string }
}): string {
  const { title, bars, limit } = options
  const left = 20 + CHARACTER * Math.max(0, ...bars.map(({ label }) => label.length))
  const values = [0, ...bars.map(({ value }) => value), ...(limit ? [limit.value] : [])]
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const negative = least < 0 ? VALUES : 0
  const scale = (WIDTH - left - VALUES - negative) / Math.max(most - least, Number.EPSILON)
  const zero = left + negative - least * scale
  const bottom = TOP + bars.length * ROW
  const drawn = bars.flatMap(({ label, value, words, colour }, row) => {
    const y = TOP + row * ROW
    const end = zero + value * scale
    const shape = `x="${px(Math.min(zero, end))}" y="${y + 3}" width="${px(Math.abs(end - zero))}"`
    const fill = colour ?? (value < 0 ? BAD_COLOUR : GOOD_COLOUR)
    return [
      svgText(left - 10, y + 16, label, 'end'),
      `<rect ${shape} height="${ROW - 7}" fill="${fill}"/>`,
      value < 0 ? svgText(end - 6, y + 16, words, 'end') : svgText(end + 6, y + 16, words),
    ]
  })
  const at = zero + (limit?.value ?? 0) * scale
  const limits = limit
    ? [
        svgLine([at, TOP - 6, at, bottom], { colour: BAD_COLOUR }),
        svgText(at, bottom + 16, limit.words, 'middle'),
      ]
    : []
  return svgDocument({ title, width: WIDTH, height: bottom + 30 }, [...limits, ...drawn])
}
