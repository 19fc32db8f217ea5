import type { StakeMarket } from '@ostrom/ledger'
import { type AccountId, Address, BaseError } from '@ostrom/protocol'

/** The account that a node acts for has not named the node's key. */
export class NotOperatorError extends BaseError<'not-operator'> {
  override readonly name = 'NotOperatorError'

  constructor({ account, market, operator }: NotOperatorError.Options) {
    super({
      code: 'not-operator',
      retry: 'never',
      summary: 'The account has not authorized this node as its operator.',
      details: [
        `Account: ${Address.format(account)}.`,
        `Market: ${market}.`,
        `Key of the node: ${Address.format(operator)}.`,
        'Authorize that key as operator in this market, with the key of the account.',
      ],
    })
  }
}

export declare namespace NotOperatorError {
  type Options = {
    readonly account: AccountId
    readonly market: StakeMarket
    readonly operator: AccountId
  }
}

/** The account that a node acts for has too little stake, which only the account can change. */
export class StakeMissingError extends BaseError<'stake-missing'> {
  override readonly name = 'StakeMissingError'

  constructor({ account, market, stake, needed }: StakeMissingError.Options) {
    super({
      code: 'stake-missing',
      retry: 'never',
      summary: 'The stake of the account is too low for its node.',
      details: [
        `Account: ${Address.format(account)}.`,
        `Market: ${market}.`,
        `Stake: ${stake}; needed: ${needed}.`,
        'Stake the difference with the key of the account, or configure a lower stake.',
      ],
    })
  }
}

export declare namespace StakeMissingError {
  type Options = {
    readonly account: AccountId
    readonly market: StakeMarket
    readonly stake: bigint
    readonly needed: bigint
  }
}
