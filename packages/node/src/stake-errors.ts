import type { StakeMarket } from '@ostrom/ledger'
import { type AccountId, Address, BaseError } from '@ostrom/protocol'

/** The account that a node acts for has not named the node's key. */
export class NotOperatorError extends BaseError<'not-operator'> {
  override readonly name = 'NotOperatorError'

  constructor({ account, market, operator }: NotOperatorError.Options) {
    super({
      code: 'not-operator',
      retry: 'never',
      summary: 'Account has not named this node as its operator.',
      details: [
        `Account: ${Address.format(account)}.`,
        `Market: ${market}.`,
        `Key of the node: ${Address.format(operator)}.`,
        'Name that key as operator there, with the key of the account.',
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
      summary: 'Account has put up too little stake for its node to work.',
      details: [
        `Account: ${Address.format(account)}.`,
        `Market: ${market}.`,
        `Stake: ${stake}; needed: ${needed}.`,
        'Put up the difference with the key of the account, or ask the node for less.',
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
