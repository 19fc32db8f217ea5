// Goal: a round has the same result even if its processes are killed at any instruction. Method:
// `kill -9` of the Python process and of the node's process during rounds, and files damaged as by
// a power cut.

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, mkdirSync, readdirSync, readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { createTrainerPython } from '@ostrom/trainer/python'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTinyJob, keyOf, roundOf, type TinyJob } from './tiny-job.ts'
import { createWorkFolder } from './work-folder.ts'

const work = createWorkFolder()
const trainer = createTrainerPython({ work })
const innerSteps = 24
let job: TinyJob

beforeAll(async () => {
  job = await createTinyJob(trainer, { innerSteps })
})
afterAll(() => trainer.close())

/** Returns the trainer's Python processes that are children of `parent`. */
const workerPids = (parent: number): readonly number[] => {
  const { stdout } = spawnSync('ps', ['-o', 'pid=,args=', '--ppid', String(parent)])
  const lines = stdout.toString().split('\n')
  return lines
    .filter((line) => line.includes('ostrom_trainer'))
    .map((line) => Number.parseInt(line, 10))
}

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

test('a killed worker is started again, and the round continues', async () => {
  const opened = await job.open()
  const whole = await opened.train(roundOf(job, 'whole'))
  let kills = 0
  const attempt = () =>
    opened.train({
      ...roundOf(job, 'killed'),
      onStep({ step }) {
        if (step !== 5 + 7 * kills || kills === 2) return
        kills += 1
        for (const pid of workerPids(process.pid)) process.kill(pid, 'SIGKILL')
      },
    })
  for (const _ of [1, 2]) {
    await expect(attempt()).rejects.toMatchObject({ code: 'trainer-failed', retry: 'later' })
  }
  const continued = await attempt()
  expect(kills).toBe(2)
  expect(continued.resumedSteps).toBeGreaterThanOrEqual(12)
  expect({ ...continued, resumedSteps: 0 }).toEqual(whole)
  await opened.close()
})

test('a killed node leaves no worker, and another node continues', async () => {
  const main = join(import.meta.dirname, 'interrupted-main.ts')
  const node = spawn(process.execPath, [main, work, String(innerSteps)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  for await (const chunk of node.stdout) {
    told += String(chunk)
    if (told.includes('step 6\n')) break
  }
  const pids = workerPids(node.pid ?? 0)
  expect(pids.length).toBe(1)
  const exited = node.exitCode === null ? once(node, 'exit') : undefined
  node.kill('SIGKILL')
  await exited
  mkdirSync(join(work, `request-${node.pid}-left`))
  for (const pid of pids) await expect.poll(() => isAlive(pid)).toBe(false)
  const opened = await job.open()
  const continued = await opened.train(roundOf(job, 'node'))
  expect(continued.resumedSteps).toBeGreaterThanOrEqual(6)
  const whole = await opened.train(roundOf(job, 'whole'))
  expect({ ...continued, resumedSteps: 24 }).toEqual(whole)
  expect(readdirSync(work).filter((name) => name.startsWith('request-'))).toEqual([])
  await opened.close()
})

test('files that a power cut left half are not continued from', async () => {
  const opened = await job.open()
  const whole = await opened.train(roundOf(job, 'whole'))
  const folder = join(work, keyOf('whole').slice(2))
  const last = join(folder, `weights-${innerSteps}.safetensors`)
  truncateSync(last, readFileSync(last).length - 5)
  appendFileSync(join(folder, 'steps.jsonl'), '{"step":25,"weig')
  const again = await opened.train(roundOf(job, 'whole'))
  expect(again.resumedSteps).toBe(innerSteps - 1)
  expect({ ...again, resumedSteps: innerSteps }).toEqual(whole)
  await opened.close()
})
