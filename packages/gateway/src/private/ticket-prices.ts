import { assert } from '@ostrom/protocol'
import type {
  Answer,
  AnswerEvent,
  AnswerExpense,
  InferenceService,
  Payment,
  Question,
} from '../inference-service.ts'
import type { QuestionFunds } from '../question-payment.ts'
import type { ProxyAccess } from '../sessions/proxied/proxied-session-pool.ts'

/**
 * Cost of a ticket for its holder, and the amount that the ticket can pay providers, both in base
 * units of one asset.
 */
export type TicketPrice = {
  /** Cost of one ticket: its value and the issuer's fee. */
  readonly cost: bigint
  /**
   * Amount that one ticket can pay providers: its value minus the highest fee that the proxy may
   * keep. Greater than zero.
   */
  readonly credit: bigint
}

/**
 * Returns the price of a ticket, if the proxy keeps the highest fee that the ticket's holder
 * permits.
 *
 * @throws {InvariantError} This fee is not below the value of a ticket.
 */
export function ticketPriceOf({ tickets: { key }, ticketFeeMax }: ProxyAccess): TicketPrice {
  assert(key.value > ticketFeeMax, 'a ticket pays more than the fee of a proxy')
  return { cost: key.value + key.fee, credit: key.value - ticketFeeMax }
}

/** Returns the cost of the tickets that pay a provider `amount`. Rounds up. */
export const ticketCostUp = (amount: bigint, { cost, credit }: TicketPrice): bigint =>
  (amount * cost + credit - 1n) / credit

/** Returns the amount that tickets with a cost of `amount` can pay a provider. Rounds down. */
const providerPayDown = (amount: bigint, { cost, credit }: TicketPrice): bigint =>
  (amount * credit) / cost

/**
 * Returns a service whose amounts are the costs of tickets, so that the limits of API keys bound
 * the owner's payments for tickets. The service converts each amount separately; it rounds costs
 * up, and limits down.
 */
export function priceByTickets(inner: InferenceService, price: TicketPrice): InferenceService {
  const up = (amount: bigint) => ticketCostUp(amount, price)
  const expenseOf = <Spent extends AnswerExpense>(spent: Spent): Spent => ({
    ...spent,
    cost: up(spent.cost),
    fee: up(spent.fee),
  })
  const paymentOf = (payment: Payment): Payment => ({
    ...payment,
    expense: () => expenseOf(payment.expense()),
  })
  const questionOf = (question: Question): Question => {
    const { costMax, funds, onLostPayment } = question
    return {
      ...question,
      costMax: costMax === undefined ? undefined : providerPayDown(costMax, price),
      ...(funds && { funds: fundsBy(funds, price) }),
      ...(onLostPayment && { onLostPayment: (payment) => onLostPayment(paymentOf(payment)) }),
    }
  }
  async function* eventsOf(events: AsyncIterable<AnswerEvent>): AsyncGenerator<AnswerEvent> {
    for await (const event of events) {
      if (event.kind !== 'end') yield event
      else {
        const { cost, fee, failedParts, hedged } = event
        yield {
          ...event,
          cost: up(cost),
          fee: up(fee),
          ...(failedParts && { failedParts: failedParts.map(expenseOf) }),
          ...(hedged && { hedged: hedged.map(expenseOf) }),
        }
      }
    }
  }
  const answerOf = (answer: Answer): Answer => ({
    ...answer,
    expected: { ...answer.expected, cost: up(answer.expected.cost) },
    expense: () => expenseOf(answer.expense()),
    get isCostBound() {
      return answer.isCostBound
    },
    events: eventsOf(answer.events),
  })
  return {
    ...inner,
    async quote(question) {
      const range = await inner.quote(questionOf(question))
      const { min, max, firstMax, prepaidLossMax, resumesMax } = range
      const raised = { min: up(min), max: up(max), firstMax: up(firstMax) }
      const failures = { prepaidLossMax: up(prepaidLossMax), resumesMax: up(resumesMax) }
      return { ...range, ...raised, ...failures }
    },
    answer: async (question, signal) => answerOf(await inner.answer(questionOf(question), signal)),
  }
}

/**
 * Returns the funds of a question, with amounts converted from the cost of tickets to the amounts
 * that these tickets can pay providers.
 */
function fundsBy(funds: QuestionFunds, price: TicketPrice): QuestionFunds {
  const up = (amount: bigint) => ticketCostUp(amount, price)
  return {
    held: () => providerPayDown(funds.held(), price),
    shortOf: () => funds.shortOf(),
    async grow({ least, soon, most, signal }) {
      const need = { least: up(least), soon: up(soon), most: up(most) }
      return providerPayDown(await funds.grow({ ...need, ...(signal && { signal }) }), price)
    },
    reduce: ({ soon, most }) => funds.reduce({ soon: up(soon), most: up(most) }),
    close: (cost) => funds.close(up(cost)),
    createNote() {
      const note = funds.createNote()
      return (amount) => note(up(amount))
    },
  }
}
