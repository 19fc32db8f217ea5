import { createGateway, type Gateway } from '@ostrom/gateway'
import type { AccountId } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { ECHO } from '../models.ts'
import { askGateway, honestOffers, promptOf } from './ask-gateway.ts'
import { openWallet } from './chain.ts'
import { UNIT } from './echo-models.ts'
import type { ParticipantContext, SoakParticipant } from './participant.ts'
import { newcomerNames } from './wallets.ts'

/**
 * Number of actions after which one wallet closes its sessions and the next wallet starts. Because
 * of a wallet's payments in these actions, providers open at least one more session for the wallet
 * (`CHECKPOINTS_PER_OPENING`). Tests of any length can therefore use the wallets in turn.
 */
const ACTIONS_PER_WALLET = 16

/**
 * Starts honest clients in both networks, which ask only honest providers. These clients run one
 * after another, each with a wallet that no provider knows at first. Actions of other clients must
 * not make providers refuse a newcomer.
 */
export async function startNewcomer(context: ParticipantContext): Promise<SoakParticipant> {
  const { parts, prng, config, count } = context
  const gateways = new Map<string, Promise<Gateway>>()
  const accounts: Record<string, AccountId> = {}
  const gatewayOf = (name: string): Promise<Gateway> => {
    const opened = gateways.get(name)
    if (opened) return opened
    const opening = open(name)
    gateways.set(name, opening)
    return opening
  }
  async function open(name: string): Promise<Gateway> {
    const ledger = await openWallet(config.folder, name)
    await ledger.deposit({ asset: ledger.nativeAsset, amount: 100n * UNIT })
    accounts[name] = ledger.account
    const gateway = createGateway({ ...parts, ledger, state: createStateMemory() })
    await gateway.start()
    return gateway
  }
  await gatewayOf(newcomerNames[0])
  return {
    async act(turn) {
      const at = Math.floor(turn / ACTIONS_PER_WALLET) % newcomerNames.length
      const name = newcomerNames[at] ?? newcomerNames[0]
      const gateway = await gatewayOf(name)
      const { provider } = prng.pick(await honestOffers(parts, ECHO)).offer
      await askGateway(gateway, {
        model: ECHO,
        content: promptOf(name, prng),
        preferences: { provider },
      })
      count('answered')
      if (turn % ACTIONS_PER_WALLET === ACTIONS_PER_WALLET - 1) await gateway.closeSessions()
    },
    async end() {
      for (const opening of gateways.values()) {
        const gateway = await opening
        await gateway.closeSessions()
        await gateway.stop()
      }
      return { accounts }
    },
  }
}
