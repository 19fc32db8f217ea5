import { Audit, Findings, type Hash, Hex, Receipt } from '@ostrom/protocol'
import type { JurorVerdict } from '../../court/court.ts'
import { requireMember } from '../../queries/capabilities.ts'
import { challengeDataset, manifestBy } from '../court/dataset.fixture.ts'
import {
  appealCase,
  auditsOf,
  challengers,
  createCourtFixture,
  createWithJurors,
  finalizeNextEpoch,
  hashOf,
  nextEpoch,
  seatJury,
  secretsOf,
  serveSession,
  vote,
} from '../court/fixture.ts'
import type { Scenario } from '../world.ts'
import { defined, type RescueFamily } from './family.ts'

/**
 * Returns the actions of juries and appellants in a case; each action reads the case's number when
 * it runs.
 */
export function trialActions(scenario: Scenario, caseId: () => bigint | undefined) {
  const { creator } = scenario
  const audits = auditsOf(scenario.stranger)
  const inStatus = async (wanted: string) => {
    const { status } = defined(await audits.courtCase(defined(caseId())))
    if (status !== wanted) defined(undefined)
  }
  const votes = (verdictOf: (index: number) => JurorVerdict | undefined) => async () => {
    await inStatus('voting')
    await vote(scenario, { caseId: defined(caseId()), verdictOf: (_, index) => verdictOf(index) })
  }
  return {
    async seat() {
      await inStatus('waiting')
      await seatJury(scenario, defined(caseId()))
    },
    voteNo: votes(() => 'no'),
    voteMinor: votes(() => 'minor'),
    voteMajor: votes(() => 'major'),
    voteSilent: votes(() => undefined),
    async appeal() {
      await inStatus('ruled')
      await appealCase(creator, defined(caseId()))
    },
    finalize: async () => await audits.finalizeCase(defined(caseId())),
  }
}

export async function trialStatuses(
  { stranger }: Scenario,
  id: bigint | undefined,
): Promise<readonly string[]> {
  const courtCase = id === undefined ? undefined : await auditsOf(stranger).courtCase(id)
  if (!courtCase) return []
  const { status, ruling, stage } = courtCase
  return [`trial.${status}`, `ruling.${ruling}`, `stage.${stage}`]
}

async function fund({ creator, stranger, client, unit }: Scenario): Promise<void> {
  for (const ledger of [creator, stranger])
    await ledger.deposit({ asset: client.nativeAsset, amount: 2n * unit })
}

/** Bond balances at the beacon, which no secret uses. */
export const bondFamily: RescueFamily = {
  name: 'bonds of the beacon',
  needs: ['audits'],
  depthMax: 2,
  async setup({ provider, unit }) {
    const beacon = secretsOf(provider)
    const { account } = provider
    return {
      parties: [provider],
      actions: {
        fund: async () => await beacon.fundBonds({ account, amount: unit / 100n }),
        withdraw: async () => await beacon.withdrawBonds(await beacon.bondBalance(account)),
      },
      statuses: async () => [`bonds.${await beacon.bondBalance(account)}`],
    }
  },
}

/** A case about a model: deposits, juries, appeals and fees. */
export const caseFamily: RescueFamily = {
  name: 'cases',
  needs: ['audits', 'modelReports'],
  depthMax: 7,
  async setup(scenario) {
    const { client, creator, stranger, version } = scenario
    const { jurors } = await createCourtFixture(scenario)
    await fund(scenario)
    const reports = requireMember(stranger, 'modelReports')
    let id: bigint | undefined
    return {
      parties: [stranger, creator, defined(jurors[0])],
      actions: {
        async report() {
          if (id) defined(undefined)
          id = (await reports.reportModel({ version, evidence: hashOf(0xe1) })).id
        },
        ...trialActions(scenario, () => id),
        conclude: async () => await reports.concludeReport(defined(id)),
      },
      async statuses() {
        const model = await client.modelVersion(version)
        return [...(await trialStatuses(scenario, id)), `model.${model?.status}`]
      },
    }
  },
}

/** A dataset with its bond, and its challenge. */
export const datasetFamily: RescueFamily = {
  name: 'datasets',
  needs: ['audits', 'datasets'],
  depthMax: 7,
  async setup(scenario) {
    const { client, stranger } = scenario
    await createCourtFixture(scenario)
    await fund(scenario)
    const manifest = manifestBy(client.account, 1)
    const dataset = Hex.sha256Hex(manifest)
    const datasets = requireMember(stranger, 'datasets')
    let id: bigint | undefined
    return {
      parties: [client, stranger],
      actions: {
        propose: async () =>
          await requireMember(client, 'datasets').proposeDataset({
            manifest,
            cid: 'bafydataset',
            license: 'MIT',
          }),
        accept: async () => await datasets.acceptDataset(dataset),
        async dispute() {
          id = (await challengeDataset(stranger, { dataset, evidence: hashOf(0xe2) })).id
        },
        ...trialActions(scenario, () => id),
        conclude: async () => await datasets.concludeDataset(dataset),
      },
      async statuses() {
        const record = await datasets.dataset(dataset)
        const own = record ? [`dataset.${record.status}`] : []
        return [...own, ...(await trialStatuses(scenario, id))]
      },
    }
  },
}

