import type { ContractOptions } from '../contract-options.ts'

/**
 * Gas that a juror spends for a seat. The fee of the seat rises to cover it, up to `FEE_SHARES_MAX`
 * times the least fee.
 */
const SEAT_GAS = 400_000n

/** Largest fee of a seat, as a multiple of its least fee. */
const FEE_SHARES_MAX = 10n

/**
 * Units of gas for which a challenge's bond pays at most: a fixed part, and a part for each token
 * of the transcript. Tokens beyond `PAID_TOKENS_MAX` do not count.
 */
const SUPPLY_GAS = 90_000n
const TOKEN_GAS = 160n
const PAID_TOKENS_MAX = 65_536n

/** Number of seats whose fees the opener of a case deposits: two draws of the first jury. */
const SEATS_DEPOSITED = 42n

export type CourtFees = {
  /**
   * Returns an upper bound of the bond of a challenge about `tokens` tokens, in native base units.
   * The bond itself depends on the price of gas when the transaction is mined.
   */
  challengeFee(tokens: bigint): Promise<bigint>
  /** Returns an upper bound of the deposit for opening a case with a jury. */
  deposit(): Promise<bigint>
  /** Returns an upper bound of the deposit for the next appeal of a case. */
  appealDeposit(id: bigint): Promise<bigint>
}

/** Reads the court's present fees, which depend on the price of gas when that is high. */
export function createCourtFees({
  market,
  reader,
}: Pick<ContractOptions, 'market' | 'reader'>): CourtFees {
  const { client, ask } = market.connection
  /** Returns twice the present price of gas, because it may rise until a transaction is mined. */
  async function priceMax(): Promise<bigint> {
    const { baseFeePerGas } = await ask('read the price of gas', () => client.getBlock())
    return 2n * (baseFeePerGas ?? 0n)
  }
  async function seatOf(
    { seatFee }: { readonly seatFee: bigint },
    gas = SEAT_GAS,
  ): Promise<bigint> {
    const costs = gas * (await priceMax())
    return costs > seatFee ? costs : seatFee
  }
  return {
    async challengeFee(tokens) {
      const paid = tokens < PAID_TOKENS_MAX ? tokens : PAID_TOKENS_MAX
      return seatOf(await reader.parameters(), SUPPLY_GAS + TOKEN_GAS * paid)
    },
    async deposit() {
      const parameters = await reader.parameters()
      const [costs, most] = [await seatOf(parameters), FEE_SHARES_MAX * parameters.seatFee]
      return parameters.caseBond + SEATS_DEPOSITED * (costs < most ? costs : most)
    },
    async appealDeposit(id) {
      const args = [id, await priceMax()] as const
      const reading = { ...market.contracts.juries, functionName: 'depositOf', args } as const
      return ask('read the deposit of an appeal', () => client.readContract(reading))
    },
  }
}
