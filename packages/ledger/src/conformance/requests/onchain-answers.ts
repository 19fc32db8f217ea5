import { type Hash, Hex, Price, Request } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import type { Ledger } from '../../ledger.ts'
import {
  ANSWER_BYTES_MAX,
  type OnchainAnswerContent,
  type OnchainAnswerLedger,
} from '../../requests/onchain-answers.ts'
import { eventOf, expectRefusal, type Scenario, sealKeyOf } from '../world.ts'

const words = (text: string): Uint8Array => new TextEncoder().encode(text)
const contentOf = (bytes: Uint8Array): OnchainAnswerContent => ({ kind: 'bytes', bytes })

/** Tests requests that providers answer on the chain. */
export function onchainAnswersSuite(scenario: () => Scenario): void {
  const FEE = 100_000n
  const input = words('What is the answer?')
  const named = (): Request.ProviderFilter => {
    const { provider } = scenario()
    return { ...Request.anyProvider, providers: [provider.account] }
  }
  /** Returns a filter that admits each provider whose stake covers the payment. */
  const worth = async (costMax: bigint): Promise<Request.ProviderFilter> => {
    const { client, offer } = scenario()
    const { stakeRatio } = await client.offerTerms(offer.asset)
    const stakeMin = Request.onchainStakeMin({ costMax, stakeRatio })
    return { ...Request.anyProvider, stakeMin }
  }
  const small = contentOf(words('Forty-two.'))
  const of = ({ onchainAnswers }: Ledger): OnchainAnswerLedger => {
    if (!onchainAnswers) throw new Error('a ledger with this capability has answers')
    return onchainAnswers
  }
  const availableOf = (ledger: Ledger) => ledger.balance(ledger.account, scenario().offer.asset)

  async function ask(): Promise<Hash> {
    const { client, terms, domain, openedRequests } = scenario()
    const made = await terms({ costMax: FEE, answer: 'chain', filter: named() })
    await client.openRequest({ terms: made, input })
    const id = Request.idOf(made, domain)
    openedRequests.add(id)
    return id
  }

  async function locked(): Promise<Hash> {
    const id = await ask()
    await scenario().lockRequest(id)
    return id
  }

  describe('answers on the chain', () => {
    test('the transaction of a request for an answer on chain carries the question', async () => {
      const { client, terms } = scenario()
      const id = await ask()
      expect(await client.request(id)).toMatchObject({ status: 'open', terms: { answer: 'chain' } })
      const opened = await eventOf(client, 'request-opened', (one) => one.requestId === id)
      expect(opened).toMatchObject({ terms: { answer: 'chain' }, input: Hex.from(input) })
      const filter = named()
      const silent = await terms({ costMax: FEE, answer: 'chain', filter })
      await expectRefusal(client.openRequest({ terms: silent }), 'request-invalid')
      const auditedTerms = await terms({ costMax: FEE, answer: 'chain', held: true, filter })
      await expectRefusal(client.openRequest({ terms: auditedTerms, input }), 'request-invalid')
    })

    // Finding: QST-5
    test('on-chain requests need named providers or, on some chains, enough stake', async () => {
      const { client, terms } = scenario()
      const open = await terms({ answer: 'chain' })
      await expectRefusal(client.openRequest({ terms: open, input }), 'request-invalid')
      const staked = await terms({ costMax: FEE, answer: 'chain', filter: await worth(FEE) })
      const opening = client.openRequest({ terms: staked, input })
      // On chains with audits of answers, stake alone does not admit unnamed providers.
      if (of(client).endorsements) await expectRefusal(opening, 'request-invalid')
      else await opening
      const trusting = await terms({ costMax: FEE, answer: 'chain', filter: named() })
      await client.openRequest({ terms: trusting, input })
    })

    test('pay the whole reserve of the request to the poster, once', async () => {
      const { client, provider, stranger, offer, collectPay } = scenario()
      const [before, earned] = [await availableOf(client), await availableOf(provider)]
      const id = await locked()
      expect(await of(client).answer(id)).toBeUndefined()
      const post = { requestId: id, answer: small }
      await expectRefusal(of(stranger).postAnswer(post), 'account-mismatch')
      await of(provider).postAnswer(post)
      const royaltyBps = offer.royalties.map(({ bps }) => bps)
      const { net } = Price.split({ previous: 0n, total: FEE, feeBps: offer.feeBps, royaltyBps })
      expect(await availableOf(client)).toBe(before - FEE)
      expect(await client.request(id)).toMatchObject({ status: 'claimed', paid: FEE })
      // Some chains pay at once, so that nothing matures.
      if ((await client.request(id))?.pay?.status === 'maturing') await collectPay(id)
      expect(await availableOf(provider)).toBe(earned + net)
      const sha256 = Hex.sha256Hex(words('Forty-two.'))
      const seen = await of(client).answer(id)
      expect(seen).toMatchObject({ requestId: id, provider: provider.account, sha256 })
      expect(seen?.content).toEqual(small)
      const posted = await eventOf(client, 'answer-posted', (one) => one.requestId === id)
      expect(posted).toMatchObject({ provider: provider.account, sha256 })
      const claimed = await eventOf(client, 'request-claimed', (one) => one.requestId === id)
      expect(claimed).toMatchObject({ paid: FEE, transaction: posted.transaction })
      await expectRefusal(of(provider).postAnswer(post), 'request-not-locked')
      await client.rate({ subject: id, provider: provider.account, score: 5 })
    })

    test('may be long, and are stored off chain above the limit', async () => {
      const { client, provider } = scenario()
      const long = contentOf(new Uint8Array(ANSWER_BYTES_MAX).map((_, i) => i % 251))
      const first = await locked()
      const more = contentOf(new Uint8Array(ANSWER_BYTES_MAX + 1))
      await expectRefusal(
        of(provider).postAnswer({ requestId: first, answer: more }),
        'answer-invalid',
      )
      const nothing = { requestId: first, answer: contentOf(new Uint8Array()) }
      await expectRefusal(of(provider).postAnswer(nothing), 'answer-invalid')
      await of(provider).postAnswer({ requestId: first, answer: long })
      expect((await of(client).answer(first))?.content).toEqual(long)
      const second = await locked()
      const answer = { kind: 'cid', cid: 'bafkreia', sha256: sealKeyOf(3) } as const
      const nowhere = { requestId: second, answer: { ...answer, cid: '' } }
      await expectRefusal(of(provider).postAnswer(nowhere), 'answer-invalid')
      await of(provider).postAnswer({ requestId: second, answer })
      expect(await of(client).answer(second)).toMatchObject({
        sha256: answer.sha256,
        content: answer,
      })
      const posted = await eventOf(client, 'answer-posted', (one) => one.requestId === second)
      expect(posted).toMatchObject({ cid: 'bafkreia', sha256: answer.sha256 })
    })

    test('cannot replace vouchers, nor vouchers them', async () => {
      const { provider, voucher, lockRequest, openRequest: askPlain } = scenario()
      const id = await locked()
      await expectRefusal(provider.claimRequest(await voucher(id, 1n)), 'answer-mode-mismatch')
      const plain = await askPlain()
      await lockRequest(plain)
      await expectRefusal(
        of(provider).postAnswer({ requestId: plain, answer: small }),
        'answer-mode-mismatch',
      )
      const unlocked = { requestId: await ask(), answer: small }
      await expectRefusal(of(provider).postAnswer(unlocked), 'request-not-locked')
    })

    test('an answer on chain is refused from one hour after the lock', async () => {
      const { client, provider, advance } = scenario()
      const before = await availableOf(client)
      const id = await locked()
      const { claimWindowSeconds } = await client.parameters()
      await advance(claimWindowSeconds)
      await expectRefusal(
        of(provider).postAnswer({ requestId: id, answer: small }),
        'claim-too-late',
      )
      await client.refundRequest(id)
      // The client gets the whole reserve back and, as the sender of the refund, a part of the
      // bond.
      expect(await availableOf(client)).toBeGreaterThanOrEqual(before)
      expect(await of(client).answer(id)).toBeUndefined()
    })

    // Finding: RSC-5
    test('chains with endorsements refuse a late release of an on-chain request', async () => {
      const { client, provider, advance } = scenario()
      const { claimWindowSeconds, lockBond } = await client.parameters()
      const bondsOf = () => provider.balance(provider.account, client.nativeAsset)
      const before = await bondsOf()
      const id = await locked()
      await advance(claimWindowSeconds)
      if (of(client).endorsements) {
        await expectRefusal(provider.releaseRequest(id), 'release-too-late')
        await client.refundRequest(id)
        expect(await bondsOf()).toBe(before - lockBond)
        return
      }
      await provider.releaseRequest(id)
      expect(await bondsOf()).toBe(before - lockBond / 10n)
      await client.cancelRequest(id)
    })

    test('the client closes a posted answer at any time, other accounts after a week', async () => {
      const { client, provider, stranger, advance } = scenario()
      const [first, second] = [await locked(), await locked()]
      await expectRefusal(of(client).closeAnswer(first), 'answer-not-closable')
      for (const requestId of [first, second]) {
        await of(provider).postAnswer({ requestId, answer: small })
      }
      await expectRefusal(of(stranger).closeAnswer(first), 'answer-not-closable')
      await expectRefusal(of(provider).closeAnswer(first), 'answer-not-closable')
      await of(client).closeAnswer(first)
      expect(await of(client).answer(first)).toBeUndefined()
      await advance(7n * 86_400n)
      await of(stranger).closeAnswer(second)
      expect(await of(client).answer(second)).toBeUndefined()
      await expectRefusal(of(client).closeAnswer(second), 'answer-not-closable')
    })
  })
}
