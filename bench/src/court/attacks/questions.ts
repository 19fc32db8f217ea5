import { GENERAL_DOMAIN, type Ledger, type OnchainAnswerLedger } from '@ostrom/ledger'
import { assert, type Hash, Hex, Price, Request } from '@ostrom/protocol'
import { sampleRequestTerms } from '@ostrom/protocol/testing'
import { approximately, atMost, formatEther, inEther, type PortAttack } from '../attack.ts'
import { finalizeNext } from '../beacon-rounds.ts'
import {
  type ActiveOffer,
  type CourtMarket,
  depositStake,
  enlist,
  publishOffer,
} from '../court-market.ts'
import { UNIT } from '../court-network.ts'

// Audited on-chain questions: attacks that block others from answering, and questions that cannot
// be judged.

const REWARD = UNIT
const AUDIT_SECONDS = 3n * 86_400n
const GENERAL = '100 ether, general domain'
const THIEVES = ['thief 1', 'thief 2', 'thief 3', 'thief 4']
const garbage = (text: string) => new TextEncoder().encode(text)

function requireAnswers(ledger: Ledger): OnchainAnswerLedger {
  assert(ledger.onchainAnswers, 'the chain has on-chain answers')
  return ledger.onchainAnswers
}

/**
 * Enlists jurors of the general domain, and deposits the rewards that the client offers for
 * answers.
 */
async function prepare(scene: CourtMarket): Promise<Ledger> {
  for (let at = 1; at <= 20; at++) {
    await enlist(scene, `general ${at}`, { domain: GENERAL_DOMAIN, weight: 5n * UNIT })
  }
  await scene.advance(1n)
  const client = await scene.participant('asker')
  await client.deposit({ asset: client.nativeAsset, amount: 2n * REWARD })
  return client
}

async function createProvider(scene: CourtMarket, name: string): Promise<ActiveOffer> {
  await depositStake(scene, name, { sessions: UNIT, requests: UNIT })
  const ledger = await scene.participant(name)
  await ledger.deposit({ asset: ledger.nativeAsset, amount: 2n * UNIT })
  return await publishOffer(scene, { provider: name, model: scene.activeOffer.model })
}

async function ask(scene: CourtMarket, client: Ledger): Promise<Hash> {
  const any = 2n ** 127n
  const terms = sampleRequestTerms({
    client: client.account,
    signer: client.account,
    modelVersion: scene.activeOffer.model,
    asset: client.nativeAsset,
    pricesMax: {
      ...Price.zeroPrices,
      input: any,
      cachedInput: any,
      output: any,
      request: any,
    },
    costMax: REWARD,
    deadlineSeconds: (await scene.now()) + 2n * AUDIT_SECONDS,
    answer: 'chain',
    onchain: { proof: 'audited', callbackGas: 0, callbackFee: 0n, answerBytesMax: 100 },
  })
  await client.openRequest({ terms, input: garbage('What is it?') })
  return Request.idOf(terms, client.domain)
}

async function answer(
  scene: CourtMarket,
  { provider: name, offer }: ActiveOffer,
  requestId: Hash,
): Promise<void> {
  const ledger = await scene.participant(name)
  await ledger.lockRequest({ requestId, offer, addresses: [], sealKey: Hex.zeroHash })
  const content = { kind: 'bytes', bytes: garbage(name) } as const
  await requireAnswers(ledger).postAnswer({ requestId, answer: content })
}

/** Returns the gain and gas of four accounts that occupy all places for answers to a question. */
async function filled(scene: CourtMarket, isJudged: boolean) {
  const client = await prepare(scene)
  const offers: ActiveOffer[] = []
  for (const name of THIEVES) offers.push(await createProvider(scene, name))
  const thieves = await Promise.all(THIEVES.map((name) => scene.participant(name)))
  const id = await ask(scene, client)
  return await scene.measure(thieves, async () => {
    for (const offer of offers) await answer(scene, offer, id)
    if (isJudged) await finalizeNext(scene)
    await scene.advance(AUDIT_SECONDS)
    const [sender] = thieves
    await sender?.refundRequest(id)
  })
}

const filledPlaces: PortAttack = {
  name: 'block an audited question with bad answers',
  plays: 'Posts answers without worth, so that no honest provider can answer.',
  needs: 'ports',
  async run(scene) {
    const unjudged = await scene.withRevert(() => filled(scene, false))
    const { gain, gas } = await filled(scene, true)
    return {
      auditFinding: 'EVM3-2',
      domain: GENERAL,
      staked: 4n * UNIT,
      gain,
      cost: -gain,
      chance: 0,
      gas,
      stated:
        'blocking for three days costs 15 bonds, 1.5 rewards; ' +
        'a tenth of it if no validator could judge',
      measured:
        `costs ${formatEther(-gain)} at a reward of 1; ` +
        `${formatEther(-unjudged.gain)} without a value of the beacon`,
      claims: [
        approximately({ what: 'cost in ether', stated: 1.5, found: inEther(-gain) }, 0.001),
        approximately(
          { what: 'cost without a value', stated: 0.15, found: inEther(-unjudged.gain) },
          0.001,
        ),
      ],
    }
  },
}

/**
 * Asks a question that no validator judges. The client's accounts `own` answer it before `victim`
 * does, an honest provider. Returns the client's gain, and the loss of `victim`, in wei.
 */
async function unjudgeable(scene: CourtMarket, own: readonly string[]) {
  const client = await prepare(scene)
  const offers: ActiveOffer[] = []
  for (const name of [...own, 'victim']) offers.push(await createProvider(scene, name))
  const victim = await scene.participant('victim')
  const thieves = await Promise.all(own.map((name) => scene.participant(name)))
  let lost = 0n
  const { gain, gas } = await scene.measure([client, ...thieves], async () => {
    const id = await ask(scene, client)
    const of = await scene.measure([victim], async () => {
      for (const offer of offers) await answer(scene, offer, id)
      await finalizeNext(scene)
      await scene.advance(AUDIT_SECONDS)
      await client.refundRequest(id)
    })
    lost = -of.gain
    await client.cancelRequest(id)
  })
  return { gain, gas, lost }
}

const unjudgeableQuestion: PortAttack = {
  name: 'ask a question that no validator can judge',
  plays: 'A client asks an unjudgeable question, and collects the bonds of the answers.',
  needs: 'ports',
  async run(scene) {
    const beside = await scene.withRevert(() => unjudgeable(scene, THIEVES.slice(0, 3)))
    const { gain, gas, lost } = await unjudgeable(scene, [])
    return {
      auditFinding: 'QST-1',
      domain: GENERAL,
      gain,
      gas,
      allowedProfit: UNIT / 10_000n,
      stated:
        'the client gains a tenth of the least bond, for gas; ' +
        'a provider loses the bond that it chose',
      measured:
        `the client gains ${formatEther(gain)}, the provider loses ${formatEther(lost)}; ` +
        `after three answers of its own it loses ${formatEther(-beside.gain)}, ` +
        `the provider ${formatEther(beside.lost)}`,
      claims: [
        atMost({ what: 'gain', stated: 0.0001, found: inEther(gain) }),
        approximately({ what: 'bond of the provider', stated: 0.1, found: inEther(lost) }, 0.001),
        approximately({ what: 'own bonds', stated: 0.7, found: -inEther(beside.gain) }, 0.001),
        approximately(
          { what: 'bond beside three', stated: 0.8, found: inEther(beside.lost) },
          0.001,
        ),
      ],
    }
  },
}

export const questionAttacks: readonly PortAttack[] = [filledPlaces, unjudgeableQuestion]
