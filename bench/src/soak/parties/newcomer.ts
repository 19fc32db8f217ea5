import { createGateway } from '@ostrom/gateway'
import { ECHO } from '../models.ts'
import { ask, honestOffers, promptOf } from './asking.ts'
import type { Party, PartyContext } from './party.ts'
import { UNIT } from './served.ts'

/** Actions after which it gives its sessions up and begins anew. */
const CLOSE_EVERY = 8

/**
 * An honest client in either network that asks honest providers alone, and opens sessions anew all
 * the time: what others do must not keep providers from taking it.
 */
export async function startNewcomer({ parts, dice, order, count }: PartyContext): Promise<Party> {
  const { ledger } = parts
  await ledger.deposit({ asset: ledger.nativeAsset, amount: 100n * UNIT })
  const gateway = createGateway(parts)
  await gateway.start()
  return {
    async act(turn) {
      const { provider } = dice.pick(await honestOffers(parts, ECHO)).offer
      const content = promptOf(order.role, dice)
      await ask(gateway, { model: ECHO, content, preferences: { provider } })
      count('answered')
      if (turn % CLOSE_EVERY === CLOSE_EVERY - 1) await gateway.closeSessions()
    },
    async end() {
      await gateway.closeSessions()
      await gateway.stop()
      return { accounts: { [order.role]: ledger.account } }
    },
  }
}
