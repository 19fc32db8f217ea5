// Requests a jail on a machine without a sandbox, for an untrusted and for a known file, with and
// without the owner's permission, and prints each result.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { BaseError } from '@ostrom/protocol'
import { createTokenizerPool } from '../tokenizer-pool/index.ts'
import { confinement, jailCommand, openJail } from './jail.ts'
import { setSandboxTerms } from './terms.ts'

const [strange = '', known = '', folder = ''] = process.argv.slice(2)
const hash = createHash('sha256').update(readFileSync(known)).digest('hex')
const knownFiles = async () => new Set([hash])

const outcome = async (act: () => Promise<unknown>) => {
  try {
    return (await act()) === undefined ? 'unconfined' : 'confined'
  } catch (error) {
    return BaseError.is(error) ? error.code : `${error}`
  }
}

const tokenizer = async () => {
  const pool = createTokenizerPool()
  try {
    await pool.open(async () => ({ tokenizerJson: readFileSync(strange) }))
  } finally {
    await pool.close()
  }
}

const attempts = async () => ({
  strange: await outcome(() => openJail([strange])),
  known: await outcome(() => openJail([known])),
  folder: await outcome(() => openJail([folder])),
  both: await outcome(() => openJail([known, strange])),
  nothing: await outcome(() => openJail([])),
  tool: await outcome(() => jailCommand({ programs: [], readable: [strange] })),
  tokenizer: await outcome(tokenizer),
})

const undecided = await attempts()
setSandboxTerms(async () => ({ sandbox: 'required', knownFiles }))
const required = await attempts()
setSandboxTerms(async () => ({ sandbox: 'none', knownFiles }))
const none = await attempts()
console.log(JSON.stringify({ here: await confinement(), undecided, required, none }))
