// Builds the instructions with which a session or a request ends by time, for simulations.

import type { KeyPairSigner } from '@solana/kit'
import type { ProgramFixture } from './market.ts'
import { closeAccountsOf } from './session-instructions.ts'

export async function endInstructions(
  market: ProgramFixture,
  id: Uint8Array,
  sender: KeyPairSigner,
) {
  const { client, provider } = market.actors
  const request = await market.at.request(id)
  const clientBalance = await market.balance(client)
  const accounts = { request, clientBalance, sender: sender.address }
  const refund = {
    request,
    clientBalance,
    providerRecord: await market.providerRecord(),
    nativeBalance: await market.balance(provider),
    rewardBalance: clientBalance,
  }
  return {
    expire: market.build('expireSession', {
      data: {},
      accounts: await closeAccountsOf(market, id),
    }),
    end: market.build('endRequest', { data: {}, accounts }),
    refund: market.build('refundRequest', { data: {}, accounts: refund }),
  }
}
