import type { AccountId, AssetId } from '@ostrom/protocol'
import { zeroAddress } from 'viem'
import { ALLOWANCE_UNLIMITED } from '../money/approvals.ts'
import type { Transaction } from '../transaction.ts'
import { callsOf, transactionOf } from './chain/calls.ts'
import type { EvmMarketContext } from './chain/contracts.ts'
import type { Sender } from './chain/sender.ts'

/** An amount that a contract is about to take from the balance of the connection's account. */
export type AllowanceSpend = {
  readonly spender: AccountId
  readonly asset: AssetId
  readonly amount: bigint
}

/** Approves exactly the amount of a write for a contract, in a transaction before the write. */
export type Allowances = {
  /**
   * Performs a write that takes money of the account, after approving the part that is not approved
   * yet. Such writes through one contract run one after another, because each needs its own
   * allowance.
   */
  spend<Result extends Transaction>(
    taking: AllowanceSpend,
    act: () => Promise<Result>,
  ): Promise<Result>
  /**
   * Deposits from the wallet and raises a contract's allowance by the same amount, in one
   * transaction. For a token, the Vault must already be approved to take the amount.
   */
  raise(taking: AllowanceSpend): Promise<Transaction>
}

/** Returns the id of an asset in the Vault. */
export const vaultTokenId = (asset: AssetId): bigint => BigInt(asset)

/**
 * Creates the functions that approve, before each write, exactly the amount that its contract
 * takes.
 */
export function createAllowances(market: EvmMarketContext, sender: Sender): Allowances {
  const { vault } = market.contracts
  const { client, ask } = market.connection
  const call = callsOf(sender, transactionOf)
  const queues = new Map<string, Promise<unknown>>()

  async function allowanceOf({ spender, asset }: AllowanceSpend): Promise<bigint> {
    const args = [sender.account, spender, vaultTokenId(asset)] as const
    const reading = { ...vault, functionName: 'allowance', args } as const
    return ask('read an allowance', () => client.readContract(reading))
  }

  /** Approves the missing amount, and returns the cost of the approval. */
  async function approve(taking: AllowanceSpend): Promise<bigint> {
    const { spender, asset, amount } = taking
    if ((await allowanceOf(taking)) >= amount) return 0n
    return (await call(vault, 'approve', [spender, vaultTokenId(asset), amount])).gasCost
  }

  /** Runs tasks of the same contract and asset one after the other. */
  function inTurn<Result>({ spender, asset }: AllowanceSpend, act: () => Promise<Result>) {
    const key = `${spender}:${asset}`
    const done = (queues.get(key) ?? Promise.resolve()).then(act)
    // The next caller waits for this task, even if the task fails.
    queues.set(
      key,
      done.then(
        () => {},
        () => {},
      ),
    )
    return done
  }

  return {
    spend: (taking, act) =>
      inTurn(taking, async () => {
        const gasCost = await approve(taking)
        const made = await act()
        return { ...made, gasCost: made.gasCost + gasCost }
      }),
    raise: (taking) =>
      inTurn(taking, async () => {
        const { spender, asset, amount } = taking
        const allowed = await allowanceOf(taking)
        const sum = allowed + amount
        const allowance = sum > ALLOWANCE_UNLIMITED ? ALLOWANCE_UNLIMITED : sum
        const value = asset === zeroAddress ? amount : 0n
        return call(vault, 'depositAndApprove', [asset, amount, spender, allowance], value)
      }),
  }
}
