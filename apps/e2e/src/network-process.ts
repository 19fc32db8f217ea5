// A local network in a separate process, which several end-to-end files share. The process that
// runs `shared-networks.ts` starts this process. If the channel between both processes closes, for
// any reason, the network ends, and leaves no process and no file.

import { type ChildProcess, fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stopProcess } from '@ostrom/processes'
import { type AccountId, assert } from '@ostrom/protocol'
import type { LocalChainNode } from '../../cli/src/dev/local-chain.ts'
import { type LocalNetwork, startLocalNetwork } from '../../cli/src/dev/local-network.ts'
import {
  MODEL,
  SHARED_ADVANCE_SECONDS_MAX,
  type SharedNetworkKind,
  sharedNetworks,
} from './network-kinds.ts'

/** Facts about a running network, which test files need to use it. */
export type NetworkFacts = Pick<LocalNetwork, 'folder'> &
  Pick<LocalChainNode, 'rpcUrl' | 'deployment' | 'unit' | 'playMoney'>

/** Actions on the chain that only the process with the chain can execute. */
export type ChainControl =
  | { readonly kind: 'fund'; readonly account: string; readonly amount: bigint }
  | { readonly kind: 'grant'; readonly secretKey: Uint8Array; readonly amount: bigint }
  | { readonly kind: 'grantPlayMoney'; readonly account: AccountId; readonly amount: bigint }
  | { readonly kind: 'advance'; readonly seconds: bigint }
  | { readonly kind: 'mine' }

type NetworkReply =
  | { readonly kind: 'ready'; readonly facts: NetworkFacts }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'done'; readonly id: number; readonly reason?: string }

type NetworkMessage = { readonly id: number; readonly act: ChainControl }

/** A network in another process. */
export type NetworkProcess = {
  /** Resolves when the network serves; rejects if its start fails. */
  readonly facts: Promise<NetworkFacts>
  act(act: ChainControl): Promise<void>
  /** Resolves when the network, its chain and its provider have ended. */
  stop(): Promise<void>
}

/**
 * Milliseconds in which a network has to end by itself; then it is killed. Vitest waits ten seconds
 * longer (`teardownTimeout`).
 */
const STOP_TIMEOUT_MS = 20_000

/** Starts a network of a kind in a process of its own. */
export function startNetworkProcess(kind: SharedNetworkKind): NetworkProcess {
  // The process has its own process group, so that Ctrl-C reaches only the tests. When they end,
  // the channel closes, and the network stops in order.
  const child = fork(fileURLToPath(import.meta.url), [kind], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    detached: true,
    execArgv: [],
  })
  let acts = 0
  const facts = replyOf(child, ({ kind }) => kind !== 'done').then((reply) => {
    if (reply.kind === 'ready') return reply.facts
    throw new Error(`the network did not start: ${reply.kind === 'failed' && reply.reason}`)
  })
  facts.catch(() => {})
  return {
    facts,
    async act(act) {
      const id = ++acts
      const reply = replyOf(child, (one) => one.kind === 'done' && one.id === id)
      child.send({ id, act } satisfies NetworkMessage)
      const done = await reply
      if (done.kind === 'done' && done.reason !== undefined) throw new Error(done.reason)
    },
    async stop() {
      const by = () => void (child.connected && child.disconnect())
      await stopProcess(child, { by, killAfterMs: STOP_TIMEOUT_MS })
    },
  }
}

/** Returns the first reply that `accepts` permits. @throws {Error} The process ended before. */
function replyOf(
  child: ChildProcess,
  accepts: (reply: NetworkReply) => boolean,
): Promise<NetworkReply> {
  return new Promise((resolve, reject) => {
    const ended = () => {
      child.off('message', take)
      reject(new Error('the process of the network ended'))
    }
    const take = (reply: NetworkReply) => {
      if (!accepts(reply)) return
      child.off('message', take)
      child.off('exit', ended)
      resolve(reply)
    }
    child.on('message', take)
    child.once('exit', ended)
  })
}

/** Runs in the network's process: starts the network, and executes the parent's messages. */
async function serve(kind: SharedNetworkKind): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), `ostrom-e2e-${kind}-`))
  const starting = startLocalNetwork({
    ...sharedNetworks[kind],
    folder,
    alias: MODEL,
    providers: 1,
    host: '127.0.0.1',
    port: 0,
    fresh: false,
    print: () => {},
  })
  process.once('disconnect', async () => {
    const network = await starting.catch(() => undefined)
    await network?.stop()
    await rm(folder, { recursive: true, force: true })
    process.exit()
  })
  const send = (reply: NetworkReply) => {
    if (process.connected) process.send?.(reply)
  }
  try {
    const { chain } = await starting
    process.on('message', async ({ id, act }: NetworkMessage) => {
      const reason = await perform(chain, act).then(
        () => undefined,
        (error: unknown) => String(error),
      )
      send({ kind: 'done', id, ...(reason !== undefined && { reason }) })
    })
    const { rpcUrl, deployment, unit, playMoney } = chain
    send({
      kind: 'ready',
      facts: { folder, rpcUrl, deployment, unit, ...(playMoney && { playMoney }) },
    })
  } catch (error) {
    send({ kind: 'failed', reason: error instanceof Error ? `${error.stack}` : String(error) })
  }
}

async function perform(chain: LocalChainNode, act: ChainControl): Promise<void> {
  if (act.kind === 'fund') return await chain.fund(act.account, act.amount)
  if (act.kind === 'grant') return await chain.grant(act.secretKey, act.amount)
  if (act.kind === 'grantPlayMoney') return await chain.grantPlayMoney(act.account, act.amount)
  if (act.kind === 'mine') return await chain.mine()
  assert(act.seconds <= SHARED_ADVANCE_SECONDS_MAX, 'others use this network at the same time')
  await chain.advance(act.seconds)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await serve(process.argv[2] as SharedNetworkKind)
}
