import { type Axis, placeOn } from './axis.ts'
import { px, svgDocument, svgDot, svgLine, svgText } from './svg.ts'

const WIDTH = 900
const RIGHT = 870
const ROW = 26
const TOP = 48
/** Pixels of a character, at most. */
const CHARACTER = 7.4
/** A row with more dots than this is drawn as one path for each colour, spread over its height. */
const DOTS_MAX = 20

/** A row of dots. */
export type DotRow = {
  readonly label: string
  readonly dots: readonly { readonly value: number; readonly colour: string }[]
}

/** Draws the rows below each other, one dot for each value, as the text of an SVG file. Pure. */
export function dotChart(options: {
  readonly title: string
  readonly x: Axis
  readonly rows: readonly DotRow[]
}): string {
  const { title, x, rows } = options
  const left = 20 + CHARACTER * Math.max(0, ...rows.map(({ label }) => label.length))
  const across = (value: number) => left + placeOn(x, value) * (RIGHT - left)
  const bottom = TOP + rows.length * ROW
  const ticks = x.ticks.flatMap(({ value, label, kind }) => [
    svgLine([across(value), TOP - 6, across(value), bottom], {
      ...(kind === 'limit' && { colour: '#444' }),
    }),
    svgText(across(value), bottom + 18, label, 'middle'),
  ])
  const drawn = rows.flatMap(({ label, dots }, row) => {
    const y = TOP + (row + 0.5) * ROW
    const name = svgText(left - 12, y + 4, label, 'end')
    if (dots.length <= DOTS_MAX)
      return [name, ...dots.map(({ value, colour }) => svgDot(across(value), y, 4, colour))]
    const colours = [...new Set(dots.map(({ colour }) => colour))]
    const clouds = colours.map((colour) => {
      const marks = dots.flatMap((dot, at) => {
        // The shift depends only on the dot's index: a repeated drawing is equal, and dots of equal
        // values do not cover each other.
        const shift = (((at * 7919) % 17) / 16 - 0.5) * (ROW - 10)
        return dot.colour === colour ? [`M${px(across(dot.value))} ${px(y + shift)}h0`] : []
      })
      const style = `stroke="${colour}" stroke-width="4" stroke-linecap="round" opacity=".45"`
      return `<path d="${marks.join('')}" fill="none" ${style}/>`
    })
    return [name, ...clouds]
  })
  return svgDocument({ title, width: WIDTH, height: bottom + 34 }, [...ticks, ...drawn])
}
