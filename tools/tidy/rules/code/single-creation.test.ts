// Goal: the rule finds code that creates a value twice for parallel callers, and accepts other
// code.
// Method: small functions of each kind.

import { describe, expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { singleCreation } from './single-creation.ts'

const check = (code: string, path = 'packages/a/src/a.ts') =>
  singleCreation.check(Repo.from({ [path]: code })).map(({ line }) => line)

describe('single-creation', () => {
  test.each([
    'let a; const f = async () => { a ??= await make(); return a }',
    'class A { #a; async f() { this.#a ||= await make() } }',
    'async function f(k) { if (m.get(k)) return; const v = await make(); m.set(k, v) }',
    'const f = async (k) => { const v = m.get(k) ?? (await make()); m.set(k, v) }',
    'const f = async (k) => { const v = m.get(k); if (v) return v; return m.set(k, await w()) }',
    'class A { async f(k) { if (this.#m.has(k)) return; await wait(); this.#m.set(k, 1) } }',
    'class A { async f(k) { if (this.#m.has(k)) return; this.#m.set(k, await make()) } }',
    'const f = async (k) => { if (s.has(k)) return; await act(k); s.add(k) }',
    'const a = () => { const m = b(); return async (k) => m.get(k) ?? (await w(), m.set(k)) }',
  ])('refuses %s', (code) => {
    expect(check(code)).toEqual([1])
  })

  test.each([
    'let a; const f = async () => { a ??= make(); return await a }',
    'const f = async () => { let a; a ??= await make(); return a }',
    'async function f(k) { const m = new Map(); if (!m.get(k)) m.set(k, await make()) }',
    'async function f() { const m = b(); const g = async (k) => m.get(k) ?? m.set(k, await w()) }',
    'const f = async (k) => { const p = m.get(k) ?? make(); m.set(k, p); return await p }',
    'const f = async (k) => { m.get(k) ?? (await w()); if (!m.has(k)) m.set(k, v) }',
    'const f = async (k) => { if (m.get(k)) return await m.get(k); m.set(k, make()) }',
    'const f = async (k) => { if (await store?.get(k)) return; await w(); store.set(k, 1) }',
    'const f = async (k) => { if (m.get(k)) return; m.set(other, await make()) }',
    'const f = async (k) => { m.set(k, 1 + (m.get(k) ?? 0)); await wait() }',
    'const f = (k) => { if (!m.get(k)) m.set(k, run(async () => { await w() })) }',
  ])('allows %s', (code) => {
    expect(check(code)).toEqual([])
  })

  test('does not concern tests', () => {
    const code = 'let a; const f = async () => { a ??= await make() }'
    expect(check(code, 'packages/a/src/a.test.ts')).toEqual([])
  })
})
