import {
  type GovernanceAction,
  type GovernanceWalletAction,
  type GovernedSettingName,
  isGovernedParameter,
  type ProposalKey,
  trackOf,
  type WalletLedger,
  type WalletTransactionRequest,
} from '@ostrom/ledger'
import {
  GovernanceUnsupportedError,
  requireGovernance,
} from '@ostrom/ledger/optional/require-governance'
import { proposeWithDeposit } from '@ostrom/ledger/propose-with-deposit'
import type { AccountId, AssetId, Hash } from '@ostrom/protocol'
import type { WebContext } from '../context/web-context.ts'
import type { EndpointHandlers, EndpointInput } from '../schema/endpoints.ts'
import type { governanceAccountEndpoints, governanceWalletEndpoints } from '../schema/governance.ts'
import { claimOf, readContribution, readWaitingPoints } from './contribution.ts'
import type { GovernanceReader } from './overview.ts'

type OwnEndpointName = keyof typeof governanceWalletEndpoints | 'GET /api/wallet/contribution'
type AccountEndpointName = keyof typeof governanceAccountEndpoints

type ProposeBody = EndpointInput<'POST /api/wallet/governance/propose'>['body']

/** Returns a proposal's action from the request body, whose numbers are text. */
function actionOf({ action }: ProposeBody): GovernanceAction {
  switch (action.kind) {
    case 'set-number': {
      const setting: GovernedSettingName = action.name
      const value = BigInt(action.value)
      return isGovernedParameter(setting)
        ? { kind: 'set-parameter', name: setting, value }
        : { kind: 'set-setting', name: setting, value }
    }
    case 'spend': {
      const { asset, to } = action as { readonly asset: AssetId; readonly to: AccountId }
      return { kind: 'spend', asset, to, amount: BigInt(action.amount) }
    }
    case 'set-sale': {
      const [price, amountMax] = [BigInt(action.price), BigInt(action.amountMax)]
      return { kind: 'set-sale', token: action.token as AssetId, price, amountMax }
    }
    case 'list-asset':
      return { ...action, asset: action.asset as AssetId, ratio: BigInt(action.ratio) }
    case 'promote':
      return { ...action, version: action.version as Hash | undefined }
    default:
      // Other actions have only accounts and hashes, whose form the schema has checked.
      return action as GovernanceAction
  }
}

type VoteBody = EndpointInput<'POST /api/wallet/governance/vote'>['body']

/** Returns the ledger's vote from the body of a request. */
const voteOf = ({ choice, ...key }: VoteBody) => ({
  ...keyOf(key),
  choice:
    typeof choice === 'string'
      ? choice
      : {
          for: BigInt(choice.for),
          against: BigInt(choice.against),
          abstain: BigInt(choice.abstain),
        },
})

const keyOf = ({ track, id }: Pick<ProposalKey, 'track'> & { readonly id: string }) => ({
  track,
  id: BigInt(id),
})

async function propose({ parts: { ledger } }: WebContext, body: ProposeBody) {
  const action = actionOf(body)
  const { id, hash } = await proposeWithDeposit(ledger, { actions: [action], cid: body.cid })
  return { track: trackOf(action), id: `${id}`, transaction: hash }
}

/** The public handler of governance data. */
export const governanceHandlers = (
  overview: GovernanceReader,
): EndpointHandlers<'GET /api/governance'> => ({
  'GET /api/governance': () => overview.read(),
})

/**
 * Returns the handlers that act with the gateway's own wallet. After an act, they clear the cached
 * overview, so that pages show the result.
 */
export function governanceWalletHandlers(
  context: WebContext,
  overview: GovernanceReader,
): EndpointHandlers<OwnEndpointName> {
  const { ledger } = context.parts
  const governance = () => requireGovernance(ledger)
  const done = async (act: Promise<{ readonly hash: string }>) => {
    try {
      return { transaction: (await act).hash }
    } finally {
      overview.forget()
    }
  }
  return {
    'GET /api/wallet/contribution': () => readContribution(context, ledger.account),
    async 'POST /api/wallet/governance/propose'({ body }) {
      try {
        return await propose(context, body)
      } finally {
        overview.forget()
      }
    },
    'POST /api/wallet/governance/vote': async ({ body }) => done(governance().vote(voteOf(body))),
    'POST /api/wallet/governance/step': async ({ body }) =>
      done(governance()[body.step](keyOf(body))),
    'POST /api/wallet/governance/delegate': async ({ body }) =>
      done(governance().delegate(body.account as AccountId)),
    'POST /api/wallet/governance/reward': async ({ body: { bucket, role } }) =>
      done(governance().claimReward({ bucket: BigInt(bucket), role, account: ledger.account })),
    'GET /api/wallet/governance/waiting-points': async () => {
      const items = await readWaitingPoints(context)
      return { items }
    },
    'POST /api/wallet/governance/claim': async ({ body }) =>
      done(governance().claimContribution(claimOf(body, ledger.account))),
    'POST /api/wallet/governance/apply': async ({ body: { name } }) =>
      done(governance().applyChange({ kind: 'parameter', name })),
  }
}

/**
 * Handlers of one account of a shared gateway; they prepare transactions that the account's wallet
 * sends.
 */
export function governanceAccountHandlers(
  context: WebContext,
  { account, wallets }: { readonly account: AccountId; readonly wallets: WalletLedger },
): EndpointHandlers<AccountEndpointName | 'GET /api/wallet/contribution'> {
  async function call(act: GovernanceWalletAction) {
    const made: WalletTransactionRequest | undefined = await wallets.prepareGovernance?.(
      act,
      account,
    )
    if (made?.kind !== 'evm') {
      throw new GovernanceUnsupportedError({ chain: context.parts.ledger.id })
    }
    return { ...made, value: `${made.value}` }
  }
  return {
    'GET /api/wallet/contribution': () => readContribution(context, account),
    'POST /api/account/governance/propose': ({ body }) =>
      call({ kind: 'propose', actions: [actionOf(body)], cid: body.cid }),
    'POST /api/account/governance/vote': ({ body }) => call({ kind: 'vote', ...voteOf(body) }),
    'POST /api/account/governance/step': ({ body }) => call({ kind: body.step, ...keyOf(body) }),
    'POST /api/account/governance/delegate': ({ body }) =>
      call({ kind: 'delegate', to: body.account as AccountId }),
    'POST /api/account/governance/reward': ({ body: { bucket, role } }) =>
      call({ kind: 'claim-reward', bucket: BigInt(bucket), role }),
  }
}
