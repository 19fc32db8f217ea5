// Goal: `ostrom replicas` shows the servers of a running node, and takes one of these servers out
// of use for maintenance.
// Method: the real command, the status server of a node, and the replicas of an echo engine.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createEngineEcho } from '@ostrom/engine/echo'
import { createEngineReplicas, type EngineReplicas } from '@ostrom/engine/replicas'
import type { LocalStatusServer } from '@ostrom/gateway-web/dashboard/local-status-server'
import { createNodeMetrics } from '@ostrom/gateway-web/dashboard/node-metrics'
import { createStatusService } from '@ostrom/gateway-web/dashboard/status'
import { startStatusServer } from '@ostrom/gateway-web/dashboard/status-server'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { Hex } from '@ostrom/protocol'
import { systemClock as clock } from '@ostrom/protocol/system'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { Command } from 'commander'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { rejectInvalidUsage } from '../../command-line/usage-errors.ts'
import { deployment } from '../../config/deployment.fixture.ts'
import { replicasCommand } from './replicas.ts'

const names = ['http://10.0.0.1:8000', 'http://10.0.0.2:8000']
const folder = temporaryFolder('replicas', 'test')
let engine: EngineReplicas
let server: LocalStatusServer

beforeEach(async () => {
  const chain = { rpcUrl: 'http://127.0.0.1:1', deployment }
  const store = { path: join(folder, 'store') }
  await writeFile(join(folder, 'config.json'), JSON.stringify({ chain, store }))
  const engines = names.map((name) => ({ name, engine: createEngineEcho({ clock }) }))
  engine = createEngineReplicas({ engines, clock })
  await engine.load({ artifact: { kind: 'file', path: 'unused', sha256: Hex.zeroHash } })
  const counts = { sessions: 0, streams: 0, unsettled: 0n, unpaid: 0n }
  const provider = { status: () => counts }
  const metrics = createNodeMetrics(clock)
  const account = `0x${'ab'.repeat(20)}`
  const service = createStatusService({ account, provider, served: [], metrics, clock })
  const replicas = [{ model: 'large', engine }]
  server = await startStatusServer({ home: homeOf(folder), service, replicas, port: 0 })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await server.stop()
  await engine.close()
})

async function ostrom(...args: readonly string[]): Promise<unknown> {
  const program = rejectInvalidUsage(new Command('ostrom')).option('--json')
  replicasCommand(program)
  const out = vi.spyOn(console, 'log').mockImplementation(() => {})
  await program.parseAsync(['node', 'ostrom', '--json', 'replicas', ...args, '--data', folder])
  return JSON.parse(out.mock.calls.at(-1)![0] as string)
}

const rowOf = (name: string, isDraining: boolean) => {
  return { model: 'large', name, health: 'up', isDraining, running: 0 }
}

test('lists the servers, drains one and uses it again', async () => {
  const [first, second] = names as [string, string]
  expect(await ostrom()).toEqual([rowOf(first, false), rowOf(second, false)])
  expect(await ostrom('drain', second)).toEqual([rowOf(first, false), rowOf(second, true)])
  expect(engine.states().map(({ isDraining }) => isDraining)).toEqual([false, true])
  expect(await ostrom('resume', second)).toEqual([rowOf(first, false), rowOf(second, false)])
})

test('refuses a server that the node does not have, and names those that it has', async () => {
  await expect(ostrom('drain', 'http://10.0.0.3:8000')).rejects.toMatchObject({
    code: 'argument-invalid',
    details: expect.arrayContaining([`Expected: one of ${names.join(', ')}.`]),
  })
})

test('says that the node does not run', async () => {
  await server.stop()
  await expect(ostrom()).rejects.toMatchObject({ code: 'node-not-running' })
})
