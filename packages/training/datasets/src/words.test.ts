import { expect, test } from 'vitest'
import { wordsOf } from './words.ts'

test.each([
  ['Hello, wörld: 2nd!', ['hello', 'wörld', '2nd']],
  ['abc漢字', ['abc', '漢', '字']],
  ['第3章です', ['第', '3', '章', 'で', 'す']],
  ['ラーメン', ['ラ', 'ー', 'メ', 'ン']],
])('%s has one word for each character of a script without spaces', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})
