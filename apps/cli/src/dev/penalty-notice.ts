import {
  type ChainParameters,
  penaltyBpsOf,
  STRIKE_SECONDS,
  WITHHOLDING_WINDOW_SECONDS,
} from '@ostrom/ledger'
import { createAmountFormatter } from '../command-line/amount-formatter.ts'
import { nativeUnitOf } from '../config/assets.ts'
import { readOrCreateSecret } from '../config/home.ts'
import type { LocalNetwork } from './local-network.ts'

/** Parameters of a chain about penalties for withheld data. */
export type PenaltyParameters = Pick<ChainParameters, 'supplyWindowSeconds' | 'withheldPenalty'> & {
  /** Share of the stake that the fine which excludes a provider takes, in basis points. */
  readonly exclusionBps: bigint
}

/**
 * Returns a text about the penalties of this chain: the accounts that can take a provider's stake,
 * their reasons, and the amounts. A single validator can have an offline provider fined, because a
 * data challenge needs no second account.
 *
 * @param format Writes an amount of the native coin.
 */
export function penaltyNotice(
  { supplyWindowSeconds, withheldPenalty, exclusionBps }: PenaltyParameters,
  format: (amount: bigint) => string,
): string {
  const window = duration(supplyWindowSeconds)
  const once = `at most once in ${duration(STRIKE_SECONDS)}`
  const last = `The third fine in ${duration(WITHHOLDING_WINDOW_SECONDS)} is`
  const share = `${Number(exclusionBps) / 100} %`
  return `Whether an answer is wrong is for a jury, which takes more validators than one. But one
validator alone can fine a provider that does not disclose its answers, such as a node that
is away: without a response for about three minutes, and then for ${window} on the chain, it
loses ${format(withheldPenalty)} of stake, ${once}. ${last}
${share} of the stake, and excludes it.`
}

/** Returns the notice of a local network with the present parameters of its chain. */
export async function penaltyNoticeOf({
  chain,
  clientFolder,
}: Pick<LocalNetwork, 'chain' | 'clientFolder'>): Promise<string> {
  const ledger = await chain.ledgerOf(await readOrCreateSecret(clientFolder, 'wallet.key'))
  try {
    const format = createAmountFormatter([nativeUnitOf(chain.deployment)])
    const parameters = await ledger.parameters()
    const exclusionBps = penaltyBpsOf('minor', parameters)
    return penaltyNotice({ ...parameters, exclusionBps }, (amount) => format(amount))
  } finally {
    await ledger.close()
  }
}

const units = [
  ['days', 86_400n],
  ['hours', 3_600n],
  ['minutes', 60n],
  ['seconds', 1n],
] as const

/** Formats a duration in the largest unit of which it is a whole number above one. */
function duration(seconds: bigint): string {
  const [name, length] = units.find(([, unit]) => seconds % unit === 0n && seconds > unit) ?? [
    'seconds',
    1n,
  ]
  return `${seconds / length} ${name}`
}