/** Bonds of data challenges, and the stake and pay that a withheld transcript costs. */
export const challengeFamily: RescueFamily = {
  name: 'data challenges',
  needs: ['audits', 'dataChallenges'],
  depthMax: 5,
  async setup(scenario) {
    const { provider, stranger, domain } = scenario
    const court = await createCourtFixture(scenario)
    const [first] = court.clients
    const served = await createWithJurors(
      async () => {
        const made = await serveSession(scenario, {
          client: defined(first),
          total: 3_001n,
          answers: 1,
        })
        await finalizeNextEpoch(scenario)
        return made
      },
      async ({ items: [item] }) => (await challengers(scenario, defined(item))).length > 0,
    )
    const item = defined(served.items[0])
    const validator = defined((await challengers(scenario, item))[0])
    const challenges = requireMember(provider, 'dataChallenges')
    let id: bigint | undefined
    const sealed = new Uint8Array(64).fill(7)
    return {
      parties: [validator, provider, defined(first)],
      actions: {
        async challenge() {
          const { account } = validator
          const opened = await requireMember(validator, 'dataChallenges').challengeTranscript({
            item,
            account,
          })
          id = opened.id
        },
        supply: async () =>
          await challenges.supplyTranscript({ id: defined(id), part: 0, last: true, sealed }),
        async optOut() {
          const { id: sessionId, client, opening } = served
          const modes = new Uint8Array([0])
          const consent = {
            sessionId,
            count: 1n,
            modesHash: Audit.modesHash(modes),
            secret: hashOf(1),
          }
          const signature = await client.signer.sign(Audit.consentHash(consent, domain))
          const shown = { consent, modes, signature, opening }
          await challenges.showOptOut({ id: defined(id), shown })
        },
        conclude: async () =>
          await requireMember(stranger, 'dataChallenges').concludeChallenge(defined(id)),
      },
      async statuses() {
        const found = id === undefined ? undefined : await challenges.dataChallenge(id)
        const pay = (await provider.session(served.id))?.pay
        return [
          ...(found ? [`data-challenge.${found.status}`] : []),
          ...(pay ? [`pay.${pay.status}`] : []),
        ]
      },
    }
  },
}

/** Bonds and reward pools of honeypots. */
export const honeypotFamily: RescueFamily = {
  name: 'honeypots',
  needs: ['audits', 'honeypots'],
  depthMax: 6,
  async setup(scenario) {
    const { client, stranger, unit } = scenario
    const { jurors, clients } = await createCourtFixture(scenario)
    await fund(scenario)
    const honeypots = requireMember(stranger, 'honeypots')
    const juror = defined(jurors[0])
    const secret = { provider: scenario.provider.account, isFalsified: false, salt: hashOf(3) }
    let id: bigint | undefined
    let values = 0
    const goTo = async (epoch: bigint) => {
      const seconds = await auditsOf(stranger).epochSeconds()
      while ((await stranger.nowSeconds()) / seconds < epoch) await nextEpoch(scenario)
    }
    /**
     * Serves the honeypot's session and reveals the honeypot in time; with a verdict, a juror also
     * commits and opens a finding about it.
     */
    const reveal = (verdict: Findings.FindingVerdict | undefined) => async () => {
      const { epoch, status } = defined(await honeypots.honeypot(defined(id)))
      if (status !== 'committed') defined(undefined)
      await goTo(epoch)
      const served = { client: defined(clients[0]), total: scenario.unit / 50n, answers: 1 }
      const probe = defined((await serveSession(scenario, served)).items[0])
      await finalizeNextEpoch(scenario)
      const receiptId = Receipt.idOf(probe.receipt, scenario.domain)
      const { account } = juror
      const owner = { epoch, validator: account }
      const finding = { verdict: verdict ?? 'clean', scoreHash: hashOf(4) } as const
      const tree = Findings.buildTree(owner, [{ receiptId, ...finding }])
      if (verdict)
        await requireMember(juror, 'honeypots').commitFindings({ epoch, root: tree.root, account })
      await goTo(epoch + 3n)
      await requireMember(client, 'honeypots').revealHoneypot({ id: defined(id), secret, probe })
      const proof = Findings.prove(tree, owner, receiptId)
      if (verdict) await honeypots.openFinding({ id: defined(id), account, finding, proof })
    }
    return {
      parties: [client, stranger, juror],
      actions: {
        async commit() {
          if (id) defined(undefined)
          const epoch = (await nextEpoch(scenario)) + 1n
          const secret = {
            provider: scenario.provider.account,
            isFalsified: false,
            salt: hashOf(3),
          }
          const hash: Hash = Findings.honeypotHash({
            honeypotOwner: client.account,
            epoch,
            ...secret,
          })
          const terms = { epoch, hash, pool: 1_000n, bond: unit / 5n }
          id = (await requireMember(client, 'honeypots').commitHoneypot(terms)).id
        },
        async fund() {
          const { termsHash } = defined(await honeypots.honeypot(defined(id)))
          await honeypots.fundHoneypot({
            id: defined(id),
            termsHash: defined(termsHash),
            amount: 500n,
          })
        },
        async beacon() {
          await finalizeNextEpoch(scenario)
          values += 1
        },
        reveal: reveal(undefined),
        revealClean: reveal('clean'),
        revealSuspicious: reveal('suspicious'),
        collect: async () =>
          await honeypots.collectHoneypotReward({ id: defined(id), account: client.account }),
      },
      async statuses() {
        const found = id === undefined ? undefined : await honeypots.honeypot(id)
        const outcome = found?.outcome ? [`honeypot-outcome.${found.outcome}`] : []
        const { account } = juror
        const opening =
          id === undefined ? undefined : await honeypots.findingOpening({ id, account })
        const finding = opening ? [`finding.${opening.agrees ? 'agrees' : 'disagrees'}`] : []
        const all = [...outcome, ...finding, `beacon-values.${values}`]
        return found ? [`honeypot.${found.status}`, ...all] : []
      },
    }
  },
}
