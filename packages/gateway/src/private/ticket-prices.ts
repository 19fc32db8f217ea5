import { assert } from '@ostrom/protocol'
import type {
  Answer,
  AnswerEvent,
  AnswerExpense,
  InferenceService,
  Payment,
  Question,
} from '../inference/inference-service.ts'
import type { QuestionFunds } from '../inference/question-payment.ts'
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
 * The payments of one question, in the order in which providers failed. Their costs are converted
 * as one sum, so that rounding adds less than one base unit to a question, not to each payment.
 */
type QuestionBook = {
  /** Adds the payment to a provider that failed or was stopped, and returns it in ticket costs. */
  add(payment: Payment): Payment
  /** Returns an expense in ticket costs that follows all payments of the book. */
  last(spent: AnswerExpense): AnswerExpense
}

function createQuestionBook(price: TicketPrice): QuestionBook {
  const losses: Payment[] = []
  const after = (before: readonly Payment[], spent: AnswerExpense): AnswerExpense =>
    expensesIn([...before.map(({ expense }) => expense()), spent], price).at(-1)!
  return {
    add(payment) {
      const before = [...losses]
      losses.push(payment)
      return { ...payment, expense: () => after(before, payment.expense()) }
    },
    last: (spent) => after(losses, spent),
  }
}

/**
 * Converts expenses to the costs of tickets. The sum of the results is the converted sum, rounded
 * up once.
 */
function expensesIn<Spent extends Pick<AnswerExpense, 'cost' | 'fee'>>(
  expenses: readonly Spent[],
  price: TicketPrice,
): readonly Spent[] {
  const sum = { cost: 0n, fee: 0n }
  const next = (of: 'cost' | 'fee', amount: bigint): bigint => {
    const before = ticketCostUp(sum[of], price)
    sum[of] += amount
    return ticketCostUp(sum[of], price) - before
  }
  return expenses.map((one) => ({
    ...one,
    cost: next('cost', one.cost),
    fee: next('fee', one.fee),
  }))
}

/**
 * Returns a service whose amounts are the costs of tickets, so that the limits of API keys bound
 * the owner's payments for tickets. The service rounds costs up, and limits down. It converts all
 * payments of a question as one sum.
 */
export function priceByTickets(inner: InferenceService, price: TicketPrice): InferenceService {
  const up = (amount: bigint) => ticketCostUp(amount, price)
  const questionOf = (question: Question, book: QuestionBook): Question => {
    const { costMax, funds, onLostPayment } = question
    return {
      ...question,
      costMax: costMax === undefined ? undefined : providerPayDown(costMax, price),
      ...(funds && { funds: fundsBy(funds, price) }),
      ...(onLostPayment && { onLostPayment: (payment) => onLostPayment(book.add(payment)) }),
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
          ...(failedParts && { failedParts: expensesIn(failedParts, price) }),
          ...(hedged && { hedged: expensesIn(hedged, price) }),
        }
      }
    }
  }
  const answerOf = (answer: Answer, book: QuestionBook): Answer => ({
    ...answer,
    // Another provider may continue the answer.
    get provider() {
      return answer.provider
    },
    get session() {
      return answer.session
    },
    get serviceTier() {
      return answer.serviceTier
    },
    expected: { ...answer.expected, cost: up(answer.expected.cost) },
    expense: () => book.last(answer.expense()),
    get isCostBound() {
      return answer.isCostBound
    },
    events: eventsOf(answer.events),
  })
  return {
    ...inner,
    async quote(question) {
      const range = await inner.quote(questionOf(question, createQuestionBook(price)))
      const { min, max, firstMax, prepaidLossMax, resumesMax } = range
      const raised = { min: up(min), max: up(max), firstMax: up(firstMax) }
      const failures = { prepaidLossMax: up(prepaidLossMax), resumesMax: up(resumesMax) }
      return { ...range, ...raised, ...failures }
    },
    async answer(question, signal) {
      const book = createQuestionBook(price)
      return answerOf(await inner.answer(questionOf(question, book), signal), book)
    },
  }
}

/**
 * Returns the funds of a question, with amounts converted from the cost of tickets to the amounts
 * that these tickets can pay providers.
 */
function fundsBy(funds: QuestionFunds, price: TicketPrice): QuestionFunds {
  const up = (amount: bigint) => ticketCostUp(amount, price)
  // One note for all providers of the question, so that the sum is rounded up once.
  const note = funds.createNote()
  const noted: bigint[] = []
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
      const at = noted.push(0n) - 1
      return async (amount) => {
        if (amount > noted[at]!) noted[at] = amount
        await note(up(noted.reduce((sum, one) => sum + one, 0n)))
      }
    },
  }
}
