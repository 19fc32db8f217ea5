// Local chains in separate processes, for suites whose participants are also processes. This file
// is also the main module of the process of a Solana chain.

import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stopProcess } from '@ostrom/processes'
import {
  type LocalChainNode,
  startLocalEvm,
  startLocalSolana,
} from '../../cli/src/dev/local-chain.ts'

/** A chain with the market's contracts, which runs in a process other than its user's. */
export type ChainProcess = Pick<
  LocalChainNode,
  'rpcUrl' | 'deployment' | 'unit' | 'grant' | 'advance' | 'mine' | 'stop'
>

type ChainAct =
  | { readonly kind: 'grant'; readonly secretKey: Uint8Array; readonly amount: bigint }
  | { readonly kind: 'advance'; readonly seconds: bigint }

type ChainReply =
  | ({ readonly kind: 'ready' } & Pick<ChainProcess, 'rpcUrl' | 'deployment' | 'unit'>)
  | { readonly kind: 'done' }

const EPOCH_SECONDS = 60n

/** Starts a chain whose files are in `folder`, and whose time the caller can advance. */
export async function startChainProcess(
  folder: string,
  kind: 'evm' | 'solana',
): Promise<ChainProcess> {
  await mkdir(join(folder, 'chain'), { recursive: true })
  // An EVM chain needs no further process, because anvil is already one.
  if (kind === 'evm')
    return await startLocalEvm(folder, { overrides: { epochSeconds: EPOCH_SECONDS } })
  const child = fork(fileURLToPath(import.meta.url), [folder], {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ready = await replyOf(child)
  if (ready.kind !== 'ready') throw new Error('the chain answered before it was there')
  const { rpcUrl, deployment, unit } = ready
  // Actions run one at a time, because a reply does not name the action that it answers.
  let last: Promise<unknown> = Promise.resolve()
  const act = async (what: ChainAct): Promise<void> => {
    const before = last
    const done = (async () => {
      await before
      const reply = replyOf(child)
      child.send(what)
      await reply
    })()
    last = done
    await done
  }
  return {
    rpcUrl,
    deployment,
    unit,
    grant: (secretKey, amount) => act({ kind: 'grant', secretKey, amount }),
    advance: (seconds) => act({ kind: 'advance', seconds }),
    // Does nothing, because a Solana chain's time follows the clock even without blocks.
    mine: async () => {},
    async stop() {
      await stopProcess(child, { by: () => child.disconnect() })
    },
  }
}

/** Returns the next message of the chain's process. @throws {Error} The process ended before. */
async function replyOf(child: ChildProcess): Promise<ChainReply> {
  const ended = new AbortController()
  const { signal } = ended
  try {
    const [reply] = await Promise.race([
      once(child, 'message', { signal }),
      once(child, 'exit', { signal }).then(() => {
        throw new Error('the chain ended')
      }),
    ])
    return reply as ChainReply
  } finally {
    ended.abort()
  }
}

/** Runs in the chain's process: starts the chain, and executes the acts of the parent process. */
async function serve(folder: string): Promise<void> {
  const chain = await startLocalSolana(folder)
  const { rpcUrl, deployment, unit } = chain
  const send = (reply: ChainReply) => process.send?.(reply)
  process.on('message', async (act: ChainAct) => {
    if (act.kind === 'grant') await chain.grant(act.secretKey, act.amount)
    else await chain.advance(act.seconds)
    send({ kind: 'done' })
  })
  process.once('disconnect', () => void chain.stop().then(() => process.exit()))
  send({ kind: 'ready', rpcUrl, deployment, unit })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await serve(process.argv[2] ?? '')
