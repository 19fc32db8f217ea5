// Goal: real PyTorch runs in the trainer's jail with the same results as outside, and can neither
// read a secret of this machine nor use its network. Method: the installed Python with a program
// that tries both; the worker's environment inside and outside a jail.

import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { confine, createTrainerPython, trainerConfinement } from '@ostrom/trainer/python'
import { expect, test } from 'vitest'
import { createWorkFolder, tinyModel } from './work-folder.ts'

const python = process.env['OSTROM_TRAINER_PYTHON'] ?? ''
const { signal } = new AbortController()

const program = `
import json, socket, sys
import torch
from safetensors import safe_open
secret, model, target, port = sys.argv[1:]
def tell(act):
    try:
        return act()
    except OSError as error:
        return type(error).__name__
found = {
    "sum": float(torch.ones(8).sum()),
    "model": len(list(safe_open(model, "pt").keys())) > 0,
    "secret": tell(lambda: open(secret).read()),
    "write": tell(lambda: open(torch.__file__, "a").close()),
    "work": tell(lambda: open(target, "w").write("x")),
    "call": tell(lambda: socket.create_connection(("127.0.0.1", int(port)), 5).close()),
    "name": tell(lambda: socket.create_connection(("example.com", 80), 5).close()),
}
print(json.dumps(found))
`

const needsJail = (await trainerConfinement('exact')).kind !== 'jailed'

test.skipIf(needsJail)(
  'PyTorch in the jail reads no planted secret and has no network',
  async () => {
    const work = createWorkFolder()
    const secret = join(createWorkFolder(), 'wallet.key')
    writeFileSync(secret, 'secret')
    const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const jail = await confine({ python, kind: 'exact', model: tinyModel, work })
    const file = join(tinyModel, 'model.safetensors')
    const tried = [secret, file, join(work, 'new'), `${port}`]
    const [first = '', ...args] = [...jail, python, '-c', program, ...tried]
    const { stdout } = await promisify(execFile)(first, args, { env: { USER: 'ostrom' } })
    server.close()
    expect(JSON.parse(stdout)).toEqual({
      sum: 8,
      model: true,
      secret: 'FileNotFoundError',
      write: 'OSError',
      work: 1,
      call: 'ConnectionRefusedError',
      name: 'gaierror',
    })
  },
)

test.skipIf(needsJail)('an environment is the same in the jail and outside of it', async () => {
  const terms = { class: 'exact', worldSize: 1, signal } as const
  const jailed = createTrainerPython({ work: createWorkFolder(), python })
  const command = [python, '-m', 'ostrom_trainer']
  const bounded = createTrainerPython({ work: createWorkFolder(), command })
  expect(await jailed.environment(terms)).toEqual(await bounded.environment(terms))
  await Promise.all([jailed.close(), bounded.close()])
})
