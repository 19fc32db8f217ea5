// A party of the soak test in its own process: `main.ts ORDER`, see `ParticipantConfig`.

import { join } from 'node:path'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { BaseError } from '@ostrom/protocol'
import { openRoleDependencies } from '../../../../apps/cli/src/composition/network/role-dependencies.ts'
import { readConfig } from '../../../../apps/cli/src/config/config.ts'
import { createLog } from '../../../../apps/cli/src/system/log.ts'
import { createPrng } from '../../../../simulation/src/runtime/prng.ts'
import { ACTIONS_OPEN_MAX, ACTIONS_PER_SECOND } from '../limits.ts'
import type {
  GatewayAccess,
  ParticipantCommand,
  ParticipantConfig,
  ParticipantMessage,
} from '../participant-messages.ts'
import { startHostileClient } from './byzantine-client.ts'
import { startHostileModels } from './byzantine-models.ts'
import { startHostilePeer } from './byzantine-peer.ts'
import { startHostileProvider } from './byzantine-provider.ts'
import { startHonestClient } from './honest-client.ts'
import { startHonestModels } from './honest-models.ts'
import { startHonestProvider } from './honest-provider.ts'
import { startNewcomer } from './newcomer.ts'
import type { ParticipantContext, SoakParticipant } from './participant.ts'

type StartParticipant = (context: ParticipantContext) => Promise<SoakParticipant>

const starts: Readonly<
  Record<
    ParticipantConfig['role'],
    Readonly<Record<ParticipantConfig['conduct'], StartParticipant>>
  >
> = {
  client: { honest: startHonestClient, hostile: startHostileClient },
  provider: { honest: startHonestProvider, hostile: startHostileProvider },
  models: { honest: startHonestModels, hostile: startHostileModels },
  // In place of a peer, an honest client sends requests.
  peer: { honest: startHonestClient, hostile: startHostilePeer },
  newcomer: { honest: startNewcomer, hostile: startNewcomer },
}

const tell = (message: ParticipantMessage) => process.send?.(message)

/** Returns only the error's code or name, because its text may contain text of other parties. */
const codeOf = (error: unknown): string =>
  BaseError.is(error) ? error.code : error instanceof Error ? error.name : 'unknown'

async function main(): Promise<void> {
  const config = JSON.parse(process.argv[2] ?? '') as ParticipantConfig
  const home = homeOf(config.folder)
  const log = createLog(join(home.path, 'log.jsonl'))
  const parts = await openRoleDependencies(home, await readConfig(home.config), log)
  await parts.network.start()
  const actions: Record<string, number> = {}
  const count = (what: string) => {
    actions[what] = (actions[what] ?? 0) + 1
  }
  const party = await starts[config.role][config.conduct]({
    parts,
    config,
    count,
    prng: createPrng(config.seed),
  })
  const ticker = createTicker(party, count)
  process.on('message', (message: ParticipantCommand) => {
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

/** Starts actions of a party at a constant rate, even if earlier actions still run or failed. */
function createTicker({ act }: SoakParticipant, count: (what: string) => void) {
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

// A party ends when the soak test ends. A lost response of another party must not end this party.
process.on('disconnect', () => process.exit())
process.on('unhandledRejection', () => {})

try {
  await main()
} catch (error) {
  tell({ kind: 'failed', reason: error instanceof Error ? error.message : codeOf(error) })
  throw error
}
