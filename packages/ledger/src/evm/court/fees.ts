import type { ContractOptions } from '../contract-options.ts'

/** Gas that a seat costs its juror, which the fee covers at least. */
const SEAT_GAS = 400_000n

/** Most gas of supplying a transcript, and of a token of it. */
const SUPPLY_GAS = 90_000n
const TOKEN_GAS = 160n
const PAID_TOKENS_MAX = 65_536n

/** Seats that the deposit of a first jury pays. */
const SEATS_DEPOSITED = 42n

export type CourtFees = {
  /**
   * What a validator that challenges so many tokens pays at most: the price of gas may rise until
   * the transaction is mined.
   */
  challengeFee(tokens: bigint): Promise<bigint>
  /** What who opens a case with a jury deposits at most. */
  deposit(): Promise<bigint>
}

/** What the court takes now, which depends on the price of gas where that is high. */
export function createCourtFees({
  market,
  reader,
}: Pick<ContractOptions, 'market' | 'reader'>): CourtFees {
  const { client, ask } = market.connection
  async function seatOf(
    { seatFee }: { readonly seatFee: bigint },
    gas = SEAT_GAS,
  ): Promise<bigint> {
    const { baseFeePerGas } = await ask('read the price of gas', () => client.getBlock())
    const costs = 2n * gas * (baseFeePerGas ?? 0n)
    return costs > seatFee ? costs : seatFee
  }
  return {
    async challengeFee(tokens) {
      const paid = tokens < PAID_TOKENS_MAX ? tokens : PAID_TOKENS_MAX
      return seatOf(await reader.parameters(), SUPPLY_GAS + TOKEN_GAS * paid)
    },
    async deposit() {
      const parameters = await reader.parameters()
      return parameters.caseBond + SEATS_DEPOSITED * (await seatOf(parameters))
    },
  }
}
