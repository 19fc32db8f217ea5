import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchFigure } from '../figures.ts'
import type { MeasurementEnvironment } from '../report/environment.ts'
import { table } from '../report/markdown.ts'
import { root } from '../report/root.ts'
import { firstTokenMs, rateOf, ratioOf } from './figures.ts'
import type { LoadSeries } from './measure.ts'
import { streamsPlot } from './plot.ts'

const reports = join(root, 'docs/reports')

function speedTable(series: readonly LoadSeries[]): string {
  const head = ['streams', 'tokens/s', "llama-server's", 'ratio', '95 % interval', 'pairs']
  const rows = series.map((one) => {
    const { mean, low, high } = ratioOf(one)
    const rates = (['ours', 'theirs'] as const).map((side) => rateOf(one, side).toFixed(0))
    const interval = `${low.toFixed(3)} to ${high.toFixed(3)}`
    return [one.streams, ...rates, mean.toFixed(3), interval, one.pairs.length]
  })
  return table(head, rows)
}

function firstTokenTable(series: readonly LoadSeries[]): string {
  const head = ['streams', 'p50, ms', "llama-server's", 'p95, ms', "llama-server's"]
  const rows = series.map((one) => {
    const times = [0.5, 0.95].flatMap((at) =>
      (['ours', 'theirs'] as const).map((side) => firstTokenMs(one, side, at).toFixed(0)),
    )
    return [one.streams, ...times]
  })
  return table(head, rows)
}

const sentenceOf = ({ what, value, target }: BenchFigure) => `${what}: ${value}; asked ${target}.`

/** Writes docs/reports/serving.md and its plots. */
export function writeReport(options: {
  readonly model: string
  readonly threads: number
  readonly environment: MeasurementEnvironment
  readonly series: readonly LoadSeries[]
  readonly figures: readonly BenchFigure[]
}): void {
  const { model, threads, environment, series, figures } = options
  const { processor, cores, memoryGigabytes, node, commit, at, loadBefore } = environment
  const machine =
    `${processor}, ${cores} cores, ${memoryGigabytes} GB, Node ${node}, commit ${commit}, ${at}, ` +
    `load before ${loadBefore}.`
  const rest = figures.filter(({ what }) => !/^\d+ streams/.test(what))
  const missed = figures.filter(({ isReached }) => !isReached)
  const page = `# Serving many streams: our llama engine beside llama-server

Written by \`npm run bench -- serving FILE.gguf ${threads}\` with ${model}. llama-server is built
from the sources that node-llama-cpp ships, which are those of the engine's libraries. Both sides
serve the same file with ${threads} threads, in turns; prompts and answers of 64 tokens each, all
streams started at once, prompts included in the time. llama-server draws with its own sampler at
the same temperature, top-k and top-p. Each ratio is a geometric mean over pairs, with Student's
interval of 95 %.

${machine}

## Tokens per second of all streams

${speedTable(series)}

![tokens per second](serving-speed.svg)

## Time to first token

${firstTokenTable(series)}

![time to first token, p95](serving-first.svg)

## A long prompt beside a stream

${rest.map(sentenceOf).join('\n')}

## Not reached

${missed.map((figure) => `- ${sentenceOf(figure)}`).join('\n') || 'Nothing.'}
`
  writeFileSync(join(reports, 'serving.md'), page)
  const curves = (value: (one: LoadSeries, side: 'ours' | 'theirs') => number) =>
    (['ours', 'theirs'] as const).map((side) => ({
      label: side === 'ours' ? 'ours' : 'llama-server',
      values: series.map((one) => value(one, side)),
    }))
  const streams = series.map((one) => one.streams)
  const speed = streamsPlot({
    title: 'Tokens per second of all streams',
    streams,
    curves: curves(rateOf),
  })
  writeFileSync(join(reports, 'serving-speed.svg'), speed)
  const first = streamsPlot({
    title: 'Time to first token, p95, milliseconds',
    streams,
    curves: curves((one, side) => firstTokenMs(one, side, 0.95)),
  })
  writeFileSync(join(reports, 'serving-first.svg'), first)
}
