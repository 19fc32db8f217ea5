import type { AmountFormatter } from '../command-line/amount-formatter.ts'
import type { PrivateTerms } from './private-terms.ts'

/** Returns the price and the delay of a proxy, in words. */
export function privateTermsText(terms: PrivateTerms, formatAmount: AmountFormatter): string {
  const { proxy, asset, ticketCost, ticketCredit, roundTripMs } = terms
  const [cost, credit] = [ticketCost, ticketCredit].map((one) => formatAmount(one, asset))
  const percent = Number(((ticketCost - ticketCredit) * 1_000n) / ticketCredit) / 10
  return [
    `through the proxy ${proxy}`,
    `a ticket costs ${cost} and pays ${credit}, which adds ${percent} % to the price of answers`,
    `its round trip takes ${Math.ceil(roundTripMs)} ms`,
  ].join('; ')
}
