// The hostile peer in a process of its own: `stranger-main.ts ORDER`, see `StrangerOrder`.

import { setTimeout as sleep } from 'node:timers/promises'
import { Hex } from '@ostrom/protocol'
import type { HostileAction, StrangerContext } from './attacks/attack.ts'
import { strangerAttacks } from './attacks/table.ts'
import { REFUSED_WAIT_MS, STRANGER_BYTES_PER_SECOND } from './limits.ts'
import type { StrangerCommand, StrangerMessage, StrangerOrder } from './messages.ts'
import { createHttpPeer } from './peer/http-peer.ts'
import { createLibpPeer } from './peer/libp-peer.ts'
import { createPacer } from './peer/pacer.ts'

const tell = (message: StrangerMessage) => process.send?.(message)

async function main({ attack: name, targets, seconds, seed }: StrangerOrder): Promise<void> {
  const attack = strangerAttacks.find((one) => one.name === name)
  if (!attack) throw new Error(`no attack is called ${name}`)
  const { connections } = attack
  const pace = createPacer(STRANGER_BYTES_PER_SECOND, { nowMs: () => performance.now(), sleep })
  const http = createHttpPeer({ url: targets.gatewayUrl, connections, pace })
  const address = targets.providerAddress
  const libp = await createLibpPeer({ address, seed: Hex.toBytes(seed as Hex.Hex) })
  const ending = new AbortController()
  const { signal } = ending
  // Two connections can send a message of this size twice in the time of the attack.
  const bytesMax = Math.floor((seconds * STRANGER_BYTES_PER_SECOND) / 4)
  const context: StrangerContext = { targets, http, libp, pace, bytesMax, signal }
  const act = await attack.prepare(context)
  const acts: Record<string, number> = {}
  const count = (what: string) => {
    acts[what] = (acts[what] ?? 0) + 1
  }
  process.on('message', (message: StrangerCommand) => {
    if (message.kind === 'begin') {
      for (let at = 0; at < connections; at++) void repeat(act, { connection: at, count, signal })
    }
    if (message.kind === 'end') {
      ending.abort()
      tell({ kind: 'ended', acts })
    }
  })
  tell({ kind: 'ready' })
}

/** Acts on one connection again and again, until the attack ends. */
async function repeat(
  act: HostileAction,
  options: {
    readonly connection: number
    readonly count: (what: string) => void
    readonly signal: AbortSignal
  },
): Promise<void> {
  const { connection, count, signal } = options
  for (let turn = 0; !signal.aborted; turn++) {
    count('begun')
    try {
      count(await act(connection, turn))
    } catch (error) {
      count(`error ${nameOf(error)}`)
    }
    await sleep(REFUSED_WAIT_MS)
  }
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return (error as NodeJS.ErrnoException).code ?? error.name
}

// The peer ends with the soak. A lost connection must not end it.
process.on('disconnect', () => process.exit())
process.on('unhandledRejection', () => {})
process.on('uncaughtException', () => {})

try {
  await main(JSON.parse(process.argv[2] ?? '') as StrangerOrder)
} catch (error) {
  tell({ kind: 'failed', reason: error instanceof Error ? error.message : 'unknown' })
}
