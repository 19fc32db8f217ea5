// Goal: a node that died is restarted after waits that grow to a maximum, and each end and each
// restart is reported. A node that was stopped, or that never served, is not restarted.
// Method: nodes that end when the test ends them, and a clock that the test advances.

import { createClockManual } from '@ostrom/protocol/testing'
import { expect, test } from 'vitest'
import { NODE_RESTART_STEADY_MS, NODE_RESTART_WAIT_MAX_MS } from '../limits.ts'
import { type NodeProcess, NodeStartError } from './node-process.ts'
import { startRestartedNode } from './restarted-node.ts'

const folder = '/network/provider-1'

function setup({ faults = [] }: { readonly faults?: readonly (string | undefined)[] } = {}) {
  const clock = createClockManual()
  const lines: string[] = []
  const nodes: { end(how: string): void; isGone: boolean }[] = []
  /** For each start of a node: number of earlier processes that were still running. */
  const beside: number[] = []
  const start = (): NodeProcess => {
    const { promise: ended, resolve: end } = Promise.withResolvers<string>()
    const reason = faults[nodes.length]
    const ready = reason
      ? Promise.reject(new NodeStartError({ folder, reason }))
      : Promise.resolve({ account: '0x', addresses: [] } as const)
    ready.catch(() => {})
    beside.push(nodes.filter(({ isGone }) => !isGone).length)
    const node = { end, isGone: false }
    void ended.then(() => (node.isGone = true))
    nodes.push(node)
    return { folder, pid: nodes.length, ready, ended, stop: async () => end('signal SIGTERM') }
  }
  const node = startRestartedNode({ folder, start, clock, print: (line) => lines.push(line) })
  return { clock, lines, nodes, beside, node }
}

test('a node that ended is restarted after growing waits, with a report each time', async () => {
  const { clock, lines, nodes, node } = setup()
  await node.ready
  const waits: number[] = []
  for (let count = 1; count <= 9; count++) {
    nodes.at(-1)!.end('signal SIGKILL')
    await expect.poll(() => lines.length).toBe(2 * count - 1)
    const told = /^provider-1 ended by signal SIGKILL\. It is started again in (\d+) s\.$/
    const waitMs = 1_000 * Number(told.exec(lines.at(-1)!)?.[1])
    waits.push(waitMs)
    await clock.advance(waitMs - 1)
    expect(nodes).toHaveLength(count)
    await clock.advance(1)
    await expect.poll(() => lines.at(-1)).toBe('provider-1 serves again.')
    expect(node.pid).toBe(count + 1)
  }
  expect(waits.slice(0, 4)).toEqual([1_000, 2_000, 4_000, 8_000])
  expect(Math.max(...waits)).toBe(NODE_RESTART_WAIT_MAX_MS)
  // After a long run, the next wait is again the shortest.
  await clock.advance(NODE_RESTART_STEADY_MS)
  nodes.at(-1)!.end('code 1')
  await expect.poll(() => lines.at(-1)).toContain('ended by code 1. It is started again in 1 s.')
  await node.stop()
  expect(nodes).toHaveLength(10)
})

test('tells why it does not start, and tries again', async () => {
  const { clock, lines, nodes, beside, node } = setup({ faults: [undefined, 'its port is taken'] })
  await node.ready
  nodes[0]!.end('signal SIGKILL')
  await expect.poll(() => lines.length).toBe(1)
  await clock.advance(1_000)
  await expect
    .poll(() => lines.at(-1))
    .toMatch(/did not start: Reason: its port is taken\. .* 2 s\.$/)
  await clock.advance(2_000)
  await expect.poll(() => lines.at(-1)).toBe('provider-1 serves again.')
  // The process that failed to start had ended before the next one was started.
  expect(beside).toEqual([0, 0, 0])
  await node.stop()
})

test('the start of a node that never served fails, and the node is not restarted', async () => {
  const { lines, nodes, node } = setup({ faults: ['no model'] })
  await expect(node.ready).rejects.toThrow(NodeStartError)
  await node.stop()
  expect([lines, nodes.length]).toEqual([[], 1])
})
