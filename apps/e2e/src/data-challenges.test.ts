// Goal: a provider answers a validator's data challenges on the chain, encrypted for the validator,
// without any human step. A provider that is gone loses stake for the data that it does not
// disclose.
// Method: one local network with the bundled model in real processes; validators that the test
// controls, on a chain whose time is advanced.
// Requirements: R002-12
// Shows (validate): data challenges for withheld transcripts on chain; a missing response costs
// stake and the pay of the withheld answer, without a jury, also with a single validator.
// Missing: a validator's process that opens a data challenge on a real chain: there the test opens
// the challenges; only in the simulation validators open them.

import { readFile, writeFile } from 'node:fs/promises'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { type EvidenceItem, GENERAL_DOMAIN, type Ledger, readAllEvents } from '@ostrom/ledger'
import { finalizeNextEpoch } from '@ostrom/ledger/conformance'
import { accountOf } from '@ostrom/ledger/evm'
import { requireAudits, requireLedgerMember } from '@ostrom/ledger/optional/require-audits'
import { createReplayCache, generateSealKey, openRequest } from '@ostrom/network/seal'
import { Audit, Cbor, Endpoint, type Hash, Hex, Inference, Receipt } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { systemClock } from '@ostrom/protocol/system'
import { sampleEndpoint } from '@ostrom/protocol/testing'
import { AuditSampling } from '@ostrom/verification'
import { beforeAll, expect, test } from 'vitest'
import { receiptDocumentSchema } from '../../cli/src/receipts/receipt-document.ts'
import { MODEL, post, startTestNetwork } from './network.fixture.ts'

const UNIT = 10n ** 18n
const TEST_MS = 300_000
const patience = { timeout: TEST_MS, interval: 100 }
const seal = generateSealKey(() => new Uint8Array(32).fill(9))

const network = openForTests(() => startTestNetwork({ providers: 1 }))
const jurors: Ledger[] = []
const items: EvidenceItem[] = []

beforeAll(async () => {
  const { config } = homeOf(network.clientFolder)
  const settings = JSON.parse(await readFile(config, 'utf8'))
  const gatewaySettings = { ...settings.gateway, audit: 'every' }
  await writeFile(config, JSON.stringify({ ...settings, gateway: gatewaySettings }))
  for (const n of [1, 2, 3, 4, 5]) jurors.push(await enlist(new Uint8Array(32).fill(n)))
  const gateway = await network.startGateway()
  // There are more answers than challenges, because the chain draws no validator for some answers.
  for (const content of ['What is a sea?', 'What is a sky?', 'What is a tree?', 'What is rain?']) {
    const messages = [{ role: 'user', content }]
    const response = await post(gateway, { model: MODEL, messages, max_tokens: 20 })
    expect(response.ok, await response.text()).toBe(true)
  }
  await network.ostrom('sessions', 'close')
  const listed = (await network.ostrom('receipts')).json() as { id: Hash }[]
  for (const { id } of listed) {
    const printed = (await network.ostrom('receipts', 'get', id)).json()
    const { core: receipt, proof } = receiptDocumentSchema(printed, 'receipt')
    items.push({ receipt, path: proof!.path })
  }
  const [client] = jurors as [Ledger, ...Ledger[]]
  const { advance } = network.network.chain
  await finalizeNextEpoch({ client, stranger: client, ledgers: jurors, advance })
})

/** Enlists a validator, announces its sealing key for transcripts, and returns its ledger. */
async function enlist(secret: Uint8Array): Promise<Ledger> {
  await network.network.chain.fund(accountOf(secret), 10n * UNIT)
  const juror = await network.ledger(secret)
  const { account } = juror
  await juror.addStake({ market: 'court', amount: 2n * UNIT })
  await juror.deposit({ asset: juror.nativeAsset, amount: 2n * UNIT })
  const version = (await juror.resolveModel(MODEL))!
  for (const domain of [version, GENERAL_DOMAIN]) {
    await requireAudits(juror).enlist({ account, domain, weight: UNIT })
  }
  const now = await juror.nowSeconds()
  const times = { issuedAtSeconds: now, expiresAtSeconds: now + 86_400n }
  const { publicKey: sealKey } = seal
  const fields = { provider: account, sealKey, addresses: [], ...Endpoint.noStatements, ...times }
  await juror.announceEndpoint(sampleEndpoint(fields))
  return juror
}

