import { generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import type { Home } from '@ostrom/gateway-web/data-folder/home'
import { requireTickets } from '@ostrom/ledger/optional/require-tickets'
import { createIssuer } from '@ostrom/node/issuer'
import type { AccountId, Log } from '@ostrom/protocol'
import { systemClock, systemRandom } from '@ostrom/protocol/system'
import type { Config, IssuerConfig } from '../../config/config.ts'
import { initializeHome } from '../../config/data-folder.ts'
import { configuredUnit } from '../../config/units.ts'
import { openLedger } from '../../context/open-ledger.ts'
import { openState } from '../../context/open-state.ts'
import {
  type CloseStack,
  closeAll,
  type RunningRole,
  startRole,
} from '../../system/running-role.ts'
import { openNetwork } from '../network/open-network.ts'

const MODULUS_BITS = 2_048

const createRsaKey = async () =>
  (await promisify(generateKeyPair)('rsa', { modulusLength: MODULUS_BITS })).privateKey

/** A running issuer and its addresses. */
export type IssuerNode = RunningRole & {
  readonly account: AccountId
  readonly addresses: readonly string[]
}

/**
 * Starts an issuer of tickets with the keys and the state of a data folder.
 *
 * @throws {TicketsUnsupportedError}
 */
export async function startIssuerNode(
  { home, config }: { readonly home: Home; readonly config: Config },
  issuer: IssuerConfig,
  log: Log,
): Promise<IssuerNode> {
  const closing: CloseStack = []
  try {
    await initializeHome(home.path)
    const ledger = await openLedger(home, config)
    closing.push(() => ledger.close())
    requireTickets(ledger)
    const state = await openState(home.path, 'issuer.db')
    closing.push(() => state.close())
    const network = await openNetwork(home, config)
    await network.start()
    closing.push(() => network.stop())
    const { asset } = configuredUnit(config, issuer)
    const role = createIssuer({
      ledger,
      network,
      state,
      clock: systemClock,
      random: systemRandom,
      createRsaKey,
      denominations: issuer.denominations.map(({ value, fee, tickets }) => ({
        asset,
        value,
        fee,
        soldMax: tickets,
      })),
      epochSeconds: BigInt(issuer.epochSeconds),
      log,
    })
    const running = startRole((signal) => role.run(signal), closing)
    return { ...running, account: ledger.account, addresses: network.addresses() }
  } catch (error) {
    await closeAll(closing)
    throw error
  }
}
