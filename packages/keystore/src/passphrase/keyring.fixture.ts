// Writes, reads and removes the passphrase on its standard input in the keyring of its session.

import { text } from 'node:stream/consumers'
import { createSecretToolKeyring } from './index.ts'

const keyring = createSecretToolKeyring()
const entry = 'ostrom test'
const passphrase = await text(process.stdin)
const before = (await keyring.read(entry)) ?? null
await keyring.write(entry, passphrase)
const after = (await keyring.read(entry)) ?? null
await keyring.remove(entry)
const removed = (await keyring.read(entry)) ?? null
console.log(JSON.stringify({ before, after, removed }))
