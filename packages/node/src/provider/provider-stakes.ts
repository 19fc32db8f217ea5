import type { AccountId } from '@ostrom/protocol'
import { ensureStake } from '../ensure-stake.ts'
import type { ProviderOptions } from './provider-options.ts'

type StakeOptions = Pick<ProviderOptions, 'ledger' | 'log' | 'settings'>

/**
 * Ensures a provider's stake for sessions and, if enabled, for requests.
 *
 * @throws {LedgerError} `insufficient-funds`: the wallet cannot pay stake or gas.
 * @throws {NotOperatorError} {StakeMissingError} Only the account itself can name the node as its
 *   operator, or add the missing stake.
 */
export async function ensureProviderStakes(
  options: StakeOptions,
  account: AccountId,
): Promise<void> {
  const { ledger, settings = {} } = options
  const { stakeMin } = await ledger.parameters()
  const { stake = stakeMin, requestStake = stakeMin } = settings
  await raiseStake(options, { account, market: 'sessions', amount: stake })
  const takes = settings.requests !== false
  if (takes) await raiseStake(options, { account, market: 'requests', amount: requestStake })
}

/**
 * Deposits the missing stake. Logs the reason, because the node takes money from the wallet without
 * a command of its owner.
 */
async function raiseStake(
  { ledger, log }: StakeOptions,
  needed: ensureStake.Options,
): Promise<void> {
  const added = await ensureStake(ledger, needed)
  if (added === 0n) return
  const { account, market, amount } = needed
  const isFirst = added === amount
  const record = await ledger.audits?.courtRecord(account)
  const wasFined = record !== undefined && record.failed > 0n
  const reason = isFirst
    ? 'the market needs a stake, and there was none'
    : wasFined
      ? 'the court took a part of it'
      : 'the configured stake is higher'
  log('stake-added', { market, added, stake: amount, reason })
}
