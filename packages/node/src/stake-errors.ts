import type { StakeMarket } from '@ostrom/ledger'
import { type AccountId, Address, errorClass } from '@ostrom/protocol'

type NotOperatorValues = {
  readonly account: AccountId
  readonly market: StakeMarket
  readonly operator: AccountId
}

/** The account that a node acts for has not named the node's key as its operator. */
export class NotOperatorError extends errorClass('NotOperatorError', {
  code: 'not-operator',
  retry: 'never',
  summary: 'The account has not authorized this node as its operator.',
  details: ({ account, market, operator }: NotOperatorValues) => [
    `Account: ${Address.format(account)}.`,
    `Market: ${market}.`,
    `Key of the node: ${Address.format(operator)}.`,
    'Authorize that key as operator in this market, with the key of the account.',
  ],
}) {}

type StakeMissingValues = {
  readonly account: AccountId
  readonly market: StakeMarket
  readonly stake: bigint
  readonly needed: bigint
}

/** The account that a node acts for has too little stake, which only the account can change. */
export class StakeMissingError extends errorClass('StakeMissingError', {
  code: 'stake-missing',
  retry: 'never',
  summary: 'The stake of the account is too low for its node.',
  details: ({ account, market, stake, needed }: StakeMissingValues) => [
    `Account: ${Address.format(account)}.`,
    `Market: ${market}.`,
    `Stake: ${stake}; needed: ${needed}.`,
    'Stake the difference with the key of the account, or configure a lower stake.',
  ],
}) {}
