// A party of the soak test in its own process: `main.ts ORDER`, see `PartyOrder`.

import { join } from 'node:path'
import { BaseError } from '@ostrom/protocol'
import { createLog } from '../../../../apps/cli/src/composition/log.ts'
import { openParts } from '../../../../apps/cli/src/composition/parts.ts'
import { readConfig } from '../../../../apps/cli/src/config/config.ts'
import { homeOf } from '../../../../apps/cli/src/config/home.ts'
import { createDice } from '../../../../simulation/src/dice.ts'
import { ACTIONS_OPEN_MAX, ACTIONS_PER_SECOND } from '../limits.ts'
import type { FromParty, GatewayAccess, PartyOrder, ToParty } from '../orders.ts'
import { startHonestClient } from './honest-client.ts'
import { startHonestModels } from './honest-models.ts'
import { startHonestProvider } from './honest-provider.ts'
import { startHostileClient } from './hostile-client.ts'
import { startHostileModels } from './hostile-models.ts'
import { startHostilePeer } from './hostile-peer.ts'
import { startHostileProvider } from './hostile-provider.ts'
import { startNewcomer } from './newcomer.ts'
import type { Party, PartyContext } from './party.ts'

type Start = (context: PartyContext) => Promise<Party>

const starts: Readonly<Record<PartyOrder['role'], Readonly<Record<PartyOrder['conduct'], Start>>>> =
  {
    client: { honest: startHonestClient, hostile: startHostileClient },
    provider: { honest: startHonestProvider, hostile: startHostileProvider },
    models: { honest: startHonestModels, hostile: startHostileModels },
    // What an honest peer does for others is to ask them.
    peer: { honest: startHonestClient, hostile: startHostilePeer },
    newcomer: { honest: startNewcomer, hostile: startNewcomer },
  }

const tell = (message: FromParty) => process.send?.(message)

/** The name of what went wrong: never more, since it may hold what others wrote. */
const codeOf = (error: unknown): string =>
  BaseError.is(error) ? error.code : error instanceof Error ? error.name : 'unknown'

async function main(): Promise<void> {
  const order = JSON.parse(process.argv[2] ?? '') as PartyOrder
  const home = homeOf(order.folder)
  const log = createLog(join(home.path, 'log.jsonl'))
  const parts = await openParts(home, await readConfig(home.config), log)
  await parts.network.start()
  const actions: Record<string, number> = {}
  const count = (what: string) => {
    actions[what] = (actions[what] ?? 0) + 1
  }
  const party = await starts[order.role][order.conduct]({
    parts,
    order,
    count,
    dice: createDice(order.seed),
  })
  const ticker = createTicker(party, count)
  process.on('message', (message: ToParty) => {
    if (message.kind === 'act') ticker.start(message.gateway)
    if (message.kind === 'pause') ticker.stop()
    if (message.kind !== 'end') return
    ticker.stop()
    void party.end().then(({ accounts = {}, work = [] }) => {
      const { account } = parts.ledger
      tell({ kind: 'ended', figures: { actions, accounts, work, account } })
    })
  })
  tell({ kind: 'ready' })
}

/** Starts the actions of a party one after another, whatever becomes of those before. */
function createTicker({ act }: Party, count: (what: string) => void) {
  let timer: NodeJS.Timeout | undefined
  let turn = 0
  let open = 0
  const step = (gateway: GatewayAccess) => {
    if (!act || open >= ACTIONS_OPEN_MAX) return count('left-out')
    open++
    count('actions')
    void act(turn++, gateway)
      .catch((error) => count(`ended by ${codeOf(error)}`))
      .finally(() => open--)
  }
  return {
    start(gateway: GatewayAccess) {
      timer ??= act && setInterval(() => step(gateway), 1_000 / ACTIONS_PER_SECOND)
    },
    stop() {
      clearInterval(timer)
      timer = undefined
    },
  }
}

// A party never outlives the soak test, and a lost answer of another must not end it.
process.on('disconnect', () => process.exit())
process.on('unhandledRejection', () => {})

try {
  await main()
} catch (error) {
  tell({ kind: 'failed', reason: error instanceof Error ? error.message : codeOf(error) })
  throw error
}
