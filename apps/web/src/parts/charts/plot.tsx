import { type ReactNode, useEffect, useRef } from 'react'
import type uPlot from 'uplot'
import { watchTheme } from '../theme.ts'
import { timeTexts, valueTexts } from './axis-texts.ts'

/** One line of a plot. */
export type PlotSeries = { readonly name: string; readonly values: readonly (number | null)[] }

/** Height of a plot, in pixels. */
const HEIGHT = 180

/** Pixels below a plot, for its times. */
const AXIS_HEIGHT = 30

const colorOf = (element: HTMLElement, name: string): string =>
  getComputedStyle(element).getPropertyValue(name).trim()

function optionsOf(
  element: HTMLElement,
  lines: readonly PlotSeries[],
  paths: uPlot.Series.PathBuilder | undefined,
): uPlot.Options {
  const [text, grid] = [colorOf(element, '--plot-text'), colorOf(element, '--plot-grid')]
  const axis = { stroke: text, grid: { stroke: grid, width: 1 }, ticks: { show: false } }
  return {
    width: element.clientWidth,
    height: HEIGHT,
    legend: { show: false },
    cursor: { drag: { x: false, y: false } },
    scales: { y: { range: (_plot, _min, max) => [0, max > 0 ? max * 1.1 : 1] } },
    axes: [
      { ...axis, space: 84, size: AXIS_HEIGHT, values: (_plot, splits) => timeTexts(splits) },
      { ...axis, size: 64, values: (_plot, splits) => valueTexts(splits) },
    ],
    series: [
      {},
      ...lines.map(({ name }, index) => ({
        label: name,
        stroke: colorOf(element, `--plot-${index + 1}`),
        fill: index === 0 ? colorOf(element, '--plot-fill') : '',
        width: 2,
        points: { show: false },
        ...(paths && { paths }),
      })),
    ],
  }
}

/** Values over time. The plotting code is loaded when the first plot is shown. */
export function LinePlot(props: {
  readonly label: string
  readonly times: readonly number[]
  readonly lines: readonly PlotSeries[]
  /** Whether each value, such as a price, is valid until the next one. */
  readonly isStepped?: boolean
}): ReactNode {
  const { label, times, lines, isStepped = false } = props
  const frame = useRef<HTMLDivElement>(null)
  const plot = useRef<uPlot>(undefined)
  const data = useRef<uPlot.AlignedData>([[]])
  data.current = [[...times], ...lines.map(({ values }) => [...values])]
  const names = lines.map(({ name }) => name).join('\n')

  useEffect(() => {
    const element = frame.current
    if (!element) return
    let isGone = false
    const resize = new ResizeObserver(() =>
      plot.current?.setSize({ width: element.clientWidth, height: HEIGHT }),
    )
    const draw = async () => {
      const { default: Plotter } = await import('uplot')
      if (isGone) return
      plot.current?.destroy()
      const series = names.split('\n').map((name) => ({ name, values: [] }))
      const paths = isStepped ? Plotter.paths.stepped?.({ align: 1 }) : undefined
      const options = optionsOf(element, series, paths)
      plot.current = new Plotter(options, data.current, element)
    }
    void draw()
    resize.observe(element)
    // Colors are read once, so a change of colors needs a new drawing.
    const unwatch = watchTheme(() => void draw())
    return () => {
      isGone = true
      resize.disconnect()
      unwatch()
      plot.current?.destroy()
      plot.current = undefined
    }
  }, [names, isStepped])
  useEffect(() => plot.current?.setData(data.current))

  return (
    <figure className="plot">
      <figcaption>
        {lines.map(({ name }, index) => (
          <span key={name} className={`key key-${index + 1}`}>
            {name}
          </span>
        ))}
      </figcaption>
      <div ref={frame} className="plot-frame" role="img" aria-label={label} />
    </figure>
  )
}
