// Holders of rights in a market, as the chain reports them.

import { LedgerError } from '@ostrom/ledger'
import {
  type DeploymentRight,
  evmDeploymentSchema,
  type RightHolder,
  readDeploymentRights,
} from '@ostrom/ledger/evm'
import { solanaDeploymentSchema } from '@ostrom/ledger/solana'
import { readProgramRights } from '@ostrom/ledger/solana/deploy'
import { Address } from '@ostrom/protocol'
import { jsonFileArgument } from '../command-line/arguments.ts'
import { type CliOutput, table } from '../command-line/output.ts'
import { parseDeploymentFile } from './deployment-file.ts'

/** Options of `ostrom deploy rights`. */
export type RightsOptions = { readonly rpc: string; readonly out: string }

/** A right on either chain, in words. */
type RightRow = {
  readonly where: string
  readonly right: string
  readonly holder: string
  readonly fault?: string
}

/**
 * Prints every right in the market of a deployment file.
 *
 * @throws {LedgerError} `deployment-right-held`: an account holds a right that only votes should
 * have; `deployment-superseded`, `chain-mismatch`, `chain-unreachable`.
 */
export async function printRights(options: RightsOptions, output: CliOutput): Promise<void> {
  const { rpc, out } = options
  const { deployment } = parseDeploymentFile(await jsonFileArgument('--out', out), out)
  const isSolana = typeof deployment === 'object' && deployment !== null && 'program' in deployment
  const rows = isSolana ? await programRows(rpc, deployment) : await contractRows(rpc, deployment)
  const lines = rows.map(({ where, right, holder, fault = '' }) => [where, right, holder, fault])
  output.print(table(['contract', 'right', 'holder', 'fault'], lines))
  const faults = rows.filter(({ fault }) => fault !== undefined)
  if (faults.length > 0) {
    const named = faults.map(({ where, right, holder }) => `${where} ${right}: ${holder}`)
    throw new LedgerError('deployment-right-held', { rights: named.join('; ') })
  }
  output.result({ rights: rows }, `${rows.length} rights, none of a key that is not named above.`)
}

async function contractRows(rpcUrl: string, given: unknown): Promise<readonly RightRow[]> {
  const deployment = evmDeploymentSchema(given, 'deployment')
  const rights = await readDeploymentRights({ rpcUrl, deployment })
  const { expiry } = deployment.governance.veto
  const until = new Date(expiry * 1_000).toISOString().slice(0, 10)
  return rights.map(({ contract, right, holder, fault }: DeploymentRight) => ({
    where: contract,
    right,
    holder: holder.kind === 'veto' ? `${holder.address} until ${until}` : holderText(holder),
    ...(fault !== undefined && { fault }),
  }))
}

const holderText = ({ kind, contract, address }: RightHolder): string => {
  if (kind === 'anybody' || kind === 'nobody') return kind
  return contract ?? address
}

async function programRows(cluster: string, given: unknown): Promise<readonly RightRow[]> {
  const deployment = solanaDeploymentSchema(given, 'deployment')
  const rights = await readProgramRights({ cluster, deployment })
  return rights.flatMap(({ right, holder, kind, fault, numbers = [] }) => [
    {
      where: 'program',
      right,
      holder: kind === 'nobody' ? kind : `${Address.format(holder)}, ${kind}`,
      ...(fault !== undefined && { fault }),
    },
    ...numbers.map(({ name, now, min, max }) => ({
      where: 'program',
      right: `${right}: ${name}`,
      holder: `${now}, from ${min} to ${max}`,
    })),
  ])
}
