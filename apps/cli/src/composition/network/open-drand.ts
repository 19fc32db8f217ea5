import { readFile } from 'node:fs/promises'
import type { Ledger } from '@ostrom/ledger'
import { createDrandFile, createDrandHttp, type DrandSource } from '@ostrom/node/drand'
import { systemClock } from '@ostrom/protocol/system'
import type { Config } from '../../config/config.ts'

/** Returns the source of drand rounds; undefined if the chain gets its random values elsewhere. */
export function openDrand(
  { audits }: Pick<Ledger, 'audits'>,
  { chain }: Pick<Config, 'chain'>,
): DrandSource | undefined {
  if (audits?.beacon.kind !== 'drand') return undefined
  const { file, relays: urls } = chain.drand
  if (file !== undefined)
    return createDrandFile({ read: (signal) => readFile(file, { encoding: 'utf8', signal }) })
  return createDrandHttp({ fetch, clock: systemClock, urls })
}