/**
 * Opens a data challenge for the transcript of one more answer, by a validator that is drawn for
 * this answer.
 */
async function demandNext() {
  for (let item = items.shift(); item; item = items.shift()) {
    const { receipt } = item
    const { sessionId, modelVersion } = receipt
    for (const juror of jurors) {
      const { account, domain } = juror
      const audits = requireAudits(juror)
      const dataChallenges = requireLedgerMember(juror, 'dataChallenges')
      const { atSeconds } = (await audits.anchors(sessionId)).at(-1)!
      const value = await audits.beaconValue(atSeconds / (await audits.epochSeconds()) + 1n)
      const seed = AuditSampling.subjectSeed(value!, Receipt.idOf(receipt, domain))
      if (!(await dataChallenges.mayChallenge({ seed, account, modelVersion, atSeconds }))) continue
      const { id } = await dataChallenges.challengeTranscript({ item, account })
      return { id, juror, receipt }
    }
  }
  throw new Error('nobody is drawn')
}

const statusOf = async (id: bigint) =>
  (await requireLedgerMember(jurors[0]!, 'dataChallenges').dataChallenge(id))?.status

test('a provider supplies what is demanded, which only who demanded it can read', async () => {
  const { id, juror, receipt } = await demandNext()
  await expect.poll(() => statusOf(id), patience).toBe('supplied')
  const events = await readAllEvents(juror)
  const parts = events.flatMap((event) =>
    event.kind === 'transcript-supplied' && event.challengeId === id ? [event] : [],
  )
  const bytes = Hex.concat(...parts.map(({ sealed }) => Hex.toBytes(sealed)))
  const { enc, sealed: ciphertext } = Audit.decodeSealed(bytes)
  const { plaintext } = await openRequest({
    secretKey: seal.secretKey,
    enc,
    ciphertext,
    replayCache: createReplayCache(),
    info: { sessionId: receipt.sessionId, callId: receipt.index },
    nowSeconds: BigInt(Math.floor(systemClock.nowMs() / 1_000)),
  })
  const transcript = Cbor.decode(plaintext, Audit.auditTranscriptSchema, 'transcript')
  const { request, output } = transcript
  expect(Inference.promptHash(request.prompt)).toBe(receipt.promptHash)
  expect(Inference.outputHash(output)).toBe(receipt.outputHash)
  expect(output.ids.length).toBeGreaterThan(0)
})

test('a provider that is gone loses stake, and is remembered as having withheld', async () => {
  const [provider] = network.network.providers
  await provider!.stop()
  const { id, juror, receipt } = await demandNext()
  const audits = requireAudits(juror)
  const dataChallenges = requireLedgerMember(juror, 'dataChallenges')
  const { withheldPenalty } = await juror.parameters()
  await expect(dataChallenges.concludeChallenge(id)).rejects.toMatchObject({
    code: 'challenge-pending',
  })
  const { provider: account, untilSeconds } = (await dataChallenges.dataChallenge(id))!
  const stakeOf = async () => {
    const stakes = (['sessions', 'requests'] as const).map((one) => juror.stake(account, one))
    return (await Promise.all(stakes)).reduce((sum, { amount }) => sum + amount, 0n)
  }
  const before = await stakeOf()
  // The previous challenge of this provider extends the time limit of this challenge.
  await network.network.chain.advance(untilSeconds - (await juror.nowSeconds()))
  await dataChallenges.concludeChallenge(id)
  expect(await statusOf(id)).toBe('withheld')
  expect(await dataChallenges.isWithheld(receipt.sessionId)).toBe(true)
  expect(before - (await stakeOf())).toBe(withheldPenalty)
  expect(await audits.courtRecord(account)).toMatchObject({ withheld: 1n, isExcluded: false })
})
