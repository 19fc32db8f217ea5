import type { AuditsOptions } from './court-parts.ts'

/** Gas that a seat costs its juror, or a demand its validator, which the fee covers at least. */
const SEAT_GAS = 400_000n

/** Seats that the deposit of a first jury pays. */
const SEATS_DEPOSITED = 42n

export type Fees = {
  /** Pay of a seat at most: the price of gas may rise until the transaction is mined. */
  seat(): Promise<bigint>
  /** What who opens a case with a jury deposits at most. */
  deposit(): Promise<bigint>
}

/** What the court takes now, which depends on the price of gas where that is high. */
export function createFees({ market, reader }: Pick<AuditsOptions, 'market' | 'reader'>): Fees {
  const { client, ask } = market.connection
  async function seatOf({ seatFee }: { readonly seatFee: bigint }): Promise<bigint> {
    const { baseFeePerGas } = await ask('read the price of gas', () => client.getBlock())
    const costs = 2n * SEAT_GAS * (baseFeePerGas ?? 0n)
    return costs > seatFee ? costs : seatFee
  }
  return {
    seat: async () => seatOf(await reader.parameters()),
    async deposit() {
      const parameters = await reader.parameters()
      return parameters.caseBond + SEATS_DEPOSITED * (await seatOf(parameters))
    },
  }
}
