import {
  approvalsAbi,
  contributionsAbi,
  governedSettingsAbi,
  parametersOwnerAbi,
  proposalDepositsAbi,
  trackGovernorAbi,
  trackTimelockAbi,
  treasuryAbi,
  vetoGuardianAbi,
} from '@ostrom/contracts-evm'
import type { GovernanceTrackName } from '../../governance/tracks.ts'
import { tracks } from '../../governance/tracks.ts'
import type { EvmDeployment } from '../deployment.ts'

/** The contracts of governance with their ABIs, as the client library takes them. */
export const governanceContractsOf = ({ governance }: Pick<EvmDeployment, 'governance'>) => ({
  settings: { address: governance.settings, abi: governedSettingsAbi },
  contributions: { address: governance.contributions, abi: contributionsAbi },
  treasury: { address: governance.treasury, abi: treasuryAbi },
  parametersOwner: { address: governance.parametersOwner, abi: parametersOwnerAbi },
  approvals: { address: governance.approvals, abi: approvalsAbi },
  deposits: { address: governance.deposits, abi: proposalDepositsAbi },
  veto: { address: governance.veto.contract, abi: vetoGuardianAbi },
  governorOf: (track: GovernanceTrackName) => ({
    address: governance.tracks[track].governor,
    abi: trackGovernorAbi,
  }),
  timelockOf: (track: GovernanceTrackName) => ({
    address: governance.tracks[track].timelock,
    abi: trackTimelockAbi,
  }),
})

/** Returns the track whose governor has an address. */
export const trackOfGovernor = (
  { governance }: Pick<EvmDeployment, 'governance'>,
  governor: string,
): GovernanceTrackName | undefined =>
  tracks.find((track) => governance.tracks[track].governor.toLowerCase() === governor.toLowerCase())
