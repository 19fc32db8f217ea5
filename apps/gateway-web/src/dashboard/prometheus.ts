import { Counter, Gauge, Registry } from 'prom-client'
import type { LatencyPercentiles } from './percentiles.ts'
import type { NodeStatus } from './status.ts'

/** Adds a gauge with the percentiles of the latest answers; without answers it has no values. */
function summarise(
  registry: Registry,
  options: {
    readonly name: string
    readonly help: string
    readonly values: LatencyPercentiles | undefined
    readonly unit: number
  },
): void {
  const { name, help, values, unit } = options
  const gauge = new Gauge({ name, help, labelNames: ['quantile'], registers: [registry] })
  if (!values) return
  gauge.set({ quantile: '0.5' }, values.p50 * unit)
  gauge.set({ quantile: '0.95' }, values.p95 * unit)
  gauge.set({ quantile: '0.99' }, values.p99 * unit)
}

const gauges = [
  ['ostrom_node_sessions', 'Sessions that are open.', ({ sessions }) => sessions],
  ['ostrom_node_running', 'Running answers.', ({ running }) => running],
  [
    'ostrom_node_memory_bytes',
    'Memory of the node and of the processes of its models.',
    (status) => status.memoryBytes,
  ],
  [
    'ostrom_node_signed_unsettled',
    'Signed in vouchers and not yet settled, in base units.',
    ({ signedUnsettled }) => Number(signedUnsettled),
  ],
  [
    'ostrom_node_delivered_unsigned',
    'Delivered work without a signed voucher, in base units.',
    ({ deliveredUnsigned }) => Number(deliveredUnsigned),
  ],
  [
    'ostrom_node_started_seconds',
    'Start time of the node, in Unix seconds.',
    ({ startedAtMs }) => startedAtMs / 1000,
  ],
] as const satisfies readonly (readonly [string, string, (status: NodeStatus) => number])[]

/** Returns a node's status in the format of Prometheus. */
export async function metricsText(status: NodeStatus): Promise<string> {
  const registry = new Registry()
  const registers = [registry]
  for (const [name, help, read] of gauges) {
    new Gauge({ name, help, registers }).set((read as (status: NodeStatus) => number)(status))
  }
  const answers = new Counter({
    name: 'ostrom_node_answers_total',
    help: 'Answers since the start, by outcome.',
    labelNames: ['outcome'],
    registers,
  })
  for (const outcome of ['answered', 'stopped', 'failed'] as const) {
    answers.inc({ outcome }, status[outcome])
  }
  const tokens = new Counter({
    name: 'ostrom_node_tokens_total',
    help: 'Tokens since the start.',
    labelNames: ['direction'],
    registers,
  })
  tokens.inc({ direction: 'input' }, status.inputTokens)
  tokens.inc({ direction: 'output' }, status.outputTokens)
  const errors = new Counter({
    name: 'ostrom_node_errors_total',
    help: 'Errors since the start, by code.',
    labelNames: ['code'],
    registers,
  })
  for (const { code, count } of status.errors) errors.inc({ code }, count)
  summarise(registry, {
    name: 'ostrom_node_first_token_seconds',
    help: 'Time to the first token of the latest answers.',
    values: status.firstTokenMs,
    unit: 1 / 1000,
  })
  summarise(registry, {
    name: 'ostrom_node_tokens_per_second',
    help: 'Speed of the latest answers.',
    values: status.tokensPerSecond,
    unit: 1,
  })
  return await registry.metrics()
}
