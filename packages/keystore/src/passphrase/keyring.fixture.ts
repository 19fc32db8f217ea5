// Program of a test: takes a passphrase from standard input, writes it to the keyring of its D-Bus
// session, reads it there and removes it. Prints the keyring's entry before and after each step.

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
